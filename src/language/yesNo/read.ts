import { LONGEST_MESSAGE } from '../../text/longest.ts';
import type { Span } from '../left.ts';
import type { Token } from '../tokens.ts';
import { AFTER, AROUND, NEGATIONS, EMOJI, MENDABLE, PHRASES } from './phrases.ts';
import { createSlipIndex } from '../fuzzy.ts';
import { tokenise } from '../tokens.ts';
import type { Polarity } from './phrases.ts';

/** An answer to a yes-or-no question; `rest` is what the user adds to it, as written. */
export type YesNo =
  | { readonly kind: 'none' }
  | { readonly kind: 'yes' | 'no'; readonly rests: readonly Span[] }
  | { readonly kind: 'yes-but' | 'no-but'; readonly rest: string; readonly rests: readonly Span[] };

/** A yes or no at the start of a message. */
export interface Opening {
  readonly polarity: 'yes' | 'no';
  /** Index of the first and after the last character of what says it. */
  readonly start: number;
  readonly end: number;
  /** What follows, as written, without "maar"; empty when nothing does. */
  readonly rest: string;
}

const LINK = new Set(['maar', 'alleen', 'echter', 'doch', 'en', 'want', 'behalve', 'but', 'wel']);

interface Message {
  readonly text: string;
  readonly words: readonly Token[];
}

/** Whether something other than white space stands between a word and the next, or nothing follows. */
function endsClause({ text, words }: Message, at: number): boolean {
  const next = words[at + 1];
  return !next || LINK.has(next.text) || text.slice(words[at]!.end, next.start).trim() !== '';
}

/** Said by itself: nothing behind it turns it round. */
const PLAIN = /^(?:ja|nee|ok|yes|no(?!g)|jep)/i;

const changesNothing = (word: string) => (AROUND.has(word) || AFTER.has(word)) && !PLAIN.test(word);

/** Index of the word that turns a phrase into its contrary: "klopt dat niet". */
function negation(message: Message, last: number): number | undefined {
  for (let at = last; !endsClause(message, at); at++) {
    const word = message.words[at + 1]!.text;
    if (NEGATIONS.has(word)) return at + 1;
    if (!changesNothing(word)) return undefined;
  }
  return undefined;
}

function saidAt(message: Message, at: number): Said | undefined {
  const said = phraseAt(message.words, at);
  if (said?.polarity !== 'yes' || PLAIN.test(message.words[at]!.text)) return said;
  const last = negation(message, said.last);
  return last === undefined ? said : { ...said, polarity: 'no', last };
}

const FAR = 6;

/** "niet versturen": a yes that stands in the clause of a "niet" is a no. */
function isRefused(message: Message, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - FAR) && !endsClause(message, back); back--)
    if (NEGATIONS.has(message.words[back]!.text)) return true;
  return false;
}

/**
 * The yes or no a message opens with: all its phrases must agree, only words that change nothing may stand before.
 * @returns undefined when it says neither, both, or asks something back
 */
export function openingOf(text: string): Opening | undefined {
  const message = { text: text.slice(0, LONGEST_MESSAGE), words: wordsOf(text.slice(0, LONGEST_MESSAGE)) };
  const { words } = message;
  let opening: { polarity: 'yes' | 'no'; start: number; end: number } | undefined;
  let at = 0;
  for (; at < words.length; at++) {
    const found = saidAt(message, at);
    const said =
      found?.polarity === 'yes' && isRefused(message, at) ? { ...found, polarity: 'no' as const } : found;
    if (said) {
      if (said.polarity === 'unsure') return undefined;
      const isLast = said.last === words.length - 1;
      if (opening && opening.polarity !== said.polarity && isLast) return undefined;
      if (opening && opening.polarity !== said.polarity) break;
      opening ??= { polarity: said.polarity, start: words[at]!.start, end: words[said.last]!.end };
      if (endsClause(message, said.last)) opening.end = words[said.last]!.end;
      at = said.last;
    } else if (!AROUND.has(words[at]!.text) && !(opening && AFTER.has(words[at]!.text))) break;
    else if (opening && words[at]!.text === 'maar') break;
  }
  if (!opening) return undefined;
  if (at === words.length) return { ...opening, rest: '' };
  return asksBack(message, opening, words[at]!)
    ? undefined
    : { ...opening, rest: restOf(message, opening.end) };
}

/** "klopt dat?", "kan dat niet anders?": a question in which the words only happen to stand. */
function asksBack({ text }: Message, { start, end }: { start: number; end: number }, next: Token): boolean {
  if (next.text === '?') return true;
  const apart = /[,.;:!]|\b(?:maar|en|alleen)\b/.test(text.slice(end, next.start));
  return text.trimEnd().endsWith('?') && !apart && !PLAIN.test(text.slice(start));
}

function restOf({ text, words }: Message, end: number): string {
  const after = words.find((word) => word.start >= end && !LINK.has(word.text));
  return after ? text.slice(after.start).trim() : '';
}

/**
 * Reads an answer to a yes-or-no question.
 * "ja, maar het e-mailadres is fout" is no yes but a correction: yes-but, with what follows as rest.
 */
export function readYesNo(text: string): YesNo {
  const opening = openingOf(text);
  if (!opening) return { kind: 'none' };
  const { polarity, rest } = opening;
  const rests = [{ start: 0, end: rest === '' ? text.length : text.lastIndexOf(rest) }];
  return rest === '' ? { kind: polarity, rests } : { kind: `${polarity}-but`, rest, rests };
}

/** A phrase that says yes or no: tokens `first` up to and including `last`. */
interface Said {
  readonly polarity: Polarity;
  readonly first: number;
  readonly last: number;
}

const LONGEST_PHRASE = 5;
const vocabulary = new Set([...PHRASES.keys()].flatMap((phrase) => phrase.split(' ')));
const near = createSlipIndex(MENDABLE);
const known = new Set([...vocabulary, ...AROUND]);
const squeeze = (word: string) => word.replace(/(.)\1+/g, '$1');
const squeezed = new Map(
  [...PHRASES.keys()].filter((p) => p.length <= 6).map((phrase) => [squeeze(phrase), phrase]),
);

/** The word as it should have been written: jaaa is ja, akoord is akkoord. */
function mended(word: string): string {
  if (known.has(word)) return word;
  const short = /(.)\1/.test(word) ? squeezed.get(squeeze(word)) : undefined;
  if (short) return short;
  const [first, second] = word.length >= 5 && word.length <= 14 ? near(word, 1) : [];
  return first && first.distance <= 1 && first.distance < (second?.distance ?? Infinity) ? first.key : word;
}

const IGNORED = /^['\u{1f3fb}-\u{1f3ff}\ufe0f\u200d♂♀.,!;:()"“”…*_~-]$/u;

/** The words and meaning signs of a message. */
function wordsOf(text: string): Token[] {
  return tokenise(text)
    .filter(({ text: sign, kind }) => kind !== 'sign' || !IGNORED.test(sign))
    .map((token) => (token.kind === 'word' ? { ...token, text: mended(token.text) } : token));
}

/** The longest phrase that starts at a word. */
function phraseAt(words: readonly Token[], first: number): Said | undefined {
  const sign = EMOJI.get(words[first]?.text ?? '');
  if (sign) return { polarity: sign, first, last: first };
  let found: Said | undefined;
  let phrase = '';
  for (let last = first; last < Math.min(words.length, first + LONGEST_PHRASE); last++) {
    phrase = last === first ? words[last]!.text : `${phrase} ${words[last]!.text}`;
    const polarity = PHRASES.get(phrase);
    if (polarity) found = { polarity, first, last };
  }
  return found;
}
