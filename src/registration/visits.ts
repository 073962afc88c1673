import { dayOf, inDutch } from '../time/amsterdam.ts';
import type { Origin } from './command.ts';
import type { Registration, Status } from './registration.ts';
import { statusInWords } from './transitions.ts';
import { refused, step, withNote } from './visitStep.ts';
import type { VisitStep } from './visitStep.ts';

export type { VisitStep } from './visitStep.ts';
export { undo } from './visitStep.ts';

/** Who visits; the address only when the staff gave it. */
export interface Ambassadeur {
  code: string;
  name: string;
  email?: string;
}

/** What one side proposed and the other has not accepted yet. */
export interface Proposal {
  /** A day, or an ISO date-time with offset; undefined when an asker left a choice, such as a whole week. */
  date: string | undefined;
  by: 'secretariaat' | 'aanvrager';
  ambassadeur: Ambassadeur | undefined;
}

/** @returns the open proposal for a visit, undefined when there is none or when the visit is no longer prepared */
export function openProposal(visit: Registration): Proposal | undefined {
  const { voorstel, voorstelVan } = visit.details;
  if (visit.status !== 'voorbereiding' || voorstel === undefined) return undefined;
  return {
    date: exactDate(voorstel),
    by: voorstelVan === 'aanvrager' ? 'aanvrager' : 'secretariaat',
    ambassadeur: chosenFor(visit),
  };
}

function exactDate(wish: unknown): string | undefined {
  if (typeof wish === 'string') return wish;
  if (Array.isArray(wish)) return wish.length === 1 ? exactDate(wish[0]) : undefined;
  const period = wish as { from?: unknown; to?: unknown } | null;
  return typeof period?.from === 'string' && period.from === period.to ? period.from : undefined;
}

/** Where a visit is, how long it takes in minutes, and why another date is proposed. */
export interface Setting {
  locatie?: string;
  duur?: number;
  reden?: string;
}

/**
 * The secretariat proposes a date; the visit is then being prepared. A date that stood falls through.
 * @param date a day, or an ISO date-time with offset
 */
export function propose(
  visit: Registration,
  date: string,
  ambassadeur: Ambassadeur | undefined,
  origin: Origin,
  setting: Setting = {},
): VisitStep {
  if (visit.status === 'ontvangen')
    return refused(
      `${visit.number} is nog niet besproken. Neem eerst contact op met de aanvrager: visits contact ${visit.number}.`,
    );
  const known = ambassadeur ?? chosenFor(visit);
  if (!known)
    return refused(
      `Kies eerst wie er gaat: geef de ambassadeur erbij, of gebruik visits assign ${visit.number}.`,
    );
  const stood = visit.status === 'gepland';
  const details = {
    ...{ voorstel: date, voorstelVan: 'secretariaat', toelichting: undefined },
    ...{ ambassadeur: known, datum: undefined, reden: undefined },
    ...setting,
  };
  return step(visit, 'voorbereiding', details, origin, stood ? 'ander voorstel' : 'voorstel');
}

/** @returns who is to go, when that was chosen */
export function chosenFor({ details }: Registration): Ambassadeur | undefined {
  return details.ambassadeur as Ambassadeur | undefined;
}

/**
 * The asker proposes another date, in answer to a proposal. Only for the asker of this visit: see to that first.
 * @param wish a day, a moment, or a list of periods and moments as the form's own preference has them
 */
export function proposeOther(
  visit: Registration,
  wish: unknown,
  note: string | undefined,
  origin: Origin,
): VisitStep {
  if (!openProposal(visit)) return refused(`Voor ${visit.number} ligt er geen voorstel voor een datum.`);
  const details = { voorstel: wish, voorstelVan: 'aanvrager', toelichting: note };
  return step(visit, 'voorbereiding', details, origin, 'tegenvoorstel');
}

/**
 * Accepts the open proposal: the date stands, and everyone gets it for the calendar.
 * @param side who accepts; nobody can accept their own proposal for the other, except the staff for an asker who called or mailed
 */
export function accept(visit: Registration, side: Proposal['by'], origin: Origin): VisitStep {
  const proposal = openProposal(visit);
  if (!proposal) return refused(`Voor ${visit.number} ligt er geen voorstel voor een datum.`);
  if (side === 'aanvrager' && proposal.by === 'aanvrager')
    return refused(`Uw eigen voorstel voor ${visit.number} ligt bij het secretariaat. U krijgt bericht.`);
  if (proposal.date === undefined)
    return refused(
      `De aanvrager van ${visit.number} noemde meer dan één mogelijkheid. Doe een voorstel: visits propose ${visit.number} --date ….`,
    );
  const details = {
    datum: proposal.date,
    voorstel: undefined,
    voorstelVan: undefined,
    toelichting: undefined,
    reden: undefined,
  };
  return step(visit, 'gepland', details, origin);
}

/** The visit is prepared; a date that stood falls through. */
export function prepare(visit: Registration, note: string | undefined, origin: Origin): VisitStep {
  return visit.status === 'gepland'
    ? callOff(visit, note, origin)
    : moveOn(visit, 'voorbereiding', { note }, origin);
}

/** The agreed date falls through: back to the preparation. */
export function callOff(visit: Registration, reason: string | undefined, origin: Origin): VisitStep {
  if (visit.status !== 'gepland')
    return refused(`${visit.number} is niet gepland, dus er is geen datum om af te zeggen.`);
  return step(visit, 'voorbereiding', { datum: undefined, reden: reason }, origin, 'verzet');
}

/** Chooses the ambassador, or another one as long as no date stands; the status stays. */
export function assign(visit: Registration, ambassadeur: Ambassadeur, origin: Origin): VisitStep {
  if (!['ontvangen', 'contact', 'voorbereiding', 'gepland'].includes(visit.status))
    return refused(
      `${visit.number} is ${statusInWords(visit.status)}: er is geen ambassadeur meer te kiezen.`,
    );
  if (visit.status !== 'gepland') return step(visit, visit.status, { ambassadeur }, origin, 'toegewezen');
  if (chosenFor(visit)?.code === ambassadeur.code)
    return step(visit, 'gepland', { ambassadeur }, origin, 'ambassadeur gewijzigd');
  return refused(
    `Met de ambassadeur van ${visit.number} is een datum afgesproken. Zeg die eerst af: visits off ${visit.number}.`,
  );
}

/** Adds a note for the staff alone. */
export function addNote(visit: Registration, text: string, origin: Origin): VisitStep {
  return step(visit, visit.status, { notities: withNote(visit, text, origin) }, origin, 'notitie');
}

/** The visit has been. Before its day it has not. */
export function visited(visit: Registration, note: string | undefined, origin: Origin): VisitStep {
  const { datum } = visit.details;
  if (visit.status === 'gepland' && typeof datum === 'string' && dayOf(datum) > dayOf(origin.at))
    return refused(
      `Het bezoek van ${visit.number} is pas op ${inDutch(datum)}. Gaat het niet door, gebruik dan visits off ${visit.number}.`,
    );
  return moveOn(visit, 'bezocht', { note }, origin);
}

/** Another kind of support fits better: a date that stood falls through. */
export function refer(
  visit: Registration,
  naar: string,
  reden: string | undefined,
  origin: Origin,
): VisitStep {
  const lapsed = { datum: undefined, voorstel: undefined, voorstelVan: undefined, toelichting: undefined };
  return step(visit, 'doorverwezen', { naar, reden, ...lapsed }, origin);
}

/** Takes a visit to a status, with a note when there is one. */
export function moveOn(
  visit: Registration,
  status: Status,
  { note }: { note?: string | undefined },
  origin: Origin,
): VisitStep {
  if (visit.status === status) return refused(`${visit.number} heeft al de status "${status}".`);
  return step(visit, status, note === undefined ? {} : { notities: withNote(visit, note, origin) }, origin);
}
