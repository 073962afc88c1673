import { fold } from '../../text/fold.ts';
import { askedForIn } from './drafting.ts';
import type { Drafting } from './drafting.ts';
import type { AskedFor } from './kinds.ts';
import { isPlural } from './phrase.ts';

/** A wording of an old fact with its own nouns masked, to put another fact's in. */
export interface Mould {
  /** With `{de}`, `{}` or `{doen}` where the nouns stood. */
  text: string;
  kind: AskedFor;
  /** Whether its verb is that of more than one; undefined where no verb tells. */
  plural?: boolean;
  /** How many wordings of how many facts have it. */
  times: number;
  facts: number;
}

/** Wordings of one fact or gap. */
export interface Owned {
  owner: string;
  wordings: readonly string[];
}

/** A word in the wordings of this share of all facts belongs to how one asks, and not to what about. */
const COMMON = 0.3;
/** A word stands behind an article so often, at least, when it is a noun or what belongs to one. */
const NOUN = 2;
const DETERMINER = /^(?:de|het|een|die|dat|deze|dit|onze|uw|jullie|mijn)$/;
/** Within what is asked about: "de regels van het programma". */
const BETWEEN = /^(?:de|het|een|van|voor|der|en|over|tot)$/;
const SHORTEST = 2;
const LONGEST = 14;

/** What is known of the words of all wordings. */
interface Seen {
  isCommon: (word: string) => boolean;
  isNoun: (word: string) => boolean;
}

/**
 * Masks what wordings are about.
 * @param owned wordings that ask openly, by fact
 * @param isFiller whether a word carries no meaning of its own
 * @param isName whether a letter or form is called so: a noun, however many facts share it
 * @returns every mould once, the most usual first
 */
export function mouldsOf(
  owned: readonly Owned[],
  isFiller: (word: string) => boolean,
  isName: (word: string) => boolean,
  drafting: Drafting,
): Mould[] {
  const seen = seenIn(owned, isFiller, isName, drafting);
  const found = new Map<string, { mould: Mould; by: Set<string> }>();
  for (const { owner, wordings } of owned)
    for (const wording of wordings) {
      const masked = maskedIn(wording, seen, drafting);
      if (!masked) continue;
      const key = fold(masked.text)
        .replace(/[^\p{L}{}]+/gu, ' ')
        .trim();
      const one = found.get(key) ?? { mould: { ...masked, times: 0, facts: 0 }, by: new Set<string>() };
      one.by.add(owner);
      found.set(key, { ...one, mould: { ...one.mould, times: one.mould.times + 1, facts: one.by.size } });
    }
  return [...found.values()]
    .map(({ mould }) => mould)
    .sort((a, b) => b.facts - a.facts || b.times - a.times || a.text.length - b.text.length);
}

const wordsOf = (text: string): string[] => fold(text).match(/\p{L}[\p{L}’'-]*/gu) ?? [];

function seenIn(
  owned: readonly Owned[],
  isFiller: (word: string) => boolean,
  isName: (word: string) => boolean,
  { moulds: { asking, shared } }: Drafting,
): Seen {
  const isShared = (word: string) => shared.test(word) || (isName(word) && !asking.test(word));
  const spread = new Map<string, number>();
  const behind = new Map<string, number>();
  for (const { wordings } of owned) {
    const words = wordings.map(wordsOf);
    for (const word of new Set(words.flat())) spread.set(word, (spread.get(word) ?? 0) + 1);
    for (const list of words)
      list.forEach((word, at) => {
        if (at > 0 && DETERMINER.test(list[at - 1]!)) behind.set(word, (behind.get(word) ?? 0) + 1);
      });
  }
  return {
    isCommon: (word) =>
      !isShared(word) &&
      (asking.test(word) ||
        isFiller(word) ||
        BETWEEN.test(word) ||
        DETERMINER.test(word) ||
        (spread.get(word) ?? 0) >= owned.length * COMMON),
    isNoun: (word) => isShared(word) || (behind.get(word) ?? 0) >= NOUN,
  };
}

/** One stretch of words is about the fact; the others ask. */
function maskedIn(
  wording: string,
  { isCommon, isNoun }: Seen,
  drafting: Drafting,
): Pick<Mould, 'text' | 'kind' | 'plural'> | undefined {
  const { never, toSignUp, alone, verbs, beforeBare } = drafting.moulds;
  const low = wording.toLowerCase().replace(/\s+/g, ' ').trim();
  if (never.test(low)) return undefined;
  const signed = withoutReflexive(low.replace(toSignUp, ' {te doen}').replace(alone, ' {doen}').trim());
  const tokens = signed.split(' ');
  const own = tokens.flatMap((token, at) => {
    const [word = ''] = wordsOf(token);
    return word !== '' && !/[{}]/.test(token) && !isCommon(word) ? [at] : [];
  });
  const done = /\{(?:te )?doen\}/.test(signed);
  if (done === own.length > 0) return undefined;
  const slot = done ? { text: signed, phrase: '' } : withSlot(tokens, own, isNoun, beforeBare);
  if (!slot) return undefined;
  const { text, phrase } = slot;
  const kind = askedForIn(fold(text.replace(/\{[\p{L} ]*\}/gu, ' ')).trim(), drafting);
  const words = text.split(' ').length;
  if (!kind || words < SHORTEST || words > LONGEST) return undefined;
  return {
    text,
    kind,
    ...((text.includes('{de}') || verbs.test(text)) && phrase !== '' && { plural: isPlural(phrase) }),
  };
}

/** One signs oneself up, and hands in something. */
const withoutReflexive = (text: string): string =>
  /\{(?:te )?doen\}/.test(text) ? text.replace(/ (?:me|mij|ons|zich)(?= |$)/g, '') : text;

/** @returns the words with a slot where the own ones stand; undefined when these are no phrase of nouns */
function withSlot(tokens: string[], own: number[], isNoun: Seen['isNoun'], beforeBare: RegExp) {
  let start = own[0]!;
  const end = own.at(-1)!;
  for (let at = start; at <= end; at++) {
    const [word = ''] = wordsOf(tokens[at]!);
    if (own.includes(at) ? !isNoun(word) : !BETWEEN.test(word)) return undefined;
    if (at < end && /[?!.,:;]$/.test(tokens[at]!)) return undefined;
  }
  const led = start > 0 && DETERMINER.test(tokens[start - 1]!);
  if (led) start--;
  else if (start > 0 && !beforeBare.test(wordsOf(tokens[start - 1]!)[0] ?? '')) return undefined;
  if (!led && start === 0 && tokens.length > 3) return undefined;
  const last = tokens[end]!;
  const mark = /[?!.,]$/.test(last) ? last.slice(-1) : '';
  const phrase = [...tokens.slice(start, end), mark === '' ? last : last.slice(0, -1)].join(' ');
  const text = [...tokens.slice(0, start), `${led ? '{de}' : '{}'}${mark}`, ...tokens.slice(end + 1)].join(
    ' ',
  );
  return { text, phrase };
}
