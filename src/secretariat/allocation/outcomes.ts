import type { Allocation } from '../../registration/allocate/applicant.ts';
import type { Command, Origin } from '../../registration/command.ts';
import type { Registration, Status } from '../../registration/registration.ts';
import { codeOf } from '../../text/answer.ts';

/** What the division means for one registration. */
export interface Outcome {
  registration: Registration;
  status: Status;
  details: Record<string, unknown>;
}

const LIST_FULL = 'Er is geen plaats meer, en ook de wachtlijst is vol.';

/**
 * @param names of the opgaven by code
 * @param waitingPlaces how long the waiting list may be
 * @param run when it was divided and with which seed, kept with everyone
 */
export function outcomes(
  registrations: readonly Registration[],
  allocation: Allocation,
  names: ReadonlyMap<string, string>,
  waitingPlaces: number,
  run: { verdeling: string; zaad: string },
): Outcome[] {
  const placed = new Map(allocation.placed.map((seat) => [seat.id, seat]));
  const waiting = new Map(allocation.waiting.map((turn) => [turn.id, turn]));
  return registrations.map((registration) => {
    const seat = placed.get(registration.number);
    const turn = waiting.get(registration.number);
    const said = { lot: seat?.lot ?? turn?.lot, uitleg: seat?.why ?? turn?.why, ...run };
    if (seat) {
      const plaats = { code: seat.opgave, name: names.get(seat.opgave) ?? seat.opgave };
      return { registration, status: 'geplaatst', details: { ...said, plaats, positie: undefined } };
    }
    const details = { ...said, plaats: undefined, positie: turn?.position };
    if (turn && turn.position <= waitingPlaces) return { registration, status: 'wachtlijst', details };
    return {
      registration,
      status: 'niet geplaatst',
      details: { ...details, positie: undefined, uitleg: LIST_FULL },
    };
  });
}

/** What changes for people, compared to how it is now. */
export interface Difference {
  number: string;
  name: string;
  before: string;
  after: string;
}

/** @returns who gets something else than they have now, in order of number */
export function differences(all: readonly Outcome[]): Difference[] {
  return all
    .map(({ registration, status, details }) => ({
      number: registration.number,
      name: typeof registration.answers.naam === 'string' ? registration.answers.naam : '',
      before: inWords(registration.status, registration.details),
      after: inWords(status, details),
    }))
    .filter(({ before, after }) => before !== after);
}

function inWords(status: Status, details: Record<string, unknown>): string {
  if (status === 'geplaatst') return `geplaatst, opgave ${codeOf(details.plaats)}`;
  if (status === 'wachtlijst') return `wachtlijst ${String(details.positie)}`;
  return status;
}

/**
 * @returns a command for everyone for whom something changes; people hear of another status or another opgave, not
 * of a move within the waiting list
 */
export function commandsFor(all: readonly Outcome[], origin: Origin): Command[] {
  return all
    .filter(
      ({ registration, status, details }) =>
        inWords(registration.status, registration.details) !== inWords(status, details),
    )
    .map(({ registration, status, details }) => ({
      kind: 'set status',
      number: registration.number,
      status,
      details,
      revision: registration.revision,
      origin,
      ...(status === 'geplaatst' && { event: 'geplaatst' }),
    }));
}
