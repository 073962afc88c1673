import { FIRST, WITHDRAWN } from './course.ts';
import type { Appoints, Course } from './course.ts';
import type { FormTerms } from './formTerms.ts';
import { checkEvents } from './notices/checkNotices.ts';
import { reachable } from './transitions.ts';

interface Fault {
  path: (string | number)[];
  message: string;
}

/**
 * @param forms those that may run it: what its sentences name must be in one of them
 * @returns what hangs together wrongly in a course, in Dutch, for who edits the file
 */
export function checkCourse(course: Course, forms: readonly FormTerms[]): Fault[] {
  const { states, allots, appoints, events } = course;
  const missing = (status: string, path: Fault['path']): Fault[] =>
    status in states ? [] : [{ path, message: `er is geen stand "${status}"` }];
  const reached = reachable(course, FIRST);
  return [
    ...missing(FIRST, ['states']),
    ...missing(WITHDRAWN, ['states']),
    ...Object.entries(states).flatMap(([status, { next }]) =>
      Object.keys(next).flatMap((to) => missing(to, ['states', status, 'next', to])),
    ),
    ...Object.keys(states)
      .filter((status) => !reached.has(status))
      .map((status) => ({
        path: ['states', status],
        message: `geen stap leidt van "${FIRST}" naar "${status}"`,
      })),
    ...Object.entries({ ...allots }).flatMap(([key, status]) => missing(status, ['allots', key])),
    ...statusesIn(appoints).flatMap(([key, status]) => missing(status, ['appoints', key])),
    ...checkEvents(events, forms, [course]),
  ];
}

/** What of agreeing on a date is a status. */
const STEPS = ['preparing', 'agreed', 'contacted', 'held', 'closed', 'referred'] as const;

function statusesIn(appoints: Appoints | undefined): [string, string][] {
  return STEPS.flatMap((step): [string, string][] => (appoints?.[step] ? [[step, appoints[step]]] : []));
}
