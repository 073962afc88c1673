import { addDays, atHour, dayOf } from '../../time/amsterdam.ts';
import { actsOf } from '../acts.ts';
import type { Act } from '../acts.ts';
import { contractJson } from '../contractJson.ts';
import type { Origin } from '../command.ts';
import type { Notice } from '../notice.ts';
import type { Registration } from '../registration.ts';
import { same, written } from '../../text/answer.ts';
import { fillLines } from '../../text/fill.ts';
import type { Terms } from '../terms.ts';
import { forCalendar, standsAt } from './appointments.ts';
import type { Sentences } from './noticeTexts.ts';
import { eachOnce, receivers } from './receivers.ts';
import { valuesOf } from './values.ts';

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
  const told = tellAll(event, texts, terms);
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
 * @returns none unless the appointment stands
 */
export function writeReminders(event: Event, terms: Terms): Notice[] {
  const from = standsAt(event.registration, terms);
  const days = event.registration.details.herinnering;
  if (from === undefined || !Array.isArray(days)) return [];
  const unchanged = { ...event, previous: event.registration, origin: { ...event.origin, by: NOBODY } };
  return days.flatMap((before: number) => {
    const notBefore = atHour(addDays(dayOf(from), -before), REMINDER_HOUR);
    if (Date.parse(notBefore) <= Date.parse(event.origin.at)) return [];
    const name = `${REMINDER} ${before}`;
    return tellAll({ ...unchanged, name }, terms.texts.events[REMINDER] ?? [], terms).map((notice) => ({
      ...notice,
      event: REMINDER,
      notBefore,
    }));
  });
}

const NOBODY = { id: '', name: '' };

/** @returns what everyone is told, in the first sentences that are for them */
function tellAll(event: Event, texts: readonly Sentences[], terms: Terms): Notice[] {
  return eachOnce(texts.flatMap((sentences) => tell(event, sentences, terms)));
}

/** @returns one notice for each receiver; a reminder, which changes nothing, leaves the calendar as it is */
function tell(event: Event, sentences: Sentences, terms: Terms): Notice[] {
  const { registration, previous } = event;
  const happening = { registration, previous, form: terms.form, by: event.origin.by.id };
  return receivers(sentences.to, happening).flatMap((receiver) => {
    const appointment = forCalendar(receiver, event, terms);
    if (sentences.when === 'appointment' && !appointment) return [];
    const before = { vervallen: lapsed(event, terms), vorigePlaats: placeLeft(event) };
    const values = { ...valuesOf(registration, receiver, terms), ...before };
    const text = receiver.to.kind === 'chat' ? (sentences.chat ?? '') : sentences.text;
    const notice: Notice = {
      ...base(event, receiver.key),
      to: receiver.to,
      subject: fillLines(sentences.subject, values).replace(/\s+/g, ' ').slice(0, 200),
      text: fillLines(text, values),
      ...(appointment && { appointment }),
      ...(receiver.to.kind === 'chat' && { acts: actsNow(registration, terms) }),
    };
    return [notice];
  });
}

function actsNow(registration: Registration, terms: Terms): Act[] {
  return actsOf(registration, terms.course, standsAt(registration, terms) !== undefined);
}

/** When the appointment was that stood until now. */
function lapsed({ registration, previous }: Event, terms: Terms): string {
  const before = previous && standsAt(previous, terms);
  return before === standsAt(registration, terms) ? '' : written(before);
}

/** Where somebody had the place that is now another, or none. */
function placeLeft({ registration, previous }: Event): string {
  const before = previous?.details.plaats;
  return same(before, registration.details.plaats) ? '' : written(before);
}

function base({ registration: { number, revision }, name }: Event, receiver: string) {
  return { key: `${number}/${revision}/${name}/${receiver}`, number, revision, event: name };
}
