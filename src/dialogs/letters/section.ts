import type { Letter } from '../../knowledge/letters/letter.ts';
import { placeOf } from '../../knowledge/letters/place.ts';
import type { Place, Quoted } from '../../knowledge/letters/place.ts';

/** Longest part of a letter that is shown at once, in characters: a card holds 28 kB. */
const LONGEST = 4000;

/** @returns the blocks of the section that this place begins in */
export function sectionOf({ blocks }: Letter, { from }: Place): Place {
  const section = blocks[from]?.section;
  let [first, last] = [from, from];
  while (blocks[first - 1]?.section === section && first > 0) first -= 1;
  while (blocks[last + 1]?.section === section) last += 1;
  return { from: first, to: last };
}

/** @returns whether the section that a passage stands in says more than the passage */
export function hasMore(letter: Letter, passage: Quoted): boolean {
  const place = placeOf(letter, passage);
  if (!place) return false;
  const { from, to } = sectionOf(letter, place);
  return (
    letter.blocks
      .slice(from, to + 1)
      .map(({ text }) => text)
      .join('\n').length > passage.text.length
  );
}

/** @returns as much of the section around a place as is shown at once: what follows it first, then what stands before */
export function around(letter: Letter, place: Place): Place {
  const section = sectionOf(letter, place);
  const length = (at: number) => letter.blocks[at]?.text.length ?? 0;
  let { from, to } = { from: place.from, to: place.from };
  let size = length(from);
  while (to < section.to && size + length(to + 1) <= LONGEST) size += length(++to);
  while (from > section.from && size + length(from - 1) <= LONGEST) size += length(--from);
  return { from, to };
}

/** @returns the text, cut at a word where it is longer than this many characters */
export function shownOf(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text;
  const end = text.lastIndexOf(' ', longest);
  return `${text.slice(0, end > longest / 2 ? end : longest).toWellFormed()} …`;
}
