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
  const place = status === waiting && placeInWords(details);
  return place ? `${words}: ${place}` : words;
}

/** @returns which place somebody has, is offered or has on the waiting list, of all and for each choice; empty when none */
export function placeInWords(details: Registration['details']): string {
  if (details.plaats !== undefined) return written(details.plaats);
  if (details.aanbod !== undefined)
    return `aangeboden tot en met ${written(details.aanbodTot)}: ${written(details.aanbod)}`;
  if (details.positie === undefined) return '';
  const perChoice = written(details.positieOpgave);
  return `plaats ${written(details.positie)} van allen${perChoice && `, ${perChoice}`}`;
}
