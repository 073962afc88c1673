import type { Question } from '../forwarding/question.ts';
import { alike } from '../knowledge/drafting/alike.ts';
import { createMask } from '../knowledge/missed/mask.ts';
import type { Understanding } from '../knowledge/answering/understanding.ts';
import type { Store } from '../storage/openStore.ts';
import type { Editing } from './editing.ts';

/** A question that somebody passed on to the staff, with what the bot would say to it now. */
export interface PassedOn extends Pick<Question, 'number' | 'askedAt' | 'pickedBy' | 'answer'> {
  text: string;
  /** Who asked; undefined for who may not see that: names in the text are masked then. */
  askedBy?: string;
  /** What the letters say to it now; undefined when that is nothing. */
  says?: string;
}

interface Wanted {
  open: boolean;
  words?: string;
  from: number;
  most: number;
}

/**
 * @param mayKnow whether who asks may see who asked
 * @param now ISO date-time
 * @returns the questions that were passed on, those that wait longest first, and how many there are
 */
export async function passedOn(
  { editing, store }: { editing: Editing; store: Pick<Store, 'questions'> },
  { open, words = '', from, most }: Wanted,
  { mayKnow, now }: { mayKnow: boolean; now: string },
): Promise<{ all: number; questions: PassedOn[] }> {
  const mask = createMask(editing.knowledge);
  const masked = (text: string) => (mayKnow ? text : text.split('\n').map(mask).join('\n'));
  const sought = alike(words);
  const found = (await store.questions.find({ open }))
    .map((one) => ({ ...one, text: masked(one.text) }))
    .filter(({ number, text }) => alike(`${number} ${text}`).includes(sought));
  const ordered = open ? found : found.toReversed();
  const interpreter = editing.interpreter();
  const questions = ordered.slice(from, from + most).map((one): PassedOn => {
    const { number, text, askedAt, pickedBy, answer, askedBy } = one;
    const says = open ? saying(interpreter.understand({ text, now })) : undefined;
    return {
      ...{ number, text, askedAt },
      ...(pickedBy !== undefined && { pickedBy }),
      ...(answer && { answer: { ...answer, text: masked(answer.text) } }),
      ...(mayKnow && { askedBy: askedBy.name }),
      ...(says !== undefined && { says }),
    };
  });
  return { all: found.length, questions };
}

/** @returns the numbers of the open questions that were passed on, by how they are asked */
export async function passedOnAlike({
  editing,
  store,
}: {
  editing: Editing;
  store: Pick<Store, 'questions'>;
}): Promise<Map<string, string>> {
  const mask = createMask(editing.knowledge);
  const found = await store.questions.find({ open: true });
  return new Map(found.map(({ number, text }) => [alike(mask(text.replace(/\s+/g, ' '))), number]));
}

function saying(meant: Understanding): string | undefined {
  if (meant.kind === 'answer') return meant.found.map(({ answer }) => answer).join('\n\n');
  return meant.kind === 'unknown' && meant.gap !== undefined ? meant.reply : undefined;
}
