import type { Origin } from '../../registration/command.ts';
import { WITHDRAWN } from '../../registration/course.ts';
import { accept, chosenFor, propose } from '../../registration/proposal.ts';
import type { Status } from '../../registration/registration.ts';
import { canWithdraw, refusedStep } from '../../registration/transitions.ts';
import {
  addNote,
  assign,
  callOff,
  moveOn,
  pickUp,
  prepare,
  refer,
  visited,
} from '../../registration/visits.ts';
import { refused, undo } from '../../registration/visitStep.ts';
import type { Visit, VisitStep } from '../../registration/visitStep.ts';
import { Refusal } from '../desk.ts';
import type { Desk } from '../desk.ts';
import { proposed, referred, visitorFor } from './steps.ts';
import type { Who } from './who.ts';

/** What is said with an act, as far as it takes that. */
export interface Given extends Who {
  /** As people write it: "di 8 mei 14.30". */
  date?: string | undefined;
  place?: string | undefined;
  minutes?: number | undefined;
  /** Where one is referred to. */
  to?: string | undefined;
  /** A note for the staff, or a reason that others hear. */
  note?: string | undefined;
}

type Decide = (visit: Visit, given: Given, origin: Origin, desk: Desk) => VisitStep;

/** What the staff can do with a visit, and what that is in the course; the likeliest first. */
const DECIDE = {
  pickUp: (visit, _, origin) => pickUp(visit, origin),
  contact: (visit, given, origin) => moveOn(visit, visit.course.appoints.contacted, given, origin),
  accept: (visit, _, origin) => accept(visit, 'secretariaat', origin),
  propose: (visit, given, origin, desk) =>
    proposed(visit, { ...given, date: given.date ?? '' }, origin, desk),
  prepare: (visit, { note }, origin) => prepare(visit, note, origin),
  assign: (visit, given, origin, desk) => assign(visit, visitorFor(desk, visit, given) ?? nobody(), origin),
  done: (visit, { note }, origin) => visited(visit, note, origin),
  close: (visit, given, origin) => moveOn(visit, visit.course.appoints.closed, given, origin),
  refer: (visit, { to = '', note }, origin) => referred(visit, to, note, origin),
  off: (visit, { note }, origin) => callOff(visit, note, origin),
  undo: (visit, _, origin) => undo(visit, origin),
  withdraw: ({ number }, { note }, origin) => ({
    kind: 'command',
    command: { kind: 'withdraw', number, origin, ...(note !== undefined && { reason: note }) },
  }),
  note: (visit, { note = '' }, origin) => addNote(visit, note, origin),
} satisfies Record<string, Decide>;

export type VisitAct = keyof typeof DECIDE;
export const VISIT_ACTS = Object.keys(DECIDE) as VisitAct[];

/** @returns the step that an act is. @throws Refusal when what is said with it can't be read */
export function decide(visit: Visit, act: VisitAct, given: Given, origin: Origin, desk: Desk): VisitStep {
  const by: Decide = DECIDE[act];
  return by(visit, given, origin, desk);
}

/** What of an act can be known before anything is said with it: the same step, with anything for what is asked. */
const TRIED: Partial<Record<VisitAct, (visit: Visit, origin: Origin) => VisitStep>> = {
  propose: (visit, origin) => propose(visit, origin.at, chosenFor(visit) ?? SOMEBODY, origin),
  assign: (visit, origin) => assign(visit, chosenFor(visit) ?? SOMEBODY, origin),
  refer: (visit, origin) => refer(visit, '', undefined, origin),
  prepare: (visit, origin) =>
    visit.status === visit.course.appoints.agreed ? refused('') : prepare(visit, undefined, origin),
  withdraw: (visit, origin) =>
    canWithdraw(visit.course, visit.status) ? DECIDE.withdraw(visit, {}, origin) : refused(''),
};
const SOMEBODY = { code: '', name: '' };

/** What can be done with a visit now, and the status it then has; the same one when it stays. */
export interface PossibleAct {
  act: VisitAct;
  to: Status;
}

/** @returns what the staff can do with it now */
export function possibleActs(visit: Visit, origin: Origin, desk: Desk): PossibleAct[] {
  return VISIT_ACTS.flatMap((act): PossibleAct[] => {
    const step = TRIED[act]?.(visit, origin) ?? decide(visit, act, {}, origin, desk);
    if (step.kind === 'refused') return [];
    const { command } = step;
    if (command.kind === 'withdraw') return [{ act, to: WITHDRAWN }];
    if (command.kind === 'step back') return [{ act, to: command.status }];
    if (command.kind !== 'set status') return [];
    return refusedStep(visit.course, visit.status, command.status, 'secretariaat') === undefined
      ? [{ act, to: command.status }]
      : [];
  });
}

function nobody(): never {
  throw new Refusal('Kies wie er gaat.');
}
