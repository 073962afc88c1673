import type { Origin } from './command.ts';
import { FIRST } from './course.ts';
import { refused, step } from './visitStep.ts';
import type { Visit, VisitStep } from './visitStep.ts';

/** Who visits; the address only when the staff gave it. */
export interface Visitor {
  code: string;
  name: string;
  email?: string;
}

/** What one side proposed and the other has not accepted yet. */
export interface Proposal {
  /** A day, or an ISO date-time with offset; undefined when an asker left a choice, such as a whole week. */
  date: string | undefined;
  by: 'secretariaat' | 'aanvrager';
  visitor: Visitor | undefined;
}

/** @returns the open proposal for a visit, undefined when there is none or when the visit is no longer prepared */
export function openProposal(visit: Visit): Proposal | undefined {
  const { voorstel, voorstelVan } = visit.details;
  if (visit.status !== visit.course.appoints.preparing || voorstel === undefined) return undefined;
  return {
    date: exactDate(voorstel),
    by: voorstelVan === 'aanvrager' ? 'aanvrager' : 'secretariaat',
    visitor: chosenFor(visit),
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
  visit: Visit,
  date: string,
  visitor: Visitor | undefined,
  origin: Origin,
  setting: Setting = {},
): VisitStep {
  const { preparing, agreed, contacted, who } = visit.course.appoints;
  if (visit.status === FIRST && contacted !== undefined)
    return refused(
      `${visit.number} is nog niet besproken. Neem eerst contact op met de aanvrager: visits contact ${visit.number}.`,
    );
  const known = visitor ?? chosenFor(visit);
  if (who && !known)
    return refused(
      `Kies eerst wie er gaat: geef de ${who.name} erbij, of gebruik visits assign ${visit.number}.`,
    );
  const stood = visit.status === agreed;
  const details = {
    ...{ voorstel: date, voorstelVan: 'secretariaat', toelichting: undefined },
    ...(who && { [who.name]: known }),
    ...{ datum: undefined, reden: undefined },
    ...setting,
  };
  return step(visit, preparing, details, origin, stood ? 'ander voorstel' : 'voorstel');
}

/** @returns who is to go, when that was chosen */
export function chosenFor({ details, course }: Visit): Visitor | undefined {
  const { who } = course.appoints;
  return who && (details[who.name] as Visitor | undefined);
}

/**
 * The asker proposes another date, in answer to a proposal. Only for the asker of this visit: see to that first.
 * @param wish a day, a moment, or a list of periods and moments as the form's own preference has them
 */
export function proposeOther(
  visit: Visit,
  wish: unknown,
  note: string | undefined,
  origin: Origin,
): VisitStep {
  if (!openProposal(visit)) return refused(`Voor ${visit.number} ligt er geen voorstel voor een datum.`);
  const details = { voorstel: wish, voorstelVan: 'aanvrager', toelichting: note };
  return step(visit, visit.status, details, origin, 'tegenvoorstel');
}

/**
 * Accepts the open proposal: the date stands, and everyone gets it for the calendar.
 * @param side who accepts; nobody can accept their own proposal for the other, except the staff for an asker who called or mailed
 */
export function accept(visit: Visit, side: Proposal['by'], origin: Origin): VisitStep {
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
  return step(visit, visit.course.appoints.agreed, details, origin);
}
