import type { Command, Origin } from './command.ts';
import type { Appoints, Course } from './course.ts';
import { differing } from '../text/answer.ts';
import type { Registration, Status } from './registration.ts';
import { statusInWords } from './transitions.ts';

/** A registration in whose course a date is agreed on. */
export interface Visit extends Registration {
  course: Course & { appoints: Appoints };
}

/** @returns the registration as a visit, undefined when its course agrees on no date */
export function asVisit(registration: Registration, course: Course): Visit | undefined {
  const { appoints } = course;
  return appoints && { ...registration, course: { ...course, appoints } };
}

/** What is to be done, or why not, in Dutch with what can be done instead. */
export type VisitStep = { kind: 'command'; command: Command } | { kind: 'refused'; reason: string };

/** A step that was taken, kept in the details so that it can be taken back. */
export interface Taken {
  /** What happened, as people were told. */
  event: string;
  was: Status;
  became: Status;
  /** The details as they were before; null for what was not there. */
  before: Record<string, unknown>;
}

/** So many steps can be taken back one after the other. */
const MOST_KEPT = 10;

/** What is no part of a step: it stays when the step is taken back. */
const STAYS = ['notities', 'stappen'];

/** @returns the step, with what it takes to take it back; one that changes nothing is known by that */
export function step(
  visit: Visit,
  status: Status,
  details: Record<string, unknown>,
  origin: Origin,
  event: string = status,
): VisitStep {
  const { number, revision } = visit;
  const changed = differing({ ...visit.details, ...details }, visit.details).filter(
    (name) => !STAYS.includes(name),
  );
  const before = Object.fromEntries(changed.map((name) => [name, visit.details[name] ?? null]));
  const taken: Taken = { event, was: visit.status, became: status, before };
  const moved = changed.length > 0 || status !== visit.status;
  const kept = moved ? { stappen: [...stepsOf(visit), taken].slice(-MOST_KEPT) } : {};
  const all = { ...details, ...kept };
  return {
    kind: 'command',
    command: { kind: 'set status', number, status, details: all, event, revision, origin },
  };
}

/**
 * Takes back the last step, whoever took it. Who was told of it is told that it does not hold; notes stay.
 * @returns refused when there is none, or when something else than a step came after it
 */
export function undo(visit: Visit, origin: Origin): VisitStep {
  const { number, revision } = visit;
  const steps = stepsOf(visit);
  const last = steps.at(-1);
  if (!last) return refused(`Er is geen stap van ${number} om terug te draaien.`);
  if (last.became !== visit.status)
    return refused(
      `${number} is ${statusInWords(visit.course, visit.status)}. Dat is geen stap die u zo kunt terugdraaien.`,
    );
  const before = Object.fromEntries(
    Object.entries(last.before).map(([name, value]) => [name, value ?? undefined]),
  );
  const details = { ...before, stappen: steps.slice(0, -1) };
  const event = `${last.event} teruggedraaid`;
  return {
    kind: 'command',
    command: { kind: 'step back', number, status: last.was, details, event, revision, origin },
  };
}

function stepsOf({ details: { stappen } }: Visit): Taken[] {
  return Array.isArray(stappen) ? (stappen as Taken[]) : [];
}

export function refused(reason: string): VisitStep {
  return { kind: 'refused', reason };
}
