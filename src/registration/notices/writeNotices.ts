import { addDays, atHour, dayOf, DAY_PATTERN } from '../../time/amsterdam.ts';
import { contractJson } from '../contractJson.ts';
import type { Origin } from '../command.ts';
import { personIn } from '../marks.ts';
import type { Appointment, Notice } from '../notice.ts';
import { statusInWords } from '../transitions.ts';
import type { Terms } from '../terms.ts';
import type { Registration } from '../registration.ts';
import { unlinked } from '../unlinked.ts';
import { written } from '../../text/answer.ts';
import { fillLines } from '../../text/fill.ts';
import type { Values } from '../../text/fill.ts';
import { receivers } from './receivers.ts';
import type { Receiver } from './receivers.ts';
import type { Sentences } from './noticeTexts.ts';

const REMINDER = 'herinnering';
const REMINDER_HOUR = 8;

/** What has happened: the registration as it is now and as it was. */
export interface Event {
  name: string;
  registration: Registration;
  previous: Registration | undefined;
  origin: Origin;
  /** Only systems hear of it. */
  silent?: boolean;
}

/** @returns what everyone is told of one event, in the order of the sentences; the webhook hears of every event */
export function writeNotices(event: Event, terms: Terms): Notice[] {
  const texts = event.silent ? [] : (terms.texts.events[event.name] ?? []);
  const told = texts.flatMap((sentences) => tell(event, sentences, terms));
  if (!terms.webhook) return told;
  const { registration } = event;
  const hook: Notice = {
    ...base(event, 'webhook'),
    to: { kind: 'webhook' },
    subject: `${registration.number} ${event.name}`,
    text: '',
    data: contractJson(registration),
  };
  return [...told, hook];
}

/** @returns what the webhook hears when a registration was removed: that it was, and nothing of what it held */
export function removedNotice({
  number,
  revision,
  event,
}: {
  number: string;
  revision: number;
  event: string;
}): Notice {
  return {
    key: `${number}/${revision}/${event}/webhook`,
    number,
    revision,
    to: { kind: 'webhook' },
    event,
    subject: `${number} ${event}`,
    text: '',
  };
}

/**
 * The reminders a person asked for, each waiting for its morning; none when that morning has passed.
 * @returns none unless the registration has the status in which the appointment stands
 */
export function writeReminders(event: Event, terms: Terms): Notice[] {
  const appointment = appointmentOf(event.registration, terms);
  const days = event.registration.details.herinnering;
  if (!appointment || !Array.isArray(days) || event.registration.status !== terms.texts.appointment?.status)
    return [];
  return days.flatMap((before: number) => {
    const notBefore = atHour(addDays(dayOf(appointment.from), -before), REMINDER_HOUR);
    if (Date.parse(notBefore) <= Date.parse(event.origin.at)) return [];
    const name = `${REMINDER} ${before}`;
    return (terms.texts.events[REMINDER] ?? [])
      .flatMap((sentences) =>
        tell({ ...event, name, origin: { ...event.origin, by: NOBODY } }, sentences, terms),
      )
      .map((notice) => ({ ...notice, event: REMINDER, notBefore }));
  });
}

const NOBODY = { id: '', name: '' };

function tell(event: Event, sentences: Sentences, terms: Terms): Notice[] {
  const { registration, previous } = event;
  const happening = { registration, previous, form: terms.form, by: event.origin.by.id };
  const appointment = sentAlong(event, sentences, terms);
  return receivers(sentences.to, happening).map((receiver) => {
    const values = valuesOf(registration, receiver, terms);
    return {
      ...base(event, receiver.role),
      to: receiver.to,
      subject: fillLines(sentences.subject, values).replace(/\s+/g, ' ').slice(0, 200),
      text: fillLines(sentences.text, values),
      ...(appointment && { appointment }),
    };
  });
}

/** Taken out of the calendar only when it was put in: when the appointment stood until now. */
function sentAlong(
  { registration, previous }: Event,
  sentences: Sentences,
  terms: Terms,
): Appointment | undefined {
  if (sentences.appointment === 'with') return appointmentOf(registration, terms);
  if (sentences.appointment !== 'cancel' || previous?.status !== terms.texts.appointment?.status)
    return undefined;
  const appointment = previous && appointmentOf(previous, terms);
  return appointment && { ...appointment, cancelled: true };
}

function base({ registration: { number, revision }, name }: Event, role: string) {
  return { key: `${number}/${revision}/${name}/${role}`, number, revision, event: name };
}

function appointmentOf(registration: Registration, terms: Terms): Appointment | undefined {
  const set = terms.texts.appointment;
  if (!set) return undefined;
  const from = set.from.startsWith('{') ? registration.details[set.from.slice(1, -1)] : set.from;
  if (typeof from !== 'string') return undefined;
  const wholeDay = DAY_PATTERN.test(from);
  return { title: set.title, from, wholeDay, ...(set.location && { location: set.location }) };
}

function valuesOf(registration: Registration, receiver: Receiver, terms: Terms): Values {
  const { answers, details, number, status, submittedBy } = registration;
  const plain = [...Object.entries(answers), ...Object.entries(details)];
  const summary = (terms.form?.fields ?? [])
    .map((field) => [field.label, written(answers[field.id])] as const)
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `- ${label}: ${unlinked(value)}`);
  return {
    ...Object.fromEntries(plain.map(([name, value]) => [name, unlinked(written(value))])),
    nummer: number,
    formulier: terms.form?.title ?? registration.form,
    status: statusInWords(terms.course, status),
    wie: unlinked(personIn(terms.form, answers) || submittedBy.name),
    aan: unlinked(receiver.name),
    afzender: unlinked(submittedBy.name),
    sluit: written(terms.form?.closes),
    samenvatting: summary.join('\n'),
  };
}
