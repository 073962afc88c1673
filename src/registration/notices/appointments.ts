import { DAY_PATTERN, momentAt } from '../../time/amsterdam.ts';
import { same } from '../../text/answer.ts';
import type { FormTerms } from '../formTerms.ts';
import type { Appointment } from '../notice.ts';
import type { Registration } from '../registration.ts';
import type { Terms } from '../terms.ts';
import { fillLines } from '../../text/fill.ts';
import { addressOf, receivers } from './receivers.ts';
import type { Receiver } from './receivers.ts';
import { valuesOf } from './values.ts';

const USUALLY = ['deelnemer', 'afzender'];

/** @returns when the appointment is: a day, or an ISO date-time with offset; undefined when none stands */
export function standsAt(registration: Registration, { texts }: Terms): string | undefined {
  const set = texts.appointment;
  if (!set || ![set.status].flat().includes(registration.status)) return undefined;
  if (DAY_PATTERN.test(set.from)) return set.from;
  if (!set.from.startsWith('{')) return momentAt(set.from);
  const from = registration.details[set.from.slice(1, -1)];
  return typeof from === 'string' ? from : undefined;
}

/**
 * What a mail does to the receiver's calendar: derived from what stood there before and what is to stand there now, so
 * that whoever was given an appointment hears of its change and of its end, and nobody else does.
 * @returns the appointment to put in, or to take out; undefined when the calendar is right as it is
 */
export function forCalendar(
  receiver: Receiver,
  { registration, previous }: { registration: Registration; previous: Registration | undefined },
  terms: Terms,
): Appointment | undefined {
  if (receiver.to.kind === 'chat') return undefined;
  const before = previous && calendarOf(receiver, previous, terms);
  const now = calendarOf(receiver, registration, terms);
  if (now) return same(before, now) ? undefined : now;
  return before && { ...before, cancelled: true };
}

/** @returns the appointment as whoever handed it in has it in the calendar; undefined when none stands */
export function appointmentOf(registration: Registration, terms: Terms): Appointment | undefined {
  const { name } = registration.submittedBy;
  const sender = { role: 'afzender', key: 'afzender', name, to: { kind: 'secretariat' as const } };
  return appointmentFor(sender, registration, terms);
}

/** What stands in somebody's calendar because of a registration as it is, or was. */
function calendarOf(receiver: Receiver, registration: Registration, terms: Terms): Appointment | undefined {
  const roles = terms.texts.appointment?.for ?? USUALLY;
  const holder = holders(registration, roles, terms.form).find(
    (one) => addressOf(one) === addressOf(receiver),
  );
  return holder && appointmentFor(holder, registration, terms);
}

function appointmentFor(holder: Receiver, registration: Registration, terms: Terms): Appointment | undefined {
  const set = terms.texts.appointment;
  const from = standsAt(registration, terms);
  if (!set || from === undefined) return undefined;
  const values = valuesOf(registration, holder, terms);
  const to = endOf(from, Number(registration.details.duur ?? set.minutes));
  const [location] = fillLines(set.location ?? '', values).split('\n');
  const about = fillLines(set.aboutFor?.[holder.role] ?? set.about ?? '', values);
  return {
    title: fillLines(set.title, values),
    from,
    wholeDay: DAY_PATTERN.test(from),
    ...(to !== undefined && { to }),
    ...(location && { location }),
    ...(about && { about }),
  };
}

function holders(registration: Registration, roles: string[], form: FormTerms | undefined): Receiver[] {
  return receivers(roles, { registration, previous: undefined, form, by: '' });
}

/** A whole day has no end of its own; nor has what is not said how long it is. */
function endOf(from: string, minutes: number): string | undefined {
  if (DAY_PATTERN.test(from) || Number.isNaN(minutes)) return undefined;
  return new Date(Date.parse(from) + minutes * 60_000).toISOString();
}
