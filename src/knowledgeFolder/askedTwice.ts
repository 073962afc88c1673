import { alike } from '../knowledge/drafting/alike.ts';
import { wordings } from '../knowledge/letters/checkLetter.ts';
import type { PlacedWordings } from '../knowledge/letters/checkLetter.ts';
import type { FileFault } from '../knowledge/knowledge.ts';
import type { ReadLetter } from './letterReader.ts';
import type { YamlFile } from './yamlFile.ts';

/** @returns questions that stand in two places, in one letter or in two: two facts with one question can't both be right */
export function askedTwice(letters: ReadLetter[]): FileFault[] {
  const asked = new Map<string, { list: PlacedWordings; yaml: YamlFile }>();
  const faults: FileFault[] = [];
  for (const { letter, yaml } of letters)
    for (const list of yaml ? wordings(letter) : [])
      for (const [at, text] of list.texts.entries()) {
        const key = alike(text);
        const before = asked.get(key);
        if (!before) asked.set(key, { list, yaml: yaml! });
        else {
          const first = before.list.texts.findIndex((one) => alike(one) === key);
          const { file, line } = before.yaml.place({ path: [...before.list.path, first], message: '' });
          const message = `de vraag "${text}" staat ook bij "${before.list.owner}" (${file}:${line})`;
          faults.push(yaml!.place({ path: [...list.path, at], message }));
        }
      }
  return faults;
}
