import { ownerOf } from '../letters/owner.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import type { Knowledge } from '../knowledge.ts';
import type { WordingIndex } from '../learning/wordingIndex.ts';
import { fold } from '../../text/fold.ts';

/** Small talk: what it is about and what is said back. */
export interface Smalltalk {
  topic: string;
  reply: string;
}

/** A message longer than this is about something. */
const LONGEST = 15;
/** From this likelihood on a short message that is like none of the known ones is small talk too. */
const LIKELY = 0.4;
/** The same while the conversation is about something: "wat nu?" goes on about that. */
const LIKELY_GOING = 0.8;

const COURTESY = new Set(
  'aub alstublieft svp hoor he zeg eens even maar dan nou ja please beste meneer mevrouw vng team allemaal'.split(
    ' ',
  ),
);

const wordsIn = (text: string): string[] => fold(text).match(/[\p{L}\p{N}'.]+/gu) ?? [];
const bare = (words: string[]): string[] => {
  const kept = words.filter((word) => !COURTESY.has(word));
  return kept.length > 0 ? kept : words;
};

/** Keys hit at random: hardly a vowel, or the same few letters over and over. */
function isGibberish(text: string): boolean {
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
 * Recognises greetings, thanks, questions about the assistant itself and the like; `going` while the conversation is about
 * something.
 * @returns undefined when the message is about something else
 */
export function createSmalltalk(
  knowledge: Pick<Knowledge, 'questions'>,
  lexicon: Pick<Lexicon, 'read'>,
  index: WordingIndex,
): (text: string, going: boolean) => Smalltalk | undefined {
  const topics = knowledge.questions.smalltalk;
  const known = new Map(
    topics.flatMap(({ topic, reply, messages }) =>
      messages.map((message) => [bare(wordsIn(message)).join(' '), { topic, reply }] as const),
    ),
  );
  const unreadable = topics.find(({ topic }) => topic === 'onleesbaar');
  const recognise = (text: string): Smalltalk | undefined => known.get(bare(wordsIn(text)).join(' '));
  const learned = (text: string, least: number): Smalltalk | undefined => {
    const at = index.likely({ text, terms: lexicon.read(text) }).findIndex((likely) => likely >= least);
    const owner = at < 0 ? undefined : ownerOf(index.owners[at]!);
    const found = topics.find(({ topic }) => owner?.kind === 'smalltalk' && topic === owner.topic);
    return found && { topic: found.topic, reply: found.reply };
  };
  return (text, going) => {
    const whole = recognise(text);
    if (whole) return whole;
    const parts = text.split(/[,.!?;\n]+/).filter((part) => /\p{L}/u.test(part));
    const each = parts.map(recognise);
    if (parts.length > 1 && each.every((part) => part !== undefined))
      return each.find((part) => part?.topic !== 'groet') ?? each[0];
    if (unreadable && isGibberish(text)) return { topic: unreadable.topic, reply: unreadable.reply };
    return wordsIn(text).length <= LONGEST ? learned(text, going ? LIKELY_GOING : LIKELY) : undefined;
  };
}
