import type { Course } from './course.ts';
import type { Registration } from './registration.ts';
import { canWithdraw } from './transitions.ts';
import { openProposal } from './proposal.ts';
import { asVisit } from './visitStep.ts';

/** What whoever handed something in, or is in it, can do with it: agree to the day that the staff propose or name another … */
export const ACTS = ['accept', 'other day', 'calendar', 'withdraw'] as const;
export type Act = (typeof ACTS)[number];

/**
 * @param stands whether an appointment stands for it
 * @returns what can be done with it as it is now, the likeliest first
 */
export function actsOf(registration: Registration, course: Course, stands: boolean): Act[] {
  const visit = asVisit(registration, course);
  const proposal = visit && openProposal(visit);
  const possible: Record<Act, boolean> = {
    accept: proposal?.by === 'secretariaat' && proposal.date !== undefined,
    'other day': proposal?.by === 'secretariaat',
    calendar: stands,
    withdraw: canWithdraw(course, registration.status),
  };
  return ACTS.filter((act) => possible[act]);
}
