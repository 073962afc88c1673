import { tokenise } from '../tokens.ts';
import { ADDRESS, ORDINARY, PARTICLES } from './nameWords.ts';

const WORDS = "((?:[\\p{L}'’-]{1,40}[ ]?){1,5})";
const GIVEN = new RegExp(`(?<!\\p{L})(?:voornaam|voor ?naam)(?: is| luidt)?[ :]{1,3}${WORDS}`, 'iu');
const SURNAME = new RegExp(`(?<!\\p{L})(?:achternaam|familienaam)(?: is| luidt)?[ :]{1,3}${WORDS}`, 'iu');
/** What stands between the halves of a name. */
const BETWEEN = /[\s,;(–-]{1,4}(?:(?:de|mijn|zijn|haar|en|met) ){0,3}$/iu;
const LED_IN = /^.{0,60}(?<!\p{L})(?:is|heet|ben|voor|met|om)\s/iu;
/** Words of the longest half of a name. */
const MOST_WORDS = 5;

interface Half {
  value: string;
  start: number;
  end: number;
}

/**
 * A name of which the halves are called by what they are: "van der Meulen, voornaam is Pieter".
 * @returns the given name and the surname as written, and where they stand; undefined when a text has no such name
 */
export function nameByParts(text: string): Half | undefined {
  const [given, surname] = [half(text, GIVEN), half(text, SURNAME)];
  const [one] = [given, surname].filter((each) => each !== undefined);
  if (!one) return undefined;
  const other = given && surname ? (one === given ? surname : given) : before(text, one.start);
  if (!other) return undefined;
  const [first, last] = one === given ? [one, other] : [other, one];
  return {
    value: `${first.value} ${last.value}`,
    start: Math.min(first.start, last.start),
    end: Math.max(first.end, last.end),
  };
}

function half(text: string, called: RegExp): Half | undefined {
  const found = called.exec(text);
  if (!found) return undefined;
  const value = nameWords(found[1] ?? '');
  const from = found.index + found[0].length - (found[1] ?? '').length;
  return value === '' ? undefined : { value, start: found.index, end: from + value.length };
}

function before(text: string, to: number): Half | undefined {
  const clause = text
    .slice(0, to)
    .split(/[.!?\n:]/u)
    .at(-1)!;
  const said = clause.replace(BETWEEN, '');
  const value = said === clause ? '' : nameWords(said.replace(LED_IN, '').trim());
  if (value === '' || !said.trimEnd().endsWith(value)) return undefined;
  if (/\p{Lu}/u.test(clause) && !/\p{Lu}/u.test(value)) return undefined;
  const start = text.lastIndexOf(value, to);
  return { value, start, end: start + value.length };
}

/** The words of half a name with which a text opens, without mevrouw or de heer. */
function nameWords(text: string): string {
  const tokens = tokenise(text);
  const from = Math.max(0, tokens.findLastIndex((token) => ADDRESS.has(token.text)) + 1);
  const end = tokens.findIndex(
    ({ text: word, capital, kind }, at) =>
      at >= from &&
      kind === 'word' &&
      (/^(?:voor|achter|familie)naam$/.test(word) ||
        (ORDINARY.has(word) && !capital && !PARTICLES.has(word))),
  );
  const kept = tokens.slice(from, Math.min(end < 0 ? tokens.length : end, from + MOST_WORDS));
  const words = kept.filter(({ kind }) => kind === 'word').filter(({ text: word }) => !PARTICLES.has(word));
  const [first, last] = [kept[0], kept.at(-1)];
  return first && last && words.length > 0 ? text.slice(first.start, last.end) : '';
}
