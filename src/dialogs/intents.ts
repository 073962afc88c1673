import type { Intended } from '../knowledge/learning/intents.ts';

/** What people want with a message, as it is learned from the files of knowledge/phrases/bedoelingen. */
export const INTENTS = [
  'stop',
  'wait',
  'back',
  'skip',
  'sofar',
  'list',
  'help',
  'restart',
  'change',
  'mine',
  /** What the form's own file says: of the data, of whom to reach, of what comes after handing in. */
  'privacy',
  'contact',
  'confirmation',
  /** What was handed in is to be cancelled. */
  'withdraw',
  /** Another one like what was handed in. */
  'another',
  /** An answer, a question, a remark: nothing of the kind. */
  'none',
] as const;
export type Intent = (typeof INTENTS)[number];

/** Less likely than this it is none: chosen on messages of a hand that nothing was learned from. */
const LIKELY = 0.5;
/** Longer than this a message tells something; what sounds like an intent in it is part of that. */
const LONGEST = 160;

/** From here on it is hardly anything else. */
export const CERTAIN = 0.7;
/** With a figure or an address in it a message tells something. */
const DATA = /[\d@]/;
/** Unless that is of somebody else, or the day that does not suit. */
const TELLS_OF: readonly Intent[] = ['another', 'withdraw'];

/** What all of a message is meant for, and how likely that is. */
export interface Meant {
  intent: Exclude<Intent, 'none'>;
  likely: number;
}

/** @returns undefined when a message is nothing of the kind, as far as can be told */
export type IntentOf = (text: string) => Meant | undefined;

/** @param read what a message is likely meant for, of all intents that there are examples of */
export function meantFor(read: (text: string) => Intended | undefined): IntentOf {
  return (text) => {
    const meant = text.length <= LONGEST ? read(text) : undefined;
    const intent = INTENTS.find((one) => one === meant?.intent);
    if (!meant || !intent || intent === 'none' || meant.likely < LIKELY) return undefined;
    if (!TELLS_OF.includes(intent) && DATA.test(text)) return undefined;
    return { intent, likely: meant.likely };
  };
}
