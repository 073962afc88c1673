import type { Origin, Reason } from './command.ts';
import type { Course } from './course.ts';
import { peopleIn } from './details.ts';
import type { Correction } from './details.ts';
import { differing } from '../text/answer.ts';
import type { Registration } from './registration.ts';

/** @returns what the staff put right in a registration, oldest first */
export function correctionsOf({ details }: Pick<Registration, 'details'>): Correction[] {
  return Array.isArray(details.correcties) ? (details.correcties as Correction[]) : [];
}

/** @returns the detail that holds the corrections, with this one: who, when, why, and of all that changes the old and the new */
export function withCorrection(
  current: Registration,
  next: Partial<Pick<Registration, 'status' | 'answers'>>,
  { reason, silent = false }: Reason,
  { at, by }: Origin,
): { correcties: Correction[] } {
  const answers = next.answers ?? current.answers;
  const status = next.status ?? current.status;
  const changes = [
    ...(status === current.status ? [] : [{ what: 'status', from: current.status, to: status }]),
    ...differing(current.answers, answers).map((what) => ({
      what,
      from: current.answers[what],
      to: answers[what],
    })),
  ];
  const correction = { at, by: by.name, reason, told: !silent, changes };
  return { correcties: [...correctionsOf(current), correction] };
}

/** What stays when a withdrawal is taken back. */
const STAYS = ['via', 'initiatief', 'notities', 'correcties', 'berichten', 'herinnering'];

/**
 * A withdrawal that is taken back begins its course again: its place may be another's by now, and its date is out of
 * everybody's calendar.
 * @returns its details, with what no longer holds taken out
 */
export function fromTheStart({ details }: Registration, course: Course): Registration['details'] {
  const stays = [...STAYS, ...peopleIn([course])];
  const gone = Object.keys(details).filter((name) => !stays.includes(name));
  return Object.fromEntries(gone.map((name) => [name, undefined]));
}
