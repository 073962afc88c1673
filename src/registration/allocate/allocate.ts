import type { Aim } from './aims.ts';
import { capacity } from './applicant.ts';
import type { Allocation, Applicant, Places } from './applicant.ts';
import { divide } from './divide.ts';
import { drawLots } from './lots.ts';
import { settle } from './settle.ts';
import { waitingList } from './waitingList.ts';
import { whyPlaced, whyWaiting } from './why.ts';

export interface AllocationInput extends Places {
  applicants: readonly Applicant[];
  /** Any text; the same seed draws the same lots. */
  seed: string;
}

/**
 * Divides the places of the start day by the rule of the letter of 16 March 2018.
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
 * 4. the lot. Whoever no rule tells apart has the same chance: all that the procedure sees of a person are the
 *    choices, the municipality and the turn that the lot gave. And nobody waits who could take the place of somebody
 *    with a later lot while 1 to 3 stay the same (`settle`).
 *
 * Takes time almost in proportion to the number of different (municipality, choices), see `divide`.
 */
export function allocate(input: AllocationInput): Allocation {
  const drawn = drawLots(input.applicants, input.seed).map((one): Applicant => ({
    ...one,
    place: undefined,
  }));
  const oversubscribed = isOversubscribed(drawn, input);
  const places = oversubscribed
    ? divide(drawn, input, ['gemeenten', 'spread', 'people', 'firstChoice'])
    : new Map(drawn.map(({ id, first }) => [id, first]));
  return allocation(drawn, settle(drawn, [], places), oversubscribed);
}

/**
 * Offers the places that came free, after a withdrawal or because there are more now, to who waits.
 * Who has a place (`place`) keeps one, as long as there are enough. Then, in this order and exactly: as many
 * municipalities as possible; as many people; as few as possible moved to their other choice, so that only those
 * move without whom someone else could not come in; then as many different municipalities in each opgave, first
 * choices, and the turn on the waiting list.
 */
export function reallocate(input: AllocationInput): Allocation {
  const drawn = drawLots(input.applicants, input.seed);
  const order: Aim[] = ['kept', 'gemeenten', 'people', 'unmoved', 'spread', 'firstChoice'];
  const places = divide(drawn, input, order);
  const kept = drawn.filter(({ place }) => place !== undefined);
  const before = new Map(kept.map(({ id, place = '' }) => [id, place]));
  const list = waitingList(drawn, before).map(({ applicant }) => applicant);
  return allocation(drawn, settle(list, kept, places), isOversubscribed(drawn, input));
}

function isOversubscribed(applicants: readonly Applicant[], places: Places): boolean {
  const wanted = new Map<string, number>();
  for (const { first } of applicants) wanted.set(first, (wanted.get(first) ?? 0) + 1);
  return (
    applicants.length > places.places ||
    [...wanted].some(([opgave, count]) => count > capacity(places, opgave))
  );
}

function allocation(
  drawn: readonly Applicant[],
  places: ReadonlyMap<string, string>,
  oversubscribed: boolean,
): Allocation {
  const lots = new Map(drawn.map(({ id }, at) => [id, at + 1]));
  const lotOf = (id: string) => lots.get(id) ?? 0;
  const placed = drawn.flatMap(({ id, first, second }) => {
    const opgave = places.get(id);
    if (opgave === undefined) return [];
    const choice = opgave === first ? 'first' : opgave === second ? 'second' : 'other';
    return [{ id, opgave, choice, lot: lotOf(id), why: whyPlaced(choice, oversubscribed) } as const];
  });
  const waiting = waitingList(drawn, places).map(({ applicant: { id }, turn }, at) => ({
    id,
    position: at + 1,
    turn,
    lot: lotOf(id),
    why: whyWaiting(at + 1, turn),
  }));
  return { oversubscribed, placed, waiting };
}
