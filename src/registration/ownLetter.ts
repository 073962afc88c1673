import { update } from './applied.ts';
import type { Applied } from './applied.ts';
import { refused } from './applied.ts';
import type { Origin, OwnLetter } from './command.ts';
import { addressesIn, personIn } from './marks.ts';
import type { Notice } from './notice.ts';
import type { Registration } from './registration.ts';
import type { Terms } from './terms.ts';
import { fill } from '../text/fill.ts';

/** What happened, as it stands in the audit trail and with the message. */
export const WRITTEN_TO = 'bericht';

/** That somebody was written to: not what was said, which stands with the message itself. */
interface Kept {
  id: string;
  at: string;
  by: string;
  subject: string;
}

/** The staff write to whom a registration is about, at the first address; the same letter goes out once. */
export function writeTo(current: Registration, letter: OwnLetter, origin: Origin, terms: Terms): Applied {
  const [address] = addressesIn(terms.form, current.answers);
  if (address === undefined) return refused(`Van ${current.number} is geen mailadres bekend.`);
  const { berichten } = current.details;
  const before = Array.isArray(berichten) ? (berichten as Kept[]) : [];
  if (before.some(({ id }) => id === letter.id)) return { kind: 'already there', registration: current };
  const { id, subject } = letter;
  const kept: Kept = { id, subject, at: origin.at, by: origin.by.name };
  const applied = update(current, { details: { berichten: [...before, kept] } }, WRITTEN_TO, origin, terms);
  if (applied.kind !== 'changed') return applied;
  const { number, revision } = applied.registration;
  const notice: Notice = {
    key: `${number}/${revision}/${WRITTEN_TO}/deelnemer`,
    ...{ number, revision, event: WRITTEN_TO },
    to: { kind: 'mail', address },
    ...filledFor(current, letter, terms),
  };
  return { ...applied, notices: [notice, ...applied.notices] };
}

/** @returns the letter as this one gets it */
export function filledFor(
  { number, answers }: Pick<Registration, 'number' | 'answers'>,
  { subject, text }: Pick<OwnLetter, 'subject' | 'text'>,
  { form }: Pick<Terms, 'form'>,
): Pick<Notice, 'subject' | 'text'> {
  const values = { naam: personIn(form, answers), nummer: number };
  return { subject: fill(subject, values), text: fill(text, values) };
}
