import type { Act, VisitDetail } from '../../../../src/staffPage/schema/visits.ts';

/** How acts are called, and what is asked with them. */
export const ACTS: Record<Act, { title: string; about?: string; note?: string }> = {
  pickUp: { title: 'Oppakken' },
  contact: { title: 'Contact gehad', note: 'Notitie (alleen voor het secretariaat)' },
  accept: {
    title: 'Akkoord met de datum',
    about: 'De datum staat dan vast. Iedereen krijgt de afspraak voor de agenda.',
  },
  propose: { title: 'Datum voorstellen', about: 'De aanvrager krijgt het voorstel.', note: 'Toelichting' },
  prepare: {
    title: 'Voorbereiden zonder datum',
    note: 'Notitie (alleen voor het secretariaat)',
  },
  assign: { title: 'Kiezen wie er gaat' },
  done: { title: 'Het bezoek is geweest', note: 'Notitie (alleen voor het secretariaat)' },
  close: {
    title: 'Afronden',
    about: 'De aanvrager krijgt bericht.',
    note: 'Notitie (alleen voor het secretariaat)',
  },
  refer: { title: 'Doorverwijzen', about: 'De aanvrager krijgt bericht.', note: 'Toelichting' },
  off: {
    title: 'De datum gaat niet door',
    about: 'Iedereen die de afspraak heeft, krijgt bericht.',
    note: 'Reden',
  },
  undo: {
    title: 'Laatste stap terugdraaien',
    about: 'Wie van die stap had gehoord, hoort dat die niet geldt.',
  },
  withdraw: { title: 'Intrekken', about: 'De aanvrager krijgt bericht.', note: 'Reden' },
  note: { title: 'Notitie maken', note: 'Notitie (alleen voor het secretariaat)' },
};

/** @returns what must be filled in before an act can be done, and is not */
export function missingFor(
  act: Act,
  { date = '', to = '', note = '', ambassador = '' }: Partial<Record<string, string>>,
  { who }: Pick<VisitDetail, 'who'>,
): ('date' | 'to' | 'note' | 'ambassador')[] {
  const needs = {
    date: act === 'propose' && date.trim() === '',
    ambassador: (act === 'propose' || act === 'assign') && who.length > 0 && ambassador === '',
    to: act === 'refer' && to.trim() === '',
    note: act === 'note' && note.trim() === '',
  };
  return (Object.keys(needs) as (keyof typeof needs)[]).filter((name) => needs[name]);
}
