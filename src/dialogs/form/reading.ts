import type { Filling } from './filling.ts';
import type { Decision } from '../turn.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import { fieldsOf } from '../../forms/question.ts';

/** What a whole message to a form may be. */
export type Kind =
  /** The reply to a question of the bot's own, beside the form's. */
  | 'reply'
  | 'command'
  /** The same in words of one's own, as far as all of the message sounds like it. */
  | 'intent'
  /** Yes or no to the summary, or the part of it that is to be changed. */
  | 'confirmation'
  /** "weet ik niet" */
  | 'doubt'
  /** Several fields by their names, as in a pasted list. */
  | 'list'
  /** Parts that each name their own question, beside other words. */
  | 'several'
  | 'correction'
  | 'question'
  /** A wish for another form, or for something that can't be done here. */
  | 'wish'
  /** The answer to what is asked, and what comes along with it. */
  | 'answer'
  /** Something to go along in one's own words. */
  | 'remark';

/** How sure a reading is: hardly anything else; likely by its words; when nothing better is there. */
export type Certainty = 'certain' | 'likely' | 'weak';

/** One way to take a whole message. */
export interface Reading {
  kind: Kind;
  certainty: Certainty;
  /** What is done when it is chosen. */
  act(): Decision | Promise<Decision>;
}

/** Where a message is said: at a question for somebody's own words, at any other, or at the summary. */
export type Place = 'own words' | 'question' | 'summary';

/** @returns a message taken as a correction */
export const asCorrection = (certainty: Certainty, act: Reading['act']): Reading => ({
  kind: 'correction',
  certainty,
  act,
});

/** Which reading goes before which: docs/design.md says why. */
const ORDER: Record<Place, readonly `${Kind} ${Certainty}`[]> = {
  'own words': [
    'reply certain',
    'command certain',
    'list certain',
    'command likely',
    'doubt certain',
    'correction certain',
    'intent certain',
    'question certain',
    'wish certain',
    'answer certain',
    'answer likely',
    'answer weak',
  ],
  question: [
    'reply certain',
    'command certain',
    'list certain',
    'several certain',
    'command likely',
    'doubt certain',
    'correction certain',
    'intent certain',
    'question certain',
    'wish certain',
    'answer certain',
    'correction likely',
    'intent likely',
    'wish likely',
    'answer likely',
    'question likely',
    'correction weak',
    'answer weak',
  ],
  summary: [
    'reply certain',
    'command certain',
    'list certain',
    'several certain',
    'confirmation certain',
    'correction certain',
    'remark likely',
    'command likely',
    'intent certain',
    'question certain',
    'wish certain',
    'answer certain',
    'correction likely',
    'confirmation likely',
    'intent likely',
    'question likely',
    'wish likely',
    'correction weak',
    'remark weak',
  ],
};

/** @returns the reading of a message that goes before all others at this place; undefined when there is none */
export function choose(readings: readonly Reading[], place: Place): Reading | undefined {
  for (const wanted of ORDER[place]) {
    const found = readings.find(({ kind, certainty }) => `${kind} ${certainty}` === wanted);
    if (found) return found;
  }
  return undefined;
}

/** @returns whether a reading goes before every other, wherever it was said */
export function settles({ kind, certainty }: Reading): boolean {
  return certainty === 'certain' && (kind === 'reply' || kind === 'command');
}

/** @returns where a message is said */
export function placeOf({ question }: Filling): Place {
  if (!question) return 'summary';
  return fieldsOf(question).some((field) => typeOf(field).ownWords) ? 'own words' : 'question';
}
