import { alike } from '../knowledge/drafting/alike.ts';
import { wordings } from '../knowledge/letters/checkLetter.ts';
import type { PlacedWordings } from '../knowledge/letters/checkLetter.ts';
import type { FileFault } from '../knowledge/knowledge.ts';
import type { ReadLetter } from './letterReader.ts';
import type { YamlFile } from './yamlFile.ts';

/** Questions that stand in two places. */
export interface Doubles {
  /** In one letter: two facts with one question can't both be right. */
  faults: FileFault[];
  /** In two letters: which of them is meant, the question or the conversation says; otherwise both may answer. */
  shared: FileFault[];
}

/** @returns questions that stand in two places, in one letter or in two */
export function askedTwice(letters: ReadLetter[]): Doubles {
  const asked = new Map<string, { id: string; list: PlacedWordings; yaml: YamlFile }>();
  const doubles: Doubles = { faults: [], shared: [] };
  for (const { letter, yaml } of letters)
    for (const list of yaml ? wordings(letter) : [])
      for (const [at, text] of list.texts.entries()) {
        const key = alike(text);
        const before = asked.get(key);
        const { id } = letter.letter;
        if (!before) asked.set(key, { id, list, yaml: yaml! });
        else {
          const first = before.list.texts.findIndex((one) => alike(one) === key);
          const { file, line } = before.yaml.place({ path: [...before.list.path, first], message: '' });
          const message = `de vraag "${text}" staat ook bij "${before.list.owner}" (${file}:${line})`;
          const fault = yaml!.place({ path: [...list.path, at], message });
          (before.id === id ? doubles.faults : doubles.shared).push(fault);
        }
      }
  return doubles;
}
