import type { Course } from './course.ts';
import { written } from '../text/answer.ts';
import type { Registration } from './registration.ts';
import { statusInWords } from './transitions.ts';

/** @returns how a registration stands, in words that fit after "is": with where its place is, where on the list, or the day */
export function standing(course: Course, { status, details }: Registration): string {
  const words = statusInWords(course, status);
  const { placed, waiting } = course.allots ?? {};
  if (status === placed && details.plaats !== undefined) return `${words} bij ${written(details.plaats)}`;
  if (status === waiting && details.aanbod !== undefined)
    return `${words}, met een aanbod: een plaats bij ${written(details.aanbod)}, tot en met ${written(details.aanbodTot)}`;
  if (status === course.appoints?.agreed && details.datum !== undefined)
    return `${words} op ${written(details.datum)}`;
  if (status !== waiting || details.positie === undefined) return words;
  const perOpgave = written(details.positieOpgave);
  return `${words}: plaats ${written(details.positie)} van allen${perOpgave && `, ${perOpgave}`}`;
}
