import { dayOf, inDutch } from '../time/amsterdam.ts';
import { written } from '../text/answer.ts';
import type { Origin } from './command.ts';
import type { Status } from './registration.ts';
import { reachable, statusInWords } from './transitions.ts';
import { withNote } from './notes.ts';
import { chosenFor } from './proposal.ts';
import type { Visitor } from './proposal.ts';
import { refused, step } from './visitStep.ts';
import type { Visit, VisitStep } from './visitStep.ts';

/** The visit is prepared; a date that stood falls through. */
export function prepare(visit: Visit, note: string | undefined, origin: Origin): VisitStep {
  const { agreed, preparing } = visit.course.appoints;
  return visit.status === agreed ? callOff(visit, note, origin) : moveOn(visit, preparing, { note }, origin);
}

/** The agreed date falls through: back to the preparation. */
export function callOff(visit: Visit, reason: string | undefined, origin: Origin): VisitStep {
  const { agreed, preparing } = visit.course.appoints;
  if (visit.status !== agreed)
    return refused(
      `${visit.number} is niet ${statusInWords(visit.course, agreed)}, dus er is geen datum om af te zeggen.`,
    );
  return step(visit, preparing, { datum: undefined, reden: reason }, origin, 'verzet');
}

/** Somebody of the staff takes care of it, unless another does already. */
export function pickUp(visit: Visit, origin: Origin): VisitStep {
  const { behandelaar } = visit.details;
  if (behandelaar !== undefined)
    return refused(`${visit.number} is al opgepakt door ${written(behandelaar)}. Er is niets gewijzigd.`);
  return step(visit, visit.status, { behandelaar: origin.by.name }, origin, 'opgepakt');
}

/** Chooses who goes, or another one as long as no date stands; the status stays. */
export function assign(visit: Visit, visitor: Visitor, origin: Origin): VisitStep {
  const { agreed, who } = visit.course.appoints;
  if (!who) return refused(`Bij ${visit.number} kiest u niet wie er gaat.`);
  if (!isOpen(visit))
    return refused(`${visit.number} is ${visit.status}: er is geen ${who.name} meer te kiezen.`);
  const details = { [who.name]: visitor };
  if (visit.status !== agreed) return step(visit, visit.status, details, origin, 'toegewezen');
  if (chosenFor(visit)?.code === visitor.code)
    return step(visit, agreed, details, origin, `${who.name} gewijzigd`);
  return refused(
    `Met de ${who.name} van ${visit.number} is een datum afgesproken. Zeg die eerst af: visits off ${visit.number}.`,
  );
}

/** @returns whether the day can still come: it has not been, nor is the visit over */
export function isOpen({ status, course }: Visit): boolean {
  return status === course.appoints.agreed || reachable(course, status).has(course.appoints.agreed);
}

/** Adds a note for the staff alone. */
export function addNote(visit: Visit, text: string, origin: Origin): VisitStep {
  return step(visit, visit.status, { notities: withNote(visit, text, origin) }, origin, 'notitie');
}

/** The visit has been. Before its day it has not. */
export function visited(visit: Visit, note: string | undefined, origin: Origin): VisitStep {
  const { datum } = visit.details;
  if (
    visit.status === visit.course.appoints.agreed &&
    typeof datum === 'string' &&
    dayOf(datum) > dayOf(origin.at)
  )
    return refused(
      `De afspraak van ${visit.number} is pas op ${inDutch(datum)}. Gaat het niet door, gebruik dan visits off ${visit.number}.`,
    );
  return moveOn(visit, visit.course.appoints.held, { note }, origin);
}

/** Another kind of support fits better: a date that stood falls through. */
export function refer(visit: Visit, naar: string, reden: string | undefined, origin: Origin): VisitStep {
  const lapsed = { datum: undefined, voorstel: undefined, voorstelVan: undefined, toelichting: undefined };
  const { referred } = visit.course.appoints;
  if (referred === undefined) return unknownStep(visit);
  return step(visit, referred, { naar, reden, ...lapsed }, origin);
}

/** Takes a visit to a status of its course, with a note when there is one. */
export function moveOn(
  visit: Visit,
  status: Status | undefined,
  { note }: { note?: string | undefined },
  origin: Origin,
): VisitStep {
  if (status === undefined) return unknownStep(visit);
  if (visit.status === status) return refused(`${visit.number} heeft al de status "${status}".`);
  return step(visit, status, note === undefined ? {} : { notities: withNote(visit, note, origin) }, origin);
}

function unknownStep({ number }: Visit): VisitStep {
  return refused(`Het verloop van ${number} kent deze stap niet.`);
}
