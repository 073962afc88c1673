import type { Knowledge } from '../knowledge.ts';
import { maskNamesIn, nameSpans, namesIn } from './maskNames.ts';
import { nameSignsOf } from './nameSigns.ts';
import type { NameSigns } from './nameSigns.ts';
import { composed } from '../../text/clean.ts';

/** What stands in the place of something personal. */
const MASKS: [RegExp, string][] = [
  [/(?<!\S)\S[^\s@]*@\S+/gu, '[e-mail]'],
  [/https?:\/\/\S+/gi, '[webadres]'],
  [/(?<![\p{L}\d])(?:\+|00)?\d[\d\s().-]{7,}\d/gu, '[nummer]'],
  [/\b\d{4}\s?[A-Z]{2}\b/g, '[postcode]'],
];
const NUMBER = /(?<![\p{L}\d])\d{5,}(?!\d)/gu;

/** Longest question that is kept, in characters. */
const LENGTH = 500;

/** What every question may name. */
const PUBLIC = ['Microsoft', 'Agents'];

/** Makes of a question what may be kept of it for editors. */
export type Mask = (text: string) => string;

/**
 * @param known who and what stands in the letters and lists, and may be named; and the words that tell a name
 * @returns what takes out names, addresses and numbers that point to someone. Names are known by their capitals and by
 * titles; better one mask too many than one too few.
 */
export function createMask(known: Pick<Knowledge, 'letters' | 'lists' | 'names'>): Mask {
  const signs = nameSignsOf(known.names);
  const names = [...PUBLIC, ...publicNames(known, signs)];
  return (text) => {
    let masked = composed(text.slice(0, LENGTH * 4));
    for (const [pattern, mask] of MASKS) masked = masked.replace(pattern, mask);
    const withoutNames = maskNamesIn(masked, (said, words) => nameSpans(said, words, signs, names));
    return withoutNames.replace(NUMBER, '[nummer]').slice(0, LENGTH);
  };
}

/** The names in the letters and of what can be chosen, whole and by their last word, and of places. */
function publicNames({ letters, lists }: Pick<Knowledge, 'letters' | 'lists'>, signs: NameSigns): string[] {
  const texts = [
    ...letters.flatMap(({ letter }) => [letter.signer, ...letter.blocks.map(({ text }) => text)]),
    ...Object.values(lists.choices).flatMap((items) => items.map(({ name }) => name)),
  ];
  const places = lists.gemeenten.flatMap(({ name, also = [] }) => [name, ...also]);
  const named = new Set(
    texts.flatMap((text) => namesIn(text, signs)).flatMap((name) => [name, name.split(/\s+/).at(-1) ?? name]),
  );
  return [...named, ...places.filter((place) => place.includes(' '))];
}
