import { written } from '../text/answer.ts';
import type { Registration } from './registration.ts';
import { statusInWords } from './transitions.ts';

/** @returns how a registration stands, in words that fit after "is": with the opgave of a place, where on the list, or the day */
export function standing({ status, details }: Registration): string {
  const words = statusInWords(status);
  if (status === 'geplaatst' && details.plaats !== undefined)
    return `${words} bij ${written(details.plaats)}`;
  if (status === 'wachtlijst' && details.aanbod !== undefined)
    return `${words}, met een aanbod: een plaats bij ${written(details.aanbod)}, tot en met ${written(details.aanbodTot)}`;
  if (status === 'gepland' && details.datum !== undefined) return `${words} op ${written(details.datum)}`;
  if (status !== 'wachtlijst' || details.positie === undefined) return words;
  const perOpgave = written(details.positieOpgave);
  return `${words}: plaats ${written(details.positie)} van allen${perOpgave && `, ${perOpgave}`}`;
}
