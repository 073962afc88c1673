import type { Letter } from './letter.ts';
import { quotable } from './quotes.ts';

/** Blocks of a letter that belong together, by their place from 0, both included. */
export interface Place {
  from: number;
  to: number;
}

/** Words of a letter as they are quoted, and the section they are quoted from where it is known. */
export interface Quoted {
  text: string;
  section?: string;
}

/** @returns the blocks that a quotation stands in, in its own section where it stands there; undefined when in none */
export function placeOf(letter: Letter, { text, section }: Quoted): Place | undefined {
  const source = quotable(letter);
  const ends: number[] = [];
  for (const block of letter.blocks) ends.push((ends.at(-1) ?? 0) + block.text.length + 1);
  let first: Place | undefined;
  for (let at = source.indexOf(text); at >= 0 && text !== ''; at = source.indexOf(text, at + 1)) {
    const last = at + text.length - 1;
    const place = { from: ends.findIndex((end) => at < end), to: ends.findIndex((end) => last < end) };
    if (section === undefined || letter.blocks[place.from]?.section === section) return place;
    first ??= place;
  }
  return first;
}

/** @returns the id of these blocks in the letter's page: p8, or p8-12 for several; counted from 1 */
export function idOf({ from, to }: Place): string {
  return from === to ? `p${from + 1}` : `p${from + 1}-${to + 1}`;
}

/** @returns the blocks that an id names; undefined when it names none of this letter */
export function placeAt({ blocks }: Letter, id: string): Place | undefined {
  const [, from, to = from] = /^p(\d{1,6})(?:-(\d{1,6}))?$/.exec(id) ?? [];
  const place = { from: Number(from) - 1, to: Number(to) - 1 };
  return 0 <= place.from && place.from <= place.to && place.to < blocks.length ? place : undefined;
}
