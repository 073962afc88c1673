import type { OwnLetter } from '../registration/command.ts';
import { WITHDRAWN } from '../registration/course.ts';
import { addressesIn, personIn } from '../registration/marks.ts';
import { filledFor } from '../registration/ownLetter.ts';
import type { Registration } from '../registration/registration.ts';
import { shortText } from './byHand.ts';
import { byStaff, Refusal } from './desk.ts';
import type { Desk } from './desk.ts';
import { findFiltered } from './filters.ts';
import type { Filters } from './filters.ts';

const LONGEST_SUBJECT = 150;
const LONGEST_TEXT = 4000;

/** Who gets a letter to a selection: each address once, with the registration that it is about. */
export interface Receivers {
  registrations: Registration[];
  /** How many were meant and get none: for an address that gets it already, for want of one, and for having withdrawn. */
  twice: number;
  without: number;
  withdrawn: number;
}

/** @returns who of those that are meant get a letter; who withdrew only when that status or the number is named */
export async function receiversOf(desk: Desk, filters: Filters): Promise<Receivers> {
  const found = await findFiltered(desk, filters);
  const named = filters.status !== undefined || filters.nummer !== undefined;
  const meant = named ? found : found.filter(({ status }) => status !== WITHDRAWN);
  const byAddress = new Map<string, Registration>();
  let without = 0;
  for (const one of meant) {
    const [address] = addressesIn(desk.terms(one.form).form, one.answers);
    if (address === undefined) without += 1;
    else if (!byAddress.has(address.toLowerCase())) byAddress.set(address.toLowerCase(), one);
  }
  return {
    registrations: [...byAddress.values()],
    twice: meant.length - byAddress.size - without,
    without,
    withdrawn: found.length - meant.length,
  };
}

/** A letter as the first of its receivers gets it. */
export interface Preview {
  name: string;
  subject: string;
  text: string;
}

/** @returns the letter as this one gets it */
export function previewFor(desk: Desk, one: Registration, letter: Omit<OwnLetter, 'id'>): Preview {
  const terms = desk.terms(one.form);
  return { name: personIn(terms.form, one.answers), ...filledFor(one, checked(letter), terms) };
}

/**
 * Writes to everybody who is meant, through the outbox; under the same id it goes to nobody twice.
 * @param expected how many receivers were shown: nobody is written to when there are others by now
 * @returns to how many
 * @throws Refusal when it says nothing or too much, or when who gets it has changed
 */
export async function writeToAll(
  desk: Desk,
  filters: Filters,
  letter: OwnLetter,
  expected: number,
): Promise<number> {
  const { registrations } = await receiversOf(desk, filters);
  if (registrations.length !== expected)
    throw new Refusal(
      `Het zijn er nu ${registrations.length}, en niet ${expected}. Er is niets verstuurd. Bekijk het voorbeeld opnieuw.`,
    );
  const origin = byStaff(desk);
  const own = { ...letter, ...checked(letter) };
  const outcomes = await desk.store.registrations.apply(
    registrations.map(({ number }) => ({ kind: 'write', number, letter: own, origin }) as const),
  );
  const refused = outcomes.find((outcome) => outcome.kind === 'refused');
  if (refused) throw new Refusal(`${refused.reason} Er is niets verstuurd.`);
  return outcomes.length;
}

function checked({ subject, text }: Omit<OwnLetter, 'id'>): Omit<OwnLetter, 'id'> {
  return {
    subject: shortText(subject.replace(/\s+/g, ' '), 'Het onderwerp', LONGEST_SUBJECT, 'subject'),
    text: shortText(text, 'Het bericht', LONGEST_TEXT, 'text'),
  };
}
