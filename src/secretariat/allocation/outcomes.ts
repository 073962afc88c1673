import type { Allocation, Placed, Waiting } from '../../registration/allocate/applicant.ts';
import { positionsInWords, whyPlaced, whyWaiting } from '../../registration/allocate/explain.ts';
import type { Command, Origin } from '../../registration/command.ts';
import type { Explanations } from '../../registration/notices/noticeTexts.ts';
import type { Registration, Status } from '../../registration/registration.ts';
import { personIn } from '../../registration/marks.ts';
import { codeOf } from '../../text/answer.ts';
import type { Dividing } from './dividing.ts';

/** What the division means for one registration. */
export interface Outcome {
  registration: Registration;
  status: Status;
  details: Record<string, unknown>;
  /** What people are told happened. */
  event?: string;
}

/** What stands beside the division itself. */
export interface Around {
  dividing: Dividing;
  texts: Explanations | undefined;
  /** How long the waiting list may be. */
  waitingPlaces: number;
  /** The last day on which a place that is offered can be taken; undefined when places are given. */
  offerUntil: string | undefined;
  /** When it was divided and with which seed, kept with everyone. */
  run: { verdeling: string; zaad: string };
}

/** @returns what the division means for each of these registrations */
export function outcomes(
  registrations: readonly Registration[],
  allocation: Allocation,
  around: Around,
): Outcome[] {
  const names = new Map(around.dividing.choice.items.map(({ code, name }) => [code, name]));
  const placed = new Map(allocation.placed.map((seat) => [seat.id, seat]));
  const waiting = new Map(allocation.waiting.map((turn) => [turn.id, turn]));
  return registrations.map((registration) => {
    const { number, status, details } = registration;
    const seat = placed.get(number);
    if (seat?.why === 'kept') return { registration, status, details };
    if (seat) return { registration, ...inside(seat, registration, around, names) };
    return { registration, ...outside(waiting.get(number)!, around, names) };
  });
}

const NOWHERE = {
  plaats: undefined,
  positie: undefined,
  positieOpgave: undefined,
  aanbod: undefined,
  aanbodTot: undefined,
};

type Names = ReadonlyMap<string, string>;

function inside(
  seat: Placed,
  { status }: Registration,
  { dividing: { seats }, texts, offerUntil, run }: Around,
  names: Names,
) {
  const waited = status === seats.waiting || status === seats.without;
  const plaats = { code: seat.opgave, name: names.get(seat.opgave) ?? seat.opgave };
  const known = { ...run, ...NOWHERE, lot: seat.lot, uitleg: texts && whyPlaced(seat, waited, texts) };
  if (offerUntil === undefined)
    return { status: seats.placed, event: seats.placed, details: { ...known, plaats } };
  const details = { ...known, aanbod: plaats, aanbodTot: offerUntil };
  return { status: seats.waiting, event: 'aangeboden', details };
}

function outside(turn: Waiting, { dividing: { seats }, texts, waitingPlaces, run }: Around, names: Names) {
  const none = { ...run, ...NOWHERE, lot: turn.lot };
  if (turn.position > waitingPlaces)
    return { status: seats.without, details: { ...none, uitleg: texts?.listFull } };
  const details = {
    ...none,
    uitleg: texts && whyWaiting(turn, texts),
    positie: turn.position,
    positieOpgave: texts && positionsInWords(turn, names, texts),
  };
  return { status: seats.waiting, details };
}

/** What changes for people, compared to how it is now. */
export interface Difference {
  number: string;
  name: string;
  before: string;
  after: string;
}

/** @returns who gets something else than they have now, in order of number */
export function differences(all: readonly Outcome[], dividing: Dividing): Difference[] {
  return all
    .map(({ registration, status, details }) => ({
      number: registration.number,
      name: personIn(dividing.form, registration.answers),
      before: inWords(dividing, registration.status, registration.details),
      after: inWords(dividing, status, details),
    }))
    .filter(({ before, after }) => before !== after);
}

/** @returns what somebody has, in a few words */
export function inWords(
  { seats, choice: { label } }: Dividing,
  status: Status,
  details: Record<string, unknown>,
): string {
  if (status === seats.placed) return `${status}, ${label} ${codeOf(details.plaats)}`;
  if (status === seats.waiting && details.aanbod !== undefined)
    return `aangeboden, ${label} ${codeOf(details.aanbod)}`;
  if (status === seats.waiting) return `${status} ${String(details.positie)}`;
  return status;
}

/**
 * @returns a command for everyone for whom something changes; people hear of another status or another opgave, not
 * of a move within the waiting list
 */
export function commandsFor(all: readonly Outcome[], dividing: Dividing, origin: Origin): Command[] {
  return all
    .filter(({ registration, status, details }) => {
      const before = registration.details;
      const otherList = before.positieOpgave !== details.positieOpgave || before.uitleg !== details.uitleg;
      return (
        inWords(dividing, registration.status, before) !== inWords(dividing, status, details) ||
        (status === dividing.seats.waiting && otherList)
      );
    })
    .map(({ registration, status, details, event }) => ({
      kind: 'set status',
      number: registration.number,
      status,
      details,
      revision: registration.revision,
      origin,
      ...(event !== undefined && { event }),
    }));
}
