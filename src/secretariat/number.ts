import type { Registration } from '../registration/registration.ts';
import { Refusal } from './desk.ts';
import type { Desk } from './desk.ts';

/** @returns a number as it is kept: in capitals, and with the zeros that people leave out (`sd-2018-1`) */
export function asNumber(text: string): string {
  const written = text.trim().toUpperCase();
  const [, start, count = ''] = /^(.+-\d{4}-)(\d+)$/.exec(written) ?? [];
  return start === undefined ? written : `${start}${count.replace(/^0+/, '').padStart(4, '0')}`;
}

/** @throws Refusal when there is none with this number */
export async function findNumber(desk: Desk, number: string): Promise<Registration> {
  const [found] = await desk.store.registrations.find({ number: asNumber(number) });
  if (found) return found;
  throw new Refusal(`Er is geen aanmelding of aanvraag met nummer ${number}. Kijk of het nummer klopt.`);
}
