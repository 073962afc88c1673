import { dayOf, inDutch } from '../time/amsterdam.ts';
import { STAFF_CHANNELS } from './command.ts';
import type { Origin } from './command.ts';
import type { Terms } from './terms.ts';

/** @returns why this day is outside the form's days, undefined when it is not or when staff may decide */
export function outside(origin: Origin, { form }: Terms): string | undefined {
  if (STAFF_CHANNELS.includes(origin.channel)) return undefined;
  if (!form) return 'Dit formulier bestaat niet meer. Vraag het secretariaat wat u nu kunt doen.';
  if (form.outside === 'accept') return undefined;
  const today = dayOf(origin.at);
  if (form.opens && today < form.opens)
    return `"${form.title}" gaat open op ${inDutch(form.opens)}. Kom dan terug.`;
  if (form.closes && today > form.closes)
    return `"${form.title}" is gesloten sinds ${inDutch(form.closes)}. Neem contact op met het secretariaat als er toch iets moet gebeuren.`;
  return undefined;
}
