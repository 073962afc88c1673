import { PARTICLES } from '../../language/people/nameWords.ts';
import type { NameSigns } from './nameSigns.ts';

/** A word of a text, with its place. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

/** The first word of a name, and the one after its last. */
export type WordRange = [from: number, to: number];

const NAME = '[naam]';
const WORD = /(?:\p{Lu}\.)+|\p{L}[\p{L}\p{M}'’-]*/gu;

/** No name has more of them in a row ("in 't van der"); further is not looked, so that reading stays linear. */
const MOST_PARTICLES = 4;

function wordsIn(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** @returns the text with each of these names replaced; a name that touches the one before is one with it */
export function maskNamesIn(text: string, find: (text: string, words: Word[]) => WordRange[]): string {
  const words = wordsIn(text);
  let masked = '';
  let done = 0;
  for (const [from, to] of find(text, words)) {
    const [first, last] = [words[from], words[to - 1]];
    if (!first || !last || first.start < done) continue;
    masked += text.slice(done, first.start) + NAME;
    done = last.end;
  }
  return masked + text.slice(done);
}

/** @returns the names that a text has, as it writes them */
export function namesIn(text: string, signs: NameSigns): string[] {
  const words = wordsIn(text);
  return nameSpans(text, words, signs, []).map(([from, to]) =>
    text.slice(words[from]!.start, words[to - 1]!.end),
  );
}

/**
 * Finds names by their capitals and by what stands before them.
 * @param signs the words by which names are told
 * @param known what may be named: a name that begins with one of these is none
 */
export function nameSpans(
  text: string,
  words: Word[],
  signs: NameSigns,
  known: readonly string[],
): WordRange[] {
  const { addressing, titles, closings, ordinary } = signs;
  const spans: WordRange[] = [];
  const shouted = !/\p{Ll}/u.test(text);
  const capital = (at: number) => !shouted && isCapital(words[at]?.text ?? '');
  for (let at = 0; at < words.length; at++) {
    const from = startAt(at);
    if (from === undefined) continue;
    const to = endOf(from);
    const name = `${text.slice(words[from]!.start, words[to - 1]!.end)} `;
    if (!known.some((one) => name.startsWith(`${one} `))) spans.push([from, to]);
    at = to - 1;
  }
  return spans;

  /** @returns where a name starts at this word, undefined when it is none */
  function startAt(at: number): number | undefined {
    if (ledBy(at)) return at;
    if (!capital(at) || isTitle(low(at)) || (opensSentence(at) && ordinary.has(low(at)))) return undefined;
    const next = afterParticles(at + 1);
    return adjoins(at, next) && capital(next) ? at : undefined;
  }

  /** Whether what stands before says that this is a name. */
  function ledBy(at: number): boolean {
    const named = low(at - 1) === 'is' && low(at - 2) === 'naam';
    const lead = named ? 'naam' : low(at - 1).replace(/\.$/, '');
    if (at === 0 || !/^[\s.,]*$/.test(between(at - 1, at))) return false;
    if (closings.has(lead))
      return capital(at) && words.length - at <= 4 && !/[?]/.test(text.slice(words[at]!.start));
    if (!/^\.?\s+$/.test(between(at - 1, at))) return false;
    const name = afterParticles(at);
    if (addressing.has(lead)) return adjoins(at, name) && (capital(name) || !ordinary.has(low(name)));
    return titles.has(lead) && adjoins(at, name) && capital(name);
  }

  function isTitle(word: string): boolean {
    return addressing.has(word) || titles.has(word);
  }

  function endOf(from: number): number {
    let to = Math.min(afterParticles(from) + 1, words.length);
    for (;;) {
      const next = afterParticles(to);
      if (!adjoins(to - 1, next) || !capital(next)) return to;
      to = next + 1;
    }
  }

  function afterParticles(at: number): number {
    let next = at;
    while (next - at < MOST_PARTICLES && PARTICLES.has(low(next).replace('’', "'"))) next++;
    return next;
  }

  /** Whether nothing but blanks stands between the words from one to another. */
  function adjoins(one: number, other: number): boolean {
    if (other >= words.length) return false;
    for (let at = one; at < other; at++) if (!/^\s+$/.test(between(at, at + 1))) return one === other;
    return true;
  }

  function between(one: number, other: number): string {
    return text.slice(words[one]!.end, words[other]!.start);
  }

  function opensSentence(at: number): boolean {
    return at === 0 || /[.?!:;"(\n-]/.test(between(at - 1, at));
  }

  function low(at: number): string {
    return words[at]?.text.toLowerCase() ?? '';
  }
}

/** A word of a name: not the letters of an organisation, such as VNG. */
function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word) && !/^\p{Lu}{2,4}$/u.test(word);
}
