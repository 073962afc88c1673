import { organisationIn } from '../../registration/marks.ts';
import { chosenFor, openProposal } from '../../registration/proposal.ts';
import type { Visit } from '../../registration/visitStep.ts';
import { written } from '../../text/answer.ts';
import { dayOf } from '../../time/amsterdam.ts';
import type { Office } from '../desk.ts';

/** When a visit is, or is proposed to be. */
export interface OnDay {
  number: string;
  organisation: string;
  /** A day, or an ISO date-time with offset. */
  at: string;
  /** Agreed on; else only proposed. */
  agreed: boolean;
  /** Code of who goes. */
  who?: string;
}

/** @returns when a visit is, or is proposed to be on one day; undefined when there is no such day */
export function dayOfVisit(office: Office, visit: Visit): OnDay | undefined {
  const { number, status, details, answers, form } = visit;
  const { preparing } = visit.course.appoints;
  const proposed = status === preparing ? openProposal(visit)?.date : undefined;
  const date = details.datum ?? proposed;
  if (typeof date !== 'string') return undefined;
  const who = chosenFor(visit)?.code;
  return {
    number,
    organisation: written(organisationIn(office.terms(form).form, answers)),
    at: date,
    agreed: details.datum !== undefined,
    ...(who !== undefined && { who }),
  };
}

/** @returns what somebody of those who go has on a day, beside the visit with this number, in order of time */
export function agendaOf(
  office: Office,
  visits: readonly Visit[],
  who: string,
  day: string,
  beside: string,
): OnDay[] {
  return visits
    .flatMap((visit) => dayOfVisit(office, visit) ?? [])
    .filter((one) => one.number !== beside && one.who === who && dayOf(one.at) === dayOf(day))
    .sort((a, b) => a.at.localeCompare(b.at));
}
