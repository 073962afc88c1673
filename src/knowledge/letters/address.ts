import type { Knowledge } from '../knowledge.ts';
import type { Letter } from './letter.ts';
import { idOf } from './place.ts';
import type { Place } from './place.ts';

/** Where the pages of the letters stand, below the bot's own address. */
export const PAGES = '/brieven/';

/**
 * @param base the address that the bot is reached at from outside; undefined when there is none
 * @returns the same knowledge, in which each letter knows its page
 */
export function withPages(knowledge: Knowledge, base: string | undefined): Knowledge {
  if (base === undefined) return knowledge;
  const start = `${base.endsWith('/') ? base.slice(0, -1) : base}${PAGES}`;
  const letters = knowledge.letters.map((source) => ({
    ...source,
    letter: { ...source.letter, page: `${start}${encodeURIComponent(source.letter.id)}` },
  }));
  return { ...knowledge, letters };
}

/**
 * @param place what is to be marked; only the bot's own page can do so
 * @returns where a letter can be read: the public address that an editor gave, or else its page; undefined when nowhere
 */
export function addressOf({ url, page }: Letter, place?: Place): string | undefined {
  if (url !== undefined || page === undefined) return url;
  return place ? `${page}#${idOf(place)}` : page;
}

/** @returns the letter that an address below the pages names, by its file or its number: lbr-18-009, 18-009, 18/009 */
export function letterNamed<T extends { letter: Letter }>(
  letters: readonly T[],
  name: string,
): T | undefined {
  const asked = slug(name);
  return (
    letters.find(({ letter }) => slug(letter.id) === asked) ??
    letters.find(({ letter }) => letter.number !== '' && slug(letter.number) === asked)
  );
}

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-?(?:lbr-)?|-$/g, '');
