import type { Course } from '../../registration/course.ts';
import { written } from '../../text/answer.ts';
import type { Registration } from '../../registration/registration.ts';

/** @returns why a registration has a place, waits for one or gets none, when the staff or the allocation said it */
export function whyOf({ allots }: Course, { status, details }: Registration): string {
  return Object.values(allots ?? {}).includes(status) ? written(details.uitleg) : '';
}
