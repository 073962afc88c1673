import { topicOf } from './facts.ts';
import type { Lexicon } from './lexicon.ts';
import type { QuestionPhrases } from './phrases.ts';
import type { WordingIndex } from './wordingIndex.ts';
import { fold } from './words.ts';

/** Small talk: what it is about and what is said back. */
export interface Smalltalk {
  topic: string;
  reply: string;
}

/** A message longer than this is about something. */
const LONGEST = 15;
/** Share of the words that a message and a known one must have in common. */
const ALIKE = 0.72;
/** From this likelihood on a short message that is like none of the known ones is small talk too. */
const LIKELY = 0.4;
const PLAIN = 0.7;

const COURTESY = new Set('aub alstublieft svp hoor he zeg eens even maar dan nou ja please beste meneer mevrouw vng team allemaal'.split(' '));

const wordsIn = (text: string): string[] => fold(text).match(/[\p{L}\p{N}'.]+/gu) ?? [];
const bare = (words: string[]): string[] => {
  const kept = words.filter((word) => !COURTESY.has(word));
  return kept.length > 0 ? kept : words;
};

/** Keys hit at random: hardly a vowel, or the same few letters over and over. */
export function isGibberish(text: string): boolean {
  const words = (fold(text).match(/[a-z]+/g) ?? []).filter((word) => word.length > 1);
  if (words.length === 0) return !/\d/.test(text);
  const random = words.filter(
    (word) =>
      /[bcdfghjklmnpqrstvwxz]{5,}/.test(word.replace(/sch|str|ng|ch/g, 'x')) ||
      (word.length >= 4 && !/[aeiouy]/.test(word)) ||
      /(.)\1{3,}/.test(word) ||
      /^(asdf|qwer|qsdf|azer|hjkl|sdfg|zxcv|wxcv|dfgh|fghj)/.test(word),
  );
  return random.length * 2 > words.length;
}

/**
 * Recognises greetings, thanks, questions about the assistant itself and the like.
 * @returns undefined when the message is about something else
 */
export function createSmalltalk(
  phrases: QuestionPhrases,
  lexicon: Pick<Lexicon, 'read'>,
  index: WordingIndex,
): (text: string) => Smalltalk | undefined {
  const known = phrases.smalltalk.flatMap(({ topic, reply, messages }) =>
    messages.map((message) => ({ topic, reply, words: new Set(bare(wordsIn(message))) })),
  );
  /** The known messages that have a word. */
  const holding = new Map<string, number[]>();
  known.forEach(({ words }, at) => {
    for (const word of words) holding.set(word, [...(holding.get(word) ?? []), at]);
  });
  const unreadable = phrases.smalltalk.find(({ topic }) => topic === 'onleesbaar');
  const recognise = (text: string): Smalltalk | undefined => {
    const words = new Set(bare(wordsIn(text)));
    if (words.size === 0 || words.size > LONGEST) return undefined;
    const common = new Map<number, number>();
    for (const word of words) for (const at of holding.get(word) ?? []) common.set(at, (common.get(at) ?? 0) + 1);
    let best: { alike: number; at: number } | undefined;
    for (const [at, count] of common) {
      const alike = (2 * count) / (words.size + known[at]!.words.size);
      if (!best || alike > best.alike || (alike === best.alike && at < best.at)) best = { alike, at };
    }
    if (!best || best.alike < ALIKE) return undefined;
    const { topic, reply } = known[best.at]!;
    return { topic, reply };
  };
  const learned = (text: string): Smalltalk | undefined => {
    const at = index.likely({ text, terms: lexicon.read(text) }).findIndex((likely) => likely >= LIKELY);
    const found = phrases.smalltalk.find(({ topic }) => topic === topicOf(index.owners[at] ?? ''));
    return found && { topic: found.topic, reply: found.reply };
  };
  /** Words in common with small talk prove nothing where a letter is plainly asked about. */
  const isPlainlyAsked = (text: string): boolean =>
    index
      .likely({ text, terms: lexicon.read(text) })
      .some((likely, at) => likely >= PLAIN && topicOf(index.owners[at]!) === undefined);
  return (text) => {
    const whole = recognise(text);
    if (whole && !isPlainlyAsked(text)) return whole;
    const parts = text.split(/[,.!?;\n]+/).filter((part) => /\p{L}/u.test(part));
    const each = parts.map(recognise);
    if (parts.length > 1 && each.every((part) => part !== undefined)) return each.find((part) => part?.topic !== 'groet') ?? each[0];
    if (unreadable && isGibberish(text)) return { topic: unreadable.topic, reply: unreadable.reply };
    return wordsIn(text).length <= LONGEST ? learned(text) : undefined;
  };
}
