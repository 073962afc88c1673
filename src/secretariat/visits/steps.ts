import type { Origin } from '../../registration/command.ts';
import { chosenFor, propose } from '../../registration/proposal.ts';
import { refer } from '../../registration/visits.ts';
import type { Visitor } from '../../registration/proposal.ts';
import type { Visit, VisitStep } from '../../registration/visitStep.ts';
import { Misunderstood, Refusal } from '../desk.ts';
import type { Desk } from '../desk.ts';
import { readMoment } from '../moment.ts';
import { visitorNamed } from './who.ts';
import type { Who } from './who.ts';

/** A date as the staff propose it, wherever they do. */
export interface Proposed extends Who {
  date: string;
  place?: string | undefined;
  minutes?: number | undefined;
  note?: string | undefined;
}

/** @throws Refusal when the date, who goes or how long it takes can't be read */
export function proposed(visit: Visit, given: Proposed, origin: Origin, desk: Desk): VisitStep {
  const { date, place, minutes, note } = given;
  return propose(visit, readMoment(date, desk.now()), visitorFor(desk, visit, given), origin, {
    ...(place !== undefined && { locatie: place }),
    ...(minutes !== undefined && { duur: inMinutes(minutes) }),
    ...(note !== undefined && { reden: note }),
  });
}

/** @throws Misunderstood naming where one can be referred to */
export function referred(visit: Visit, to: string, note: string | undefined, origin: Origin): VisitStep {
  const all = visit.course.appoints.elsewhere;
  const found = all ? all.find((one) => one.toLowerCase() === to.trim().toLowerCase()) : to;
  if (found !== undefined) return refer(visit, found, note, origin);
  throw new Misunderstood(`Naar "${to}" kunt u niet verwijzen. Kies uit: ${all?.join(', ')}.`);
}

/** @returns who is to go, as named; who was chosen before, unless another is. @throws Refusal when there is nobody like that */
export function visitorFor(desk: Desk, visit: Visit, who: Who): Visitor | undefined {
  return visitorNamed(desk, visit.course.appoints.who, who, chosenFor(visit));
}

function inMinutes(given: number): number {
  if (Number.isInteger(given) && given >= 5 && given <= 1440) return given;
  throw new Refusal('--minutes moet een heel getal zijn van 5 tot en met 1440 (een dag).');
}
