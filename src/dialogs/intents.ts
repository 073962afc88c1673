import type { IntentReader } from '../knowledge/learning/intents.ts';
import { lately } from '../text/lately.ts';

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
const LONGEST = 240;

/** From here on it is hardly anything else. */
export const CERTAIN = 0.7;
/** With a figure or an address in it a message tells something. */
export const HOLDS_DATA = /[@\d]/;
/** Unless that is of somebody else, or the day that does not suit. */
const TELLS_OF: readonly Intent[] = ['another', 'withdraw'];

/** When a message is said: while a form is filled in, or after one was handed in. */
export type Moment = 'filling' | 'after';

/** What is meant at a moment by what sounds like something else: who breaks off what was sent, withdraws it. */
const MEANT_AT: Record<Moment, Partial<Record<Intent, Intent>>> = {
  filling: { withdraw: 'stop', mine: 'sofar' },
  after: { stop: 'withdraw', sofar: 'mine' },
};

/** What nothing can be done about at a moment: it takes no likelihood from what is meant then. */
const NOT_AT: Record<Moment, Intent | undefined> = { filling: 'another', after: undefined };

/** What all of a message is meant for, and how likely that is. */
export interface Meant {
  intent: Exclude<Intent, 'none'>;
  likely: number;
}

/** @returns undefined when a message is nothing of the kind, as far as can be told */
export type IntentOf = (text: string, moment: Moment) => Meant | undefined;

/** @param read how likely a message is meant for each intent that there are examples of */
export function meantFor(read: IntentReader): IntentOf {
  const readAll = lately(read);
  return (text, moment) => {
    const likelihoods = text.length <= LONGEST ? readAll(text) : undefined;
    if (!likelihoods) return undefined;
    const likely = new Map<Intent, number>();
    for (const one of INTENTS) {
      const intent = MEANT_AT[moment][one] ?? one;
      likely.set(intent, (likely.get(intent) ?? 0) + (likelihoods.get(one) ?? 0));
    }
    const [found] = [...likely].sort(([, one], [, other]) => other - one);
    if (!found || found[0] === 'none') return undefined;
    const [intent, share] = found;
    const other = NOT_AT[moment];
    const certainty = other && other !== intent ? share / (1 - (likely.get(other) ?? 0)) : share;
    if (certainty < LIKELY || (!TELLS_OF.includes(intent) && HOLDS_DATA.test(text))) return undefined;
    return { intent, likely: certainty };
  };
}
