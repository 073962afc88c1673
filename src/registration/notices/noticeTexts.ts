import { z } from 'zod';
import { DAY_PATTERN } from '../../time/amsterdam.ts';
import { WAITING_REASONS } from '../allocate/applicant.ts';
import { STATUSES } from '../registration.ts';

/** Who can be told: everyone gets it once, also when two of them share an address. */
export const ROLES = [
  'deelnemer',
  'afzender',
  'vorige deelnemer',
  'ambassadeur',
  'vorige ambassadeur',
  'secretariaat',
] as const;
export type Role = (typeof ROLES)[number];

const Sentences = z.strictObject({
  to: z.array(z.enum(ROLES)).min(1),
  subject: z.string().min(1).max(150),
  /** The mail. Paragraphs separated by a blank line. A line with a placeholder that has no value is left out. */
  text: z.string().min(1).max(4000),
  /** The message in Teams, under the subject; without it the subject is all that is said there. */
  chat: z.string().min(1).max(1000).optional(),
  /** Only for whom the appointment is put in the calendar with it, changed there, or taken out. */
  when: z.literal('appointment').optional(),
});

const lines = z.string().min(1).max(1000);

/** What stands in people's calendars. */
const Appointment = z.strictObject({
  /** The status in which it stands, or all of them when it stays afterwards. */
  status: z.union([z.enum(STATUSES), z.array(z.enum(STATUSES)).min(1)]),
  /** Who has it in the calendar; the person it is about and the sender when absent. */
  for: z.array(z.enum(ROLES)).min(1).optional(),
  title: z.string().min(1).max(150),
  /** A day, or a placeholder such as {datum}. */
  from: z.union([z.string().regex(DAY_PATTERN), z.string().regex(/^\{[\p{L}]+\}$/u)]),
  /** How long it is when it has a time, unless the staff say otherwise. */
  minutes: z.int().min(5).max(1440).optional(),
  /** The first line that can be filled in. */
  location: lines.optional(),
  /** What it is about. */
  about: lines.optional(),
  /** What it is about, for who is told more. */
  aboutFor: z.partialRecord(z.enum(ROLES), lines).optional(),
});

const sentence = z.string().min(1).max(400);

/** Why someone has a place or waits, in words: what stands in {uitleg}. `Reason` says when each holds. */
const Explanations = z.strictObject({
  everyone: sentence,
  first: sentence,
  /** For who waited until now and is in the opgave of first choice. */
  cameFree: sentence,
  second: z.record(z.enum(WAITING_REASONS), sentence),
  waiting: z.record(z.enum(WAITING_REASONS), sentence),
  full: z.strictObject({ opgave: sentence, places: sentence }),
  /** With {positie} on the list of all, and with {positie} and {opgave} on the list of an opgave. */
  position: sentence,
  inOpgave: sentence,
  listFull: sentence,
  /** With {reden}: the staff gave a place, or took it back. */
  byHand: sentence,
  takenBack: sentence,
});
export type Explanations = z.infer<typeof Explanations>;

/** One file of knowledge/notices: what follows from a registration of one form, or of any form when none is named. */
export const NoticeFile = z.strictObject({
  form: z.string().optional(),
  /** The statuses that follow, beside ontvangen and ingetrokken. */
  statuses: z.array(z.enum(STATUSES)).min(1),
  appointment: Appointment.optional(),
  explanations: Explanations.optional(),
  /** What people are told, by what happened. */
  events: z.record(z.string(), z.array(Sentences)),
});
export type NoticeFile = z.infer<typeof NoticeFile>;
export type Sentences = z.infer<typeof Sentences>;
export type NoticeTexts = Pick<NoticeFile, 'statuses' | 'appointment' | 'explanations' | 'events'>;

/**
 * @param files all files of knowledge/notices
 * @returns what holds for one form: its own file, with the general sentences for the events it says nothing on
 */
export function noticeTextsFor(files: readonly NoticeFile[], form: string): NoticeTexts {
  const general = files.find((file) => file.form === undefined);
  const own = files.find((file) => file.form === form);
  const explanations = own?.explanations ?? general?.explanations;
  return {
    statuses: own?.statuses ?? general?.statuses ?? ['afgerond'],
    ...(own?.appointment && { appointment: own.appointment }),
    ...(explanations && { explanations }),
    events: { ...general?.events, ...own?.events },
  };
}
