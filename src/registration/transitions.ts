import { WITHDRAWN } from './course.ts';
import type { Course, Side } from './course.ts';

type States = Pick<Course, 'states'>;

/** The steps from a status; one that the course does not know any more can be withdrawn and nothing else. */
function nextOf({ states }: States, status: string): Course['states'][string]['next'] {
  return states[status]?.next ?? { [WITHDRAWN]: 'allebei' };
}

/** @returns true when nothing follows this status any more */
export function isFinal(course: States, status: string): boolean {
  return Object.keys(nextOf(course, status)).length === 0;
}

/** @returns the statuses that may still follow, and the one it has */
export function reachable({ states }: States, status: string): ReadonlySet<string> {
  const reached = new Set([status]);
  for (const one of reached) for (const to of Object.keys(states[one]?.next ?? {})) reached.add(to);
  return reached;
}

/** @returns true when the sender, the delegate or the staff can still withdraw it */
export function canWithdraw(course: States, status: string): boolean {
  return WITHDRAWN in nextOf(course, status);
}

/**
 * @param side who takes the step
 * @returns undefined when it may be taken, else the reason in Dutch with what can be done instead
 */
export function refusedStep(course: States, from: string, to: string, side: Side): string | undefined {
  const possible = Object.entries(nextOf(course, from))
    .filter(([, by]) => by === side || by === 'allebei')
    .map(([status]) => status);
  if (from === to ? !isFinal(course, from) : possible.includes(to)) return undefined;
  const now = `De status is nu "${from}".`;
  if (possible.length === 0) return `${now} Daar verandert niets meer aan.`;
  const choice = possible.map((status) => `"${status}"`).join(', ');
  return `${now} Die kan niet "${to}" worden, wel: ${choice}.`;
}

/** @returns the status in words that fit after "is" */
export function statusInWords({ states }: States, status: string): string {
  return states[status]?.words ?? status;
}
