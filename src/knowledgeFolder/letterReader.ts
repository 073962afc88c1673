import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotationSchema } from '../knowledge/letters/annotation.ts';
import { checkAnnotation, checkLetter } from '../knowledge/letters/checkLetter.ts';
import { withHead } from '../knowledge/letters/letter.ts';
import { withOwnIds } from '../knowledge/letters/ownIds.ts';
import { parseLetter } from '../knowledge/letters/letterParser.ts';
import { letterWordsSchema } from '../knowledge/letters/letterWords.ts';
import type { LetterWords } from '../knowledge/letters/letterWords.ts';
import { withLettersWords } from '../knowledge/letters/quotes.ts';
import { KnowledgeError } from '../knowledge/knowledge.ts';
import type { AnnotatedLetter, FileFault } from '../knowledge/knowledge.ts';
import { readAnnotation } from './letterFiles.ts';
import type { LetterFiles } from './letterFiles.ts';
import { readWith, readYaml } from './yamlFile.ts';
import type { YamlFile } from './yamlFile.ts';

/**
 * @param dir the folder knowledge
 * @returns the words by which a letter's parts are known
 * @throws KnowledgeError when they cannot be read
 */
export function readLetterWords(dir: string): LetterWords {
  const faults: FileFault[] = [];
  const words = readWith(readYaml(join(dir, WORDS), WORDS), letterWordsSchema, faults);
  if (!words) throw new KnowledgeError(faults);
  return words;
}

const WORDS = 'phrases/letters.yaml';

/** A letter as read, with where what editors added to it stands. */
export interface ReadLetter {
  letter: AnnotatedLetter;
  yaml?: YamlFile;
}

export interface ReadLetters {
  /** The letters that can be answered from, newest first. */
  letters: AnnotatedLetter[];
  /** What is wrong with the others. */
  faults: FileFault[];
  /** Every letter that something could be made of. */
  read: ReadLetter[];
}

/**
 * Reads the letters of a folder: one with a fault in it is left out.
 * @param dir the folder knowledge
 * @param places where its letters stand
 * @param formIds what facts may offer
 * @param words by which a letter's parts are known
 */
export function readLetters(
  dir: string,
  places: LetterFiles[],
  formIds: string[],
  words: LetterWords,
): ReadLetters {
  const letters: AnnotatedLetter[] = [];
  const all: FileFault[] = [];
  const read: ReadLetter[] = [];
  for (const files of places) {
    const faults: FileFault[] = [];
    const found = readLetter(dir, files, formIds, words, faults);
    if (read.some(({ letter: { letter } }) => letter.id === files.id))
      faults.push({ file: files.text, line: 1, message: `de brief "${files.id}" staat er twee keer` });
    all.push(...faults);
    if (found) read.push(found);
    if (found && faults.length === 0) letters.push(found.letter);
  }
  letters.sort((a, b) => b.letter.date.localeCompare(a.letter.date));
  return { letters: withOwnIds(letters), faults: all, read };
}

function readLetter(
  dir: string,
  files: LetterFiles,
  formIds: string[],
  words: LetterWords,
  faults: FileFault[],
): ReadLetter | undefined {
  try {
    const parsed = parseLetter(files.id, readFileSync(join(dir, files.text), 'utf8'), words);
    const yaml = readAnnotation(dir, files, faults);
    const annotation = yaml ? readWith(yaml, annotationSchema, faults) : annotationSchema.parse({});
    const letter = withHead(parsed, annotation?.head ?? {});
    faults.push(...checkLetter(letter).map(({ message }) => ({ file: files.text, line: 1, message })));
    if (!annotation) return undefined;
    if (yaml) faults.push(...checkAnnotation(annotation, letter, formIds).map(yaml.place));
    return { letter: { letter, ...withLettersWords(annotation, letter) }, ...(yaml && { yaml }) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const message = code === 'ENOENT' ? 'dit bestand ontbreekt' : `kan niet gelezen worden (${code})`;
    faults.push({ file: files.text, line: 1, message });
    return undefined;
  }
}
