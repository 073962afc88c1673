import { capacity, choices } from './applicant.ts';
import type { Allocation, Applicant, Placed, Places, Reason, Waiting } from './applicant.ts';
import { divide } from './divide.ts';
import type { Division } from './divide.ts';
import { drawTurns } from './lots.ts';
import { isOversubscribed, roomBeside } from './room.ts';
import { waitingList } from './waitingList.ts';

export interface AllocationInput extends Places {
  applicants: readonly Applicant[];
  /** Any text; the same seed draws the same lots. */
  seed: string;
}

/**
 * Divides the places of the start day by the rule of the letter of 16 March 2018. Whoever has a `place` keeps it,
 * the others get what is free: that is a first division, with or without places given by hand, and also what is done
 * with places that came free later.
 *
 * As long as nothing is oversubscribed everyone gets the first choice: the letter's rule is for
 * "als het maximum aantal inschrijvingen overtekend wordt". Else, in this order and exactly:
 *
 * 1. as many municipalities as possible have at least one place, by second choices if that helps;
 * 2. as many different municipalities as possible in each opgave, added up over the opgaven. For as many people this
 *    is the same as "as few second and further delegates of a municipality in an opgave as possible". Counted the
 *    latter way it would always be best to leave a place empty rather than give it to a second delegate, also when
 *    nobody else wants it; counted this way a second delegate never takes a place of another municipality and an
 *    empty place is still of use;
 * 3. as many people as possible have a place, and then as many as possible in the opgave of their first choice;
 * 4. the turn (`drawTurns`), among all divisions that are equal in 1 to 3: the best by who has a place, and among
 *    these the best by who is in the opgave of first choice. Best means: of two divisions look at the first in turn
 *    for whom they differ, and take the one that serves this person. So nobody can be served by a change, across
 *    opgaven or along a chain of others, that only costs people later in turn.
 *
 * Whoever no rule tells apart has the same chance: all that is seen of a person are the choices, the municipality and
 * the lots. Takes time almost in proportion to the number of different (municipality, choices).
 */
export function allocate(input: AllocationInput): Allocation {
  const people = drawTurns(input.applicants, input.seed);
  const room = roomBeside(people, input);
  const asking = people.filter(({ place }) => place === undefined);
  const oversubscribed = isOversubscribed(asking, room);
  const { places, whyNotFirst }: Division = oversubscribed
    ? divide(asking, room)
    : { places: new Map(asking.map(({ id, first }) => [id, first])), whyNotFirst: new Map() };
  for (const { id, place } of people) if (place !== undefined) places.set(id, place);

  const why = ({ id, place }: Applicant): Reason =>
    place !== undefined ? 'kept' : (whyNotFirst.get(id) ?? (oversubscribed ? 'first' : 'everyone'));
  const lots = new Map(people.map(({ id }, at) => [id, at + 1]));
  const placed = people.flatMap((one, at): Placed[] => {
    const opgave = places.get(one.id);
    if (opgave === undefined) return [];
    const choice = opgave === one.first ? 'first' : opgave === one.second ? 'second' : 'other';
    return [{ id: one.id, lot: at + 1, opgave, choice, why: why(one) }];
  });

  const taken = Map.groupBy(placed, ({ opgave }) => opgave);
  const isFull = (opgave: string) => (taken.get(opgave)?.length ?? 0) >= capacity(input, opgave);
  const positions = positionsIn(people, places);
  const waiting = waitingList(people, places).map((one, at): Waiting => ({
    id: one.id,
    lot: lots.get(one.id)!,
    position: at + 1,
    perOpgave: choices(one).map((opgave) => ({ opgave, position: positions(opgave).get(one.id)! })),
    why: whyNotFirst.get(one.id)!,
    full: choices(one).every(isFull) ? 'opgave' : 'places',
  }));
  return { oversubscribed, placed, waiting };
}

/** @returns for an opgave the position of everyone on its own waiting list */
function positionsIn(people: readonly Applicant[], places: ReadonlyMap<string, string>) {
  const known = new Map<string, Map<string, number>>();
  return (opgave: string): Map<string, number> => {
    const positions =
      known.get(opgave) ??
      new Map(waitingList(people, places, opgave).map(({ id }, at) => [id, at + 1] as const));
    known.set(opgave, positions);
    return positions;
  };
}
