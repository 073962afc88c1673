import { z } from 'zod';
import { DAY_PATTERN, momentAt } from '../../time/amsterdam.ts';
import { WAITING_REASONS } from '../allocate/applicant.ts';

/** A status as it is kept and listed: small letters and blanks. */
export const statusName = z
  .string()
  .regex(/^\p{Ll}[\p{Ll} ]{0,39}$/u, 'is kleine letters, met spaties ertussen');

/** Who can be told of any registration: everyone gets it once, also when two of them share an address. */
export const ROLES = ['deelnemer', 'afzender', 'secretariaat'] as const;

/** Before a role: who had it until now, and has not any more. */
export const FORMER = 'vorige ';

/** Of ROLES, a person in the details (ambassadeur), or an e-mail field of the form by its id; whoever was it with FORMER. */
const Role = z
  .string()
  .regex(/^(?:vorige )?\p{Ll}[\p{L}\d]{0,39}$/u, 'is een woord, met "vorige" ervoor of niet');

const Sentences = z.strictObject({
  to: z.array(Role).min(1),
  subject: z.string().min(1).max(150),
  /** The mail. Paragraphs separated by a blank line. A line with a placeholder that has no value is left out. */
  text: z.string().min(1).max(4000),
  /** The message in Teams, under the subject; without it the subject is all that is said there. */
  chat: z.string().min(1).max(1000).optional(),
  /** Only for whom the appointment is put in the calendar with it, changed there, or taken out. */
  when: z.literal('appointment').optional(),
});

/** 2019-06-05 10:00, a time that the clock in the Netherlands shows that day. */
const wallTime = z
  .string()
  .refine(
    (text) => momentAt(text) !== undefined,
    'is geen dag, geen plek zoals {datum} en geen dag met een tijd zoals 2019-06-05 10:00',
  );

const lines = z.string().min(1).max(1000);

/** What stands in people's calendars. */
export const Appointment = z.strictObject({
  /** The status in which it stands, or all of them when it stays afterwards. */
  status: z.union([statusName, z.array(statusName).min(1)]),
  /** Who has it in the calendar; the person it is about and the sender when absent. */
  for: z.array(Role).min(1).optional(),
  title: z.string().min(1).max(150),
  /** A day, a day and a time on the clock in the Netherlands, or a placeholder such as {datum}. */
  from: z.union([z.string().regex(DAY_PATTERN), wallTime, z.string().regex(/^\{[\p{L}]+\}$/u)]),
  /** How long it is when it has a time, unless the staff say otherwise. */
  minutes: z.int().min(5).max(1440).optional(),
  /** The first line that can be filled in. */
  location: lines.optional(),
  /** What it is about. */
  about: lines.optional(),
  /** What it is about, for who is told more. */
  aboutFor: z.record(Role, lines).optional(),
});

/** What people are told, by what happened. */
export const Events = z.record(z.string(), z.array(Sentences));

const sentence = z.string().min(1).max(400);

/** Why someone has a place or waits, in words: what stands in {uitleg}. `Reason` says when each holds. */
export const Explanations = z.strictObject({
  everyone: sentence,
  first: sentence,
  /** For who waited until now and has the first choice. */
  cameFree: sentence,
  second: z.record(z.enum(WAITING_REASONS), sentence),
  waiting: z.record(z.enum(WAITING_REASONS), sentence),
  full: z.strictObject({ opgave: sentence, places: sentence }),
  /** With {positie} on the list of all, and with {positie} and {keuze} on the list of one of the choices. */
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
  /** Those of the course that the form uses, beside the first and the last; all of them when absent. */
  statuses: z.array(statusName).min(1).optional(),
  appointment: Appointment.optional(),
  explanations: Explanations.optional(),
  events: Events.default({}),
});
export type NoticeFile = z.infer<typeof NoticeFile>;
export type Sentences = z.infer<typeof Sentences>;
export type NoticeTexts = Pick<NoticeFile, 'appointment' | 'explanations' | 'events'>;

/** @returns the files that hold for one form: its own, and the general one */
export function filesFor(files: readonly NoticeFile[], form: string) {
  return {
    own: files.find((file) => file.form === form),
    general: files.find((file) => file.form === undefined),
  };
}

/**
 * @param files all files of knowledge/notices
 * @param course what its course says to people
 * @returns what holds for one form: its own file, then its course and then the general sentences for the events it says
 * nothing on
 */
export function noticeTextsFor(files: readonly NoticeFile[], form: string, course: NoticeTexts): NoticeTexts {
  const { own, general } = filesFor(files, form);
  return {
    appointment: own?.appointment ?? course.appointment,
    explanations: own?.explanations ?? course.explanations ?? general?.explanations,
    events: { ...general?.events, ...course.events, ...own?.events },
  };
}
