import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Knowledge } from '../src/knowledge/knowledge.ts';
import { parseLetter } from '../src/knowledge/letters/letterParser.ts';
import { LETTER_WORDS } from '../test/helpers/letterWords.ts';

/** A generator of numbers from 0 to 1 that gives the same ones every time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

/** @returns the paragraphs of a folder of texts, or of the letters themselves when there is none */
function paragraphs(folder: string | undefined, knowledge: Knowledge): string[] {
  if (!folder) return knowledge.letters.flatMap(({ letter }) => letter.blocks.map(({ text }) => text));
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split(/\n\s*\n/))
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text.length > 60 && text.length < 1500);
}

/** @returns the knowledge with letters nobody annotated added, cut and recombined from texts, up to a number */
export function withLetters(knowledge: Knowledge, count: number, folder?: string): Knowledge {
  const texts = paragraphs(folder, knowledge);
  const words = [...new Set(texts.join(' ').match(/\p{L}{5,}/gu) ?? [])];
  const roll = dice(7);
  const pick = (list: string[]) => list[Math.floor(roll() * list.length)]!;
  const letters = [...knowledge.letters];
  for (let n = letters.length; n < count; n++) {
    const body = Array.from({ length: 15 }, () => {
      const sentences = pick(texts).split(/(?<=\.) /);
      return [
        ...sentences.slice(0, 2),
        pick(texts)
          .split(/(?<=\.) /)
          .at(-1)!,
        `${pick(words)} ${pick(words)}.`,
      ].join(' ');
    });
    const head = `Datum\n3 mei ${2000 + (n % 18)}\n\nOns kenmerk\nX${n}\nLbr. 10/${n}\n\nOnderwerp\n${pick(words)} ${pick(words)}`;
    const source = `${head}\n\nSamenvatting\n\n${body.join('\n\n')}\n`;
    const letter = parseLetter(`letter-${n}`, source, LETTER_WORDS);
    letters.push({ letter, names: [], events: [], facts: [], gaps: [] });
  }
  return { ...knowledge, letters };
}
