import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { letterLine } from '../knowledge/letters/letter.ts';
import type { Letter } from '../knowledge/letters/letter.ts';
import { checkLetter, notFound } from '../knowledge/letters/checkLetter.ts';
import { parseLetter } from '../knowledge/letters/letterParser.ts';
import type { LetterWords } from '../knowledge/letters/letterWords.ts';
import { slug } from '../knowledge/drafting/slug.ts';
import { Refused } from '../knowledgeFolder/refused.ts';
import { readLetterFile } from './reading/readFile.ts';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_ID = 50;

/**
 * Takes a letter in: its text becomes letters/ID/brief.txt; a letter that is there already is left alone.
 * @param id of the letter; without it its number, subject or file name makes one
 * @returns what was read in it and what was not, a line each
 * @throws Refused with one sentence
 */
export async function take(dir: string, file: string, words: LetterWords, id?: string): Promise<string[]> {
  const { text, remarks } = await readLetterFile(file);
  const letter = parseLetter(id ?? '', text, words);
  const name = id ?? idOf(letter) ?? slug(basename(file, extname(file)), LONGEST_ID);
  if (!ID.test(name))
    throw new Refused(`"${name}" is geen naam voor een brief: kleine letters, cijfers en streepjes.`);
  const folder = join(dir, 'letters', name);
  if (existsSync(folder) || existsSync(`${folder}.txt`))
    throw new Refused(`De brief ${name} is er al. Kies een andere naam met --id, of haal de oude eerst weg.`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'brief.txt'), text, { flag: 'wx' });
  return [`Overgenomen in ${join(folder, 'brief.txt')}`, ...read(letter), ...missing(letter), ...remarks];
}

function read(letter: Letter): string[] {
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
  return parts.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`);
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
