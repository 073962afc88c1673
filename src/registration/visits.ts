import type { Command, Origin } from './command.ts';
import type { Note } from './details.ts';
import type { Registration, Status } from './registration.ts';

/** What is to be done, or why not, in Dutch with what can be done instead. */
export type VisitStep = { kind: 'command'; command: Command } | { kind: 'refused'; reason: string };

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
export function openProposal({ status, details }: Registration): Proposal | undefined {
  const { voorstel, voorstelVan, ambassadeur } = details;
  if (status !== 'voorbereiding' || voorstel === undefined) return undefined;
  return {
    date: exactDate(voorstel),
    by: voorstelVan === 'aanvrager' ? 'aanvrager' : 'secretariaat',
    ambassadeur: ambassadeur as Ambassadeur | undefined,
  };
}

function exactDate(wish: unknown): string | undefined {
  if (typeof wish === 'string') return wish;
  if (Array.isArray(wish)) return wish.length === 1 ? exactDate(wish[0]) : undefined;
  const period = wish as { from?: unknown; to?: unknown } | null;
  return typeof period?.from === 'string' && period.from === period.to ? period.from : undefined;
}

/**
 * The secretariat proposes a date; the visit is then being prepared.
 * @param date a day, or an ISO date-time with offset
 */
export function propose(
  visit: Registration,
  date: string,
  ambassadeur: Ambassadeur | undefined,
  origin: Origin,
): VisitStep {
  if (visit.status === 'ontvangen')
    return refused(
      `${visit.number} is nog niet besproken. Neem eerst contact op met de aanvrager: visits contact ${visit.number}.`,
    );
  const known = ambassadeur ?? (visit.details.ambassadeur as Ambassadeur | undefined);
  if (!known)
    return refused(
      `Kies eerst wie er gaat: geef de ambassadeur erbij, of gebruik visits assign ${visit.number}.`,
    );
  const details = { voorstel: date, voorstelVan: 'secretariaat', toelichting: undefined, ambassadeur: known };
  return step(visit, 'voorbereiding', { ...details, datum: undefined }, origin, 'voorstel');
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
  };
  return step(visit, 'gepland', details, origin, 'gepland');
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
    return refused(`${visit.number} is ${visit.status}: er is geen ambassadeur meer te kiezen.`);
  if (visit.status !== 'gepland') return step(visit, visit.status, { ambassadeur }, origin, 'toegewezen');
  if ((visit.details.ambassadeur as Ambassadeur | undefined)?.code === ambassadeur.code)
    return step(visit, 'gepland', { ambassadeur }, origin, 'gepland');
  return refused(
    `Met de ambassadeur van ${visit.number} is een datum afgesproken. Zeg die eerst af: visits off ${visit.number}.`,
  );
}

/** Adds a note for the staff alone. */
export function addNote(visit: Registration, text: string, origin: Origin): VisitStep {
  return step(visit, visit.status, { notities: withNote(visit, text, origin) }, origin, 'notitie');
}

/** Takes a visit to a status, with a note when there is one. */
export function moveOn(
  visit: Registration,
  status: Status,
  { note, ...details }: { note?: string | undefined; naar?: string; reden?: string | undefined },
  origin: Origin,
): VisitStep {
  if (visit.status === status) return refused(`${visit.number} heeft al de status "${status}".`);
  const notes = note === undefined ? {} : { notities: withNote(visit, note, origin) };
  return step(visit, status, { ...details, ...notes }, origin);
}

function withNote(visit: Registration, text: string, { by, at }: Origin): Note[] {
  const { notities } = visit.details;
  return [...(Array.isArray(notities) ? (notities as Note[]) : []), { at, by: by.name, text }];
}

function step(
  { number, revision }: Registration,
  status: Status,
  details: Record<string, unknown>,
  origin: Origin,
  event?: string,
): VisitStep {
  const command = {
    kind: 'set status',
    number,
    status,
    details,
    revision,
    origin,
    ...(event !== undefined && { event }),
  } as const;
  return { kind: 'command', command };
}

function refused(reason: string): VisitStep {
  return { kind: 'refused', reason };
}
