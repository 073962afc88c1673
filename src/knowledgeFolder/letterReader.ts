import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotationSchema } from '../knowledge/letters/annotation.ts';
import { checkAnnotation, checkLetter, wordings } from '../knowledge/letters/checkLetter.ts';
import type { PlacedWordings } from '../knowledge/letters/checkLetter.ts';
import { parseLetter } from '../knowledge/letters/letterParser.ts';
import type { AnnotatedLetter, FileFault } from '../knowledge/knowledge.ts';
import { readAnnotation } from './letterFiles.ts';
import type { LetterFiles } from './letterFiles.ts';
import { readWith } from './yamlFile.ts';
import type { YamlFile } from './yamlFile.ts';

/** The letters that can be answered from, newest first, and what is wrong with the others. */
export interface ReadLetters {
  letters: AnnotatedLetter[];
  faults: FileFault[];
}

/** A list of wordings with the letter it belongs to. */
interface Asked extends PlacedWordings {
  letter: string;
  yaml: YamlFile;
}

/**
 * Reads the letters of a folder: one with a fault in it is left out.
 * @param dir the folder knowledge
 * @param places where its letters stand
 * @param formIds what facts may offer
 */
export function readLetters(dir: string, places: LetterFiles[], formIds: string[]): ReadLetters {
  const letters: AnnotatedLetter[] = [];
  const faults: FileFault[] = [];
  const leftOut = new Set<string>();
  const asked = new Map<string, Asked>();
  for (const files of places) {
    const own: FileFault[] = [];
    const found = readLetter(dir, files, formIds, own);
    const doubles = found?.yaml ? askedBefore(asked, files.id, wordings(found.letter), found.yaml) : [];
    const twice = letters.some(({ letter }) => letter.id === files.id) || leftOut.has(files.id);
    if (twice) own.push({ file: files.text, line: 1, message: `de brief "${files.id}" staat er twee keer` });
    faults.push(...own, ...doubles.map(({ fault }) => fault));
    const isUsable = own.length === 0 && doubles.every(({ letter }) => leftOut.has(letter));
    if (found && isUsable) letters.push(found.letter);
    else leftOut.add(files.id);
  }
  letters.sort((a, b) => b.letter.date.localeCompare(a.letter.date));
  return { letters, faults };
}

function readLetter(
  dir: string,
  files: LetterFiles,
  formIds: string[],
  faults: FileFault[],
): { letter: AnnotatedLetter; yaml?: YamlFile } | undefined {
  try {
    const letter = parseLetter(files.id, readFileSync(join(dir, files.text), 'utf8'));
    faults.push(...checkLetter(letter).map(({ message }) => ({ file: files.text, line: 1, message })));
    const yaml = readAnnotation(dir, files, faults);
    const annotation = yaml ? readWith(yaml, annotationSchema, faults) : annotationSchema.parse({});
    if (!annotation) return undefined;
    if (yaml) faults.push(...checkAnnotation(annotation, letter, formIds).map(yaml.place));
    return { letter: { letter, ...annotation }, ...(yaml && { yaml }) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const message = code === 'ENOENT' ? 'dit bestand ontbreekt' : `kan niet gelezen worden (${code})`;
    faults.push({ file: files.text, line: 1, message });
    return undefined;
  }
}

const alike = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Two facts with one question can't both be right.
 * @param asked every wording so far, over all letters; these are added
 * @returns the wordings that stand elsewhere too, with the letter where they do
 */
function askedBefore(
  asked: Map<string, Asked>,
  letter: string,
  lists: PlacedWordings[],
  yaml: YamlFile,
): { letter: string; fault: FileFault }[] {
  return lists.flatMap((list) => {
    const own = { ...list, letter, yaml };
    return list.texts.flatMap((text, at) => {
      const key = alike(text);
      const before = asked.get(key);
      if (!before) {
        asked.set(key, own);
        return [];
      }
      const first = before.texts.findIndex((one) => alike(one) === key);
      const { file, line } = before.yaml.place({ path: [...before.path, first], message: '' });
      const message = `de vraag "${text}" staat ook bij "${before.owner}" (${file}:${line})`;
      return { letter: before.letter, fault: yaml.place({ path: [...list.path, at], message }) };
    });
  });
}
