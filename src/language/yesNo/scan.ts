import { createSlipIndex } from '../fuzzy.ts';
import { tokenise } from '../tokens.ts';
import type { Token } from '../tokens.ts';
import { AROUND, EMOJI, MENDABLE, PHRASES } from './phrases.ts';
import type { Polarity } from './phrases.ts';

/** A phrase that says yes or no: tokens `first` up to and including `last`. */
export interface Said {
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
export function wordsOf(text: string): Token[] {
  return tokenise(text)
    .filter(({ text: sign, kind }) => kind !== 'sign' || !IGNORED.test(sign))
    .map((token) => (token.kind === 'word' ? { ...token, text: mended(token.text) } : token));
}

/** The longest phrase that starts at a word. */
export function phraseAt(words: readonly Token[], first: number): Said | undefined {
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
