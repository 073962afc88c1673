import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { letterLine } from '../knowledge/letters/letter.ts';
import type { Letter } from '../knowledge/letters/letter.ts';
import { checkLetter, notFound } from '../knowledge/letters/checkLetter.ts';
import { parseLetter } from '../knowledge/letters/letterParser.ts';
import type { LetterWords } from '../knowledge/letters/letterWords.ts';
import { slug } from '../knowledge/drafting/slug.ts';
import { applyChange } from '../knowledgeFolder/changing/applyChange.ts';
import { Refused } from '../knowledgeFolder/refused.ts';
import { readLetterFile } from './reading/readFile.ts';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_ID = 50;

/** A letter as it is read in a file, before it is kept. */
export interface ReadFile {
  /** The name its folder gets. */
  id: string;
  text: string;
  letter: Letter;
  /** What was found in it, by name. */
  found: [name: string, value: string][];
  /** What was not, and what an editor should look at. */
  remarks: string[];
}

/**
 * Reads a letter in a file.
 * @param file a path, or what stands in it with the name it has
 * @param id of the letter; without it its number, subject or file name makes one
 * @throws Refused with one sentence
 */
export async function readIn(
  file: string | { name: string; content: Uint8Array },
  words: LetterWords,
  id?: string,
): Promise<ReadFile> {
  const { text, remarks } = await readLetterFile(typeof file === 'string' ? file : file.content);
  const letter = parseLetter(id ?? '', text, words);
  const path = typeof file === 'string' ? file : file.name;
  const name = id ?? idOf(letter) ?? slug(basename(path, extname(path)), LONGEST_ID);
  if (!ID.test(name))
    throw new Refused(`"${name}" is geen naam voor een brief: kleine letters, cijfers en streepjes.`);
  return { id: name, text, letter, found: found(letter), remarks: [...missing(letter), ...remarks] };
}

/**
 * Takes a letter in: its text becomes letters/ID/brief.txt; a letter that is there already is left alone.
 * @returns what was read in it and what was not, a line each
 * @throws Refused with one sentence
 */
export async function take(dir: string, file: string, words: LetterWords, id?: string): Promise<string[]> {
  const read = await readIn(file, words, id);
  if (isTaken(dir, read.id))
    throw new Refused(
      `De brief ${read.id} is er al. Kies een andere naam met --id, of haal de oude eerst weg.`,
    );
  applyChange(dir, { kind: 'letter', letter: read.id, text: read.text });
  return [
    `Overgenomen in ${join(dir, 'letters', read.id, 'brief.txt')}`,
    ...read.found.map(([name, value]) => `${name}: ${value}`),
    ...read.remarks,
  ];
}

/** @returns whether there is a letter of this name */
export function isTaken(dir: string, id: string): boolean {
  const folder = join(dir, 'letters', id);
  return existsSync(folder) || existsSync(`${folder}.txt`);
}

function found(letter: Letter): [string, string][] {
  const sections = new Set(letter.blocks.map(({ section }) => section));
  const rows = letter.blocks.filter(({ text }) => text.includes(' | ')).length;
  const parts: [string, string][] = [
    ['Brief', letter.number || letter.subject ? letterLine(letter) : ''],
    ['Onderwerp', letter.subject],
    ['Kenmerk', letter.kenmerk],
    ['Telefoon', letter.phone],
    ['Ondertekend door', letter.signer],
    [
      'Gelezen',
      `${letter.blocks.length} alinea’s onder ${sections.size} koppen${rows > 0 ? `, ${rows} rijen van tabellen` : ''}`,
    ],
  ];
  return parts.filter(([, value]) => value !== '');
}

function missing(letter: Letter): string[] {
  const parts = notFound(letter);
  const none = checkLetter(letter).length > 0;
  return [
    ...(parts.length > 0
      ? [
          `Niet gevonden: ${parts.join(', ')}. Staat het wel in de brief, zet het dan in feiten.yaml onder head.`,
        ]
      : []),
    ...(none ? ['Zonder nummer en onderwerp doet de brief nog niet mee.'] : []),
    ...(letter.blocks.some(({ text }) => text.includes('\uFFFD'))
      ? ['Er staan tekens in die niet te lezen zijn (�).']
      : []),
  ];
}

function idOf({ number, subject }: Letter): string | undefined {
  const [, year, serial] = /(\d\d)\/(\d{3})/.exec(number) ?? [];
  return serial === undefined ? slug(subject, LONGEST_ID) || undefined : `lbr-${year}-${serial}`;
}
