import { choicesIn, organisationIn, personIn } from '../../registration/marks.ts';
import type { Registration } from '../../registration/registration.ts';
import { written } from '../../text/answer.ts';
import { isByHand } from './applicants.ts';
import type { Dividing } from './dividing.ts';
import type { Division } from './division.ts';
import { inWords } from './outcomes.ts';
import type { Outcome } from './outcomes.ts';

/** Lists of a division: who gets something else, who waits, who has a place, and for whom there is none. */
export const LISTS = ['changes', 'waiting', 'placed', 'without'] as const;
export type List = (typeof LISTS)[number];

/** One person in a division that is not carried out. */
export interface Divider {
  number: string;
  revision: number;
  name: string;
  organisation: string;
  /** The first choice and the second. */
  choices: string[];
  before: string;
  after: string;
  /** Why, as this person is told; where there is nothing new to tell, as it was told before. */
  why: string;
  lot?: number;
  position?: number;
  /** What this person has at this moment. */
  has: 'place' | 'offer' | 'nothing';
  /** The staff gave the place. */
  byHand: boolean;
}

/** @returns who stands on a list: waiting in order of position, the rest by number. @param search part of a name, number or organisation */
export function peopleOn(division: Division, list: List, search = ''): Divider[] {
  const lineOf = liner(division);
  const wanted = search.trim().toLowerCase();
  return division.all
    .filter((one) => isOn(division, list, one))
    .map(lineOf)
    .filter(({ number, name, organisation }) =>
      [number, name, organisation].some((text) => text.toLowerCase().includes(wanted)),
    )
    .sort((a, b) => (list === 'waiting' ? (a.position ?? 0) - (b.position ?? 0) : 0));
}

function isOn({ dividing, changed }: Division, list: List, { status, registration }: Outcome): boolean {
  const { placed, waiting, without } = dividing.seats;
  if (list === 'changes') return changed.some(({ number }) => number === registration.number);
  return status === { placed, waiting, without }[list];
}

function liner({ dividing, allocation }: Division) {
  const { form } = dividing;
  const lots = new Map([...allocation.placed, ...allocation.waiting].map(({ id, lot }) => [id, lot]));
  return ({ registration, status, details }: Outcome): Divider => {
    const { number, revision, answers } = registration;
    const chosen = choicesIn(form, answers);
    const lot = lots.get(number);
    return {
      number,
      revision,
      name: personIn(form, answers),
      organisation: written(organisationIn(form, answers)),
      choices: [chosen.first, chosen.second].map(written).filter(Boolean),
      before: inWords(dividing, registration.status, registration.details),
      after: inWords(dividing, status, details),
      why: written(details.uitleg),
      ...(lot !== undefined && { lot }),
      ...(typeof details.positie === 'number' && { position: details.positie }),
      has: hasNow(dividing, registration),
      byHand: isByHand(dividing, registration),
    };
  };
}

function hasNow({ seats }: Dividing, { status, details }: Registration): Divider['has'] {
  if (status === seats.placed) return 'place';
  return status === seats.waiting && details.aanbod !== undefined ? 'offer' : 'nothing';
}
