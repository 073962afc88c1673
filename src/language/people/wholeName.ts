import { oneOf } from '../../text/pattern.ts';
import type { Token } from '../tokens.ts';
import { findFuncties } from './functies.ts';
import { isGivenName } from './givenNames.ts';
import {
  HEADINGS,
  IN_NAME,
  MONTHS_IN_NAME,
  ORDINARY,
  PARTICLES,
  SENTENCE_WORDS,
  SURE_PARTICLES,
  TITLES,
} from './nameWords.ts';

const MOST_WORDS = 10;
const MOST_SMALL_WORDS = 6;

const isWord = ({ kind }: Token): boolean => kind === 'word';
/** The t of 't is a token of its own. */
const isSmall = ({ text }: Token): boolean => PARTICLES.has(text) || TITLES.has(text) || text === 't';
const isInitial = ({ raw, capital }: Token): boolean => capital && raw.length <= 2;

/** What may open a name: no ordinary word, unless it is a first name too. */
const opens = ({ text, capital }: Token): boolean =>
  isGivenName(text) || (!ORDINARY.has(text) && !/^\d/.test(text)) || (capital && MONTHS_IN_NAME.has(text));

/** "Heuker of Hoek": a small word that joins two capitals of one surname; before a first name it joins two persons. */
function joinsSurname(words: readonly Token[], at: number): boolean {
  const next = words[at + 1];
  const isLast = words[at]!.text === 'of' || at + 2 === words.length;
  return next?.capital === true && !isGivenName(next.text) && isLast;
}

/** Where another person, or what somebody is, begins behind a name: `en Piet Bakker`, `beleidsadviseur`. */
function endOf(words: readonly Token[]): number {
  const surname = words.findIndex((word, at) => at > 0 && !isSmall(word)) + 1;
  const other = words.findIndex(
    ({ text, capital }, at) =>
      at >= surname && !capital && /^(?:en|of)$/.test(text) && !joinsSurname(words, at),
  );
  const heading = words.findIndex(
    ({ text, capital }, at) => at > surname && capital && HEADINGS.has(text) && at < words.length - 1,
  );
  const functie = findFuncties(words).find(({ first }) => surname > 0 && first >= surname)?.first ?? -1;
  return Math.min(...[other, heading, functie, words.length].filter((at) => at >= 0));
}

/**
 * The name that a piece of an answer is, whole: whatever its words mean elsewhere, a row of capitals with small words of
 * surnames is a name, and so are a first name and a surname in small letters.
 */
export function wholeName(tokens: readonly Token[]): Token[][] | undefined {
  if (tokens.some((token) => !isWord(token) && !IN_NAME.test(token.text))) return undefined;
  const all = tokens.filter(isWord);
  const words = all.slice(0, endOf(all));
  const first = words.find((word) => !isSmall(word));
  const last = words.at(-1);
  if (!first || !last || words.length < 2 || words.length > MOST_WORDS || !opens(first)) return undefined;
  const isName = first.capital ? isCapitalName(words) : isSmallName(words);
  if (!isName) return undefined;
  const from = tokens.indexOf(words[0]!);
  const to = words.length === all.length ? tokens.length : tokens.indexOf(last) + 1;
  return [tokens.slice(from, to)];
}

function isCapitalName(words: readonly Token[]): boolean {
  const small = words.filter((word) => !word.capital && !isSmall(word));
  const [first, ...rest] = words.filter((word) => !isSmall(word));
  const bare = rest.length === 0 && words.length > 1;
  if (small.length === 1 && rest.length === 1)
    return isGivenName(first?.text ?? '') && !SENTENCE_WORDS.has(small[0]!.text);
  const functie = findFuncties(words)[0];
  const isFunctie = functie !== undefined && !(isGivenName(first?.text ?? '') || isInitial(first!));
  return (
    !isFunctie && small.every(({ text }) => /^(?:en|of)$/.test(text)) && (words.at(-1)!.capital || !bare)
  );
}

/** "sanne ter haar": a first name, then one surname with its small words, which may be an ordinary word. */
function isSmallName(words: readonly Token[]): boolean {
  const [first, ...rest] = words.filter((word) => !isSmall(word));
  if (!first || !isGivenName(first.text) || words.length > MOST_SMALL_WORDS) return false;
  const surname = rest.filter(({ text }) => !isGivenName(text));
  return surname.length === 1 && words.at(-1) === surname[0] && !SENTENCE_WORDS.has(surname[0]!.text);
}

/**
 * The row of capitals in a piece of an answer that is a name: what stands in small letters around it is none of it, as in
 * "zet Ria Dekkers maar" and "Kees Jansen ipv Piet".
 */
export function capitalName(tokens: readonly Token[]): Token[][] | undefined {
  const first = tokens.findIndex((token) => isWord(token) && token.capital);
  const before = tokens.slice(0, Math.max(0, first));
  if (first < 0 || SURE_PARTICLES.has(before.at(-1)?.text ?? '')) return undefined;
  if (before.some(({ text }) => isGivenName(text) || TITLES.has(text))) return undefined;
  let [last, words] = [first, 1];
  for (let at = first + 1; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (/^(?:en|of)$/.test(token.text) && !token.capital) return undefined;
    if (isWord(token) && !token.capital && !isSmall(token)) break;
    if (!isWord(token) && !IN_NAME.test(token.text)) break;
    if (!token.capital || isSmall(token)) continue;
    if (words > 1 && HEADINGS.has(token.text)) break;
    words++;
    last = at;
  }
  return words > 1 ? wholeName(tokens.slice(first, last + 1)) : undefined;
}

const TURNED = new RegExp(
  `^\\s*\\p{Lu}[\\p{L}'’-]{1,40}, (?:\\p{Lu}[\\p{L}.'’-]{0,40} ){1,3}(?:${oneOf([...SURE_PARTICLES])})(?: (?:${oneOf([...SURE_PARTICLES])}))?[.!]?\\s*$`,
  'u',
);

/** @returns whether a text is a name in the order of an address book, as its last word shows: "Goed, Piet van" */
export const isTurned = (text: string): boolean => TURNED.test(text);

const SURNAME_LAST = new RegExp(
  `(?<!\\p{L})(?:${oneOf([...SURE_PARTICLES])}) \\p{Lu}[\\p{L}'’-]{1,40}[.!]?\\s*$`,
  'u',
);

/** @returns whether the last word of a text is a surname, whatever it means elsewhere: "Sanne de Graag" */
export const endsInSurname = (text: string): boolean => SURNAME_LAST.test(text);

/**
 * A name in the order of an address book: "Haar, Sanne ter" is Sanne ter Haar.
 * @returns its pieces in the order in which they are said; undefined when the parts are something else
 */
export function addressBook(before: readonly Token[], after: readonly Token[]): Token[][] | undefined {
  if ([...before, ...after].some((token) => !isWord(token) && !IN_NAME.test(token.text))) return undefined;
  const [surname, given] = [before.filter(isWord), after.filter(isWord)];
  const plain = surname.filter((word) => !isSmall(word));
  const [first] = plain;
  const names = given.filter((word) => !isSmall(word));
  if (names.length > 1 && names.some(({ text }) => text === first?.text)) return undefined;
  const isSurname =
    plain.every(({ capital, text }) => capital || text === 'of' || text === 'en') &&
    first !== undefined &&
    surname.length <= 6 &&
    !(surname.length > 1 && isGivenName(first.text) && !isSmall(surname[0]!));
  const isGiven =
    names.length > 0 &&
    names.length <= 4 &&
    (isGivenName(names[0]!.text) || isInitial(names[0]!) || isSmall(given.at(-1)!)) &&
    names.every((word) => word.capital && findFuncties([word]).length === 0);
  return isSurname && isGiven ? [[...after], [...before]] : undefined;
}
