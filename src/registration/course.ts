import { z } from 'zod';
import { Appointment, Events, Explanations, statusName } from './notices/noticeTexts.ts';

/** What everything is that is handed in, and what it is once it is withdrawn: every course has these two. */
export const FIRST = 'ontvangen';
export const WITHDRAWN = 'ingetrokken';

/** Who may take a step: the staff (`secretariaat`), whoever handed it in or is in it (`zelf`), or both. */
const SIDES = ['secretariaat', 'zelf', 'allebei'] as const;
export type Side = Exclude<(typeof SIDES)[number], 'allebei'>;

const State = z.strictObject({
  /** As it is said in a sentence: "de aanvraag is …". */
  words: z.string().min(1).max(100),
  /** The statuses that may follow, each with who may take that step; none ends the course. */
  next: z.record(statusName, z.enum(SIDES)).default({}),
});

/** How sentences and details name something that the staff add: {locatie}. */
const detailName = z
  .string()
  .regex(/^\p{Ll}\p{L}{0,39}$/u, 'is een woord zonder spaties, met een kleine letter vooraan');

/** A date is agreed on: what it takes for that, and what the commands `visits` lead to. */
const Appoints = z.strictObject({
  /** While a date is sought, and once it stands. */
  preparing: statusName,
  agreed: statusName,
  /** The asker was spoken to: before that no date is proposed. */
  contacted: statusName.optional(),
  /** The day has been. */
  held: statusName.optional(),
  closed: statusName.optional(),
  /** Something else fits better, of these. */
  referred: statusName.optional(),
  elsewhere: z.array(z.string().min(1).max(100)).min(1).optional(),
  /** Who comes: how sentences and details name that person, and the list in knowledge/lists of who there are. */
  who: z.strictObject({ name: detailName, list: z.string().min(1) }).optional(),
  /** On whose initiative the staff can enter one that nobody asked for: as it is typed, and as it is said. */
  initiatives: z.record(z.string().min(1), z.string().min(1).max(100)).optional(),
});
export type Appoints = z.infer<typeof Appoints>;

/** One file of knowledge/courses: what a registration goes through, by the statuses it can have. */
export const Course = z.strictObject({
  states: z.record(statusName, State),
  /** Places are divided: what those become who have one, who wait for one, and for whom there is none. */
  allots: z.strictObject({ placed: statusName, waiting: statusName, without: statusName }).optional(),
  /** A date is agreed on: while it is sought, and once it stands. */
  appoints: Appoints.optional(),
  /** What is called otherwise in this course, of what the staff and the division add. */
  details: z.record(detailName, z.string().min(1).max(100)).default({}),
  /** What stands in people's calendars, and why somebody has a place or waits, when the form says nothing else. */
  appointment: Appointment.optional(),
  explanations: Explanations.optional(),
  /** What people are told, by what happened, when the form has no sentences of its own for it. */
  events: Events.default({}),
});
export type Course = z.infer<typeof Course>;
/** The courses there are, by the name of their file. */
export type Courses = Readonly<Record<string, Course>>;

/** What a form goes through that names no course. */
export const PLAIN: Course = {
  states: {
    [FIRST]: {
      words: 'ontvangen',
      next: { contact: 'secretariaat', doorverwezen: 'secretariaat', [WITHDRAWN]: 'allebei' },
    },
    contact: {
      words: 'in behandeling: er is contact geweest',
      next: { afgerond: 'secretariaat', doorverwezen: 'secretariaat', [WITHDRAWN]: 'allebei' },
    },
    afgerond: { words: 'afgerond', next: {} },
    doorverwezen: { words: 'doorverwezen', next: {} },
    [WITHDRAWN]: { words: 'ingetrokken', next: {} },
  },
  details: {},
  events: {},
};

/**
 * @param statuses those that the form's own sentences are about, where they say so
 * @returns the course of one form: the one it names, else the first with all those statuses, else the plain one; with
 * those statuses alone, beside the first and the last
 */
export function courseFor(
  courses: Courses,
  name: string | undefined,
  statuses: readonly string[] | undefined,
): Course {
  const all = [...Object.values(courses), PLAIN];
  const named = name === undefined ? undefined : courses[name];
  const course = named ?? all.find(({ states }) => statuses?.every((status) => status in states)) ?? PLAIN;
  return statuses ? only(course, [FIRST, WITHDRAWN, ...statuses]) : course;
}

function only(course: Course, statuses: readonly string[]): Course {
  const { states, allots, appoints } = course;
  const there = <T>(all: Record<string, T>) =>
    Object.fromEntries(Object.entries(all).filter(([status]) => statuses.includes(status)));
  const kept = Object.entries(there(states)).map(
    ([status, { words, next }]) => [status, { words, next: there(next) }] as const,
  );
  return {
    ...course,
    states: Object.fromEntries(kept),
    allots: allots && statuses.includes(allots.placed) ? allots : undefined,
    appoints: appoints && statuses.includes(appoints.agreed) ? appoints : undefined,
  };
}

/** @returns every status and step of all courses: for what belongs to a form that is gone */
export function together(courses: Courses): Course {
  const states: Course['states'] = {};
  for (const course of [PLAIN, ...Object.values(courses)])
    for (const [status, { words, next }] of Object.entries(course.states))
      states[status] = { words, next: { ...states[status]?.next, ...next } };
  return { states, details: {}, events: {} };
}

/** @returns every status that registrations can have, in the order of the courses */
export function statusesOf(courses: readonly Course[]): string[] {
  const all = courses.flatMap(({ states }) => Object.keys(states)).filter((status) => status !== WITHDRAWN);
  return [...new Set([FIRST, ...all, WITHDRAWN])];
}
