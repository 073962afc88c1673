import { z } from 'zod';
import { counted, DAY, HOUR, isFull, MINUTE } from '../limit.ts';
import type { Count, Limit } from '../limit.ts';
import { countSchema, organisationOf, pseudonymOf } from '../tally.ts';
import type { Tally } from '../tally.ts';
import type { Remark, Turn } from '../turn.ts';

/** How long a code can be typed, in ms. */
export const CODE_VALID = 10 * MINUTE;

/** How long a code that was typed proves an address, in ms. */
export const PROOF_VALID = 30 * MINUTE;

/** One person: so many codes asked for, and so many wrong ones typed; then an hour's wait. */
const ASKS: Limit = { most: 5, window: HOUR };
const TRIES: Limit = { most: 5, window: HOUR };

/** Codes asked for and wrong ones typed for one number, by whomever; and by all of one organisation. */
const FOR_A_NUMBER: Limit = { most: 30, window: DAY };
const OF_AN_ORGANISATION: Limit = { most: 200, window: DAY };

/** A code that was mailed, or not: it belongs to one person, in one conversation, for one number. */
const codeSchema = z.object({
  sealed: z.string(),
  number: z.string(),
  conversation: z.string(),
  until: z.number(),
  /** The registration's revision; absent when the address did not belong to it, and nothing was mailed. */
  revision: z.number().optional(),
});
export type Code = z.infer<typeof codeSchema>;

const guesserSchema = z
  .object({ asks: countSchema, tries: countSchema, code: codeSchema.optional() })
  .catch({ asks: { count: 0, since: 0 }, tries: { count: 0, since: 0 } });

/** What was asked and tried so far, as it stands when a turn is decided. */
export interface Guesses {
  person: z.infer<typeof guesserSchema>;
  number: Count;
  organisation: Count;
  tallies: [Tally, Tally, Tally];
}

/** @returns what this person, this number and this organisation have asked and tried */
export async function guessesOf(turn: Turn, number: string): Promise<Guesses> {
  const keys = [`code ${pseudonymOf(turn)}`, `number ${number}`, `organisation ${organisationOf(turn)}`];
  const [person, about, organisation] = await turn.tallies(keys);
  if (!person || !about || !organisation) throw new Error('a tally is missing');
  return {
    person: guesserSchema.parse(person.value),
    number: countSchema.parse(about.value),
    organisation: countSchema.parse(organisation.value),
    tallies: [person, about, organisation],
  };
}

/** @returns why this person has to wait: an hour for themselves, or a day because of too many guesses around them */
export function mustWait(
  { person, number, organisation }: Guesses,
  wall: number,
): 'hour' | 'day' | undefined {
  if (isFull(person.tries, TRIES, wall) || isFull(person.asks, ASKS, wall)) return 'hour';
  return isFull(number, FOR_A_NUMBER, wall) || isFull(organisation, OF_AN_ORGANISATION, wall)
    ? 'day'
    : undefined;
}

/** @returns the counts after a code was asked for */
export function asked(guesses: Guesses, code: Code, wall: number): Guesses {
  const { person } = guesses;
  return {
    ...around(guesses, wall),
    person: { ...person, asks: counted(person.asks, ASKS, wall), code },
  };
}

/** @returns the counts after a wrong code; the last try that there is takes the code away */
export function missed(guesses: Guesses, wall: number): Guesses {
  const tries = counted(guesses.person.tries, TRIES, wall);
  const code = isFull(tries, TRIES, wall) ? undefined : guesses.person.code;
  return { ...around(guesses, wall), person: { ...guesses.person, tries, code } };
}

/** @returns the counts after the right code, which can be used once; what was wrong before it still counts */
export function opened(guesses: Guesses): Guesses {
  return { ...guesses, person: { ...guesses.person, code: undefined } };
}

/** @returns how many tries are left */
export function triesLeft({ person }: Guesses): number {
  return TRIES.most - person.tries.count;
}

function around(guesses: Guesses, wall: number): Guesses {
  return {
    ...guesses,
    number: counted(guesses.number, FOR_A_NUMBER, wall),
    organisation: counted(guesses.organisation, OF_AN_ORGANISATION, wall),
  };
}

/** @returns the counts as they are stored */
export function talliesOf({ person, number, organisation, tallies: [one, two, three] }: Guesses): Tally[] {
  return [
    { ...one, value: person },
    { ...two, value: number },
    { ...three, value: organisation },
  ];
}

/** @returns the line for the log of a guess that failed: counts, and no number, address or name */
export function remarkOn(what: string, turn: Turn, { person, number, organisation }: Guesses): Remark {
  return {
    what,
    alarm: isFull(number, FOR_A_NUMBER, turn.wall) || isFull(organisation, OF_AN_ORGANISATION, turn.wall),
    about: {
      person: pseudonymOf(turn).slice(0, 8),
      asks: person.asks.count,
      tries: person.tries.count,
      ofNumber: number.count,
      ofOrganisation: organisation.count,
    },
  };
}
