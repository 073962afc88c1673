import type { Applicant } from './applicant.ts';

/**
 * Lets the turn decide between people who could simply change places: nobody waits who could take the place of
 * somebody whose turn is later, with every aim met as well as before. The aims are not touched: each change gives
 * exactly as many municipalities, different municipalities in each opgave, people and first choices.
 * @param candidates who has no place that is kept, in order of turn
 * @param kept people whose place is not to be touched
 * @param places the opgave of everyone with a place, by id
 * @returns the places after the changes
 */
export function settle(
  candidates: readonly Applicant[],
  kept: readonly Applicant[],
  places: ReadonlyMap<string, string>,
): Map<string, string> {
  const seats = new Seats([...candidates, ...kept], places);
  const wishes = Array.from(seats.opgaven, (): number[] => []);
  candidates.forEach((_, turn) => {
    for (const opgave of seats.wishes(turn)) wishes[opgave]!.push(turn);
  });
  let changed = true;
  while (changed) {
    changed = false;
    wishes.forEach((turns, opgave) => {
      if (settleIn(opgave, turns, seats)) changed = true;
    });
  }
  return seats.places();
}

/**
 * @param turns of who wants to be here, in order
 * @returns whether anyone changed places
 */
function settleIn(opgave: number, turns: readonly number[], seats: Seats): boolean {
  const latest = new Map<number, number[]>();
  for (const turn of turns) {
    if (seats.place[turn] !== opgave) continue;
    for (const kind of [seats.worth(turn, opgave, 1), seats.within(turn, opgave)]) {
      const seated = latest.get(kind);
      if (seated) seated.push(turn);
      else latest.set(kind, [turn]);
    }
  }
  let changed = false;
  for (const turn of turns) {
    if (seats.place[turn] !== NONE) continue;
    for (const kind of [seats.worth(turn, opgave, 0), seats.within(turn, opgave)]) {
      const seated = latest.get(kind);
      if (!seated) continue;
      while (seated.length > 0 && !seats.mayChange(seated.at(-1)!, turn, opgave)) seated.pop();
      const other = seated.at(-1);
      if (other === undefined || other < turn) continue;
      seats.change(other, turn, opgave);
      changed = true;
      break;
    }
  }
  return changed;
}

const NONE = -1;

/** Who sits where, people by their turn and everything else by a number of its own; counts how many sit where. */
class Seats {
  readonly place: Int32Array;
  readonly opgaven: string[];
  private readonly people: readonly Applicant[];
  private readonly gemeente: Int32Array;
  private readonly first: Int32Array;
  private readonly second: Int32Array;
  private readonly inGemeente: Int32Array;
  private readonly inOpgave: Int32Array;

  constructor(people: readonly Applicant[], places: ReadonlyMap<string, string>) {
    const gemeenten = new Map<string, number>();
    const opgaven = new Map<string, number>();
    const number = (names: Map<string, number>, name: string | undefined) => {
      if (name === undefined) return NONE;
      const known = names.get(name) ?? names.size;
      names.set(name, known);
      return known;
    };
    this.people = people;
    this.gemeente = Int32Array.from(people, ({ gemeente }) => number(gemeenten, gemeente));
    this.first = Int32Array.from(people, ({ first }) => number(opgaven, first));
    this.second = Int32Array.from(people, ({ second }) => number(opgaven, second));
    this.place = Int32Array.from(people, ({ id }) => number(opgaven, places.get(id)));
    this.opgaven = [...opgaven.keys()];
    this.inGemeente = new Int32Array(gemeenten.size);
    this.inOpgave = new Int32Array(gemeenten.size * opgaven.size);
    this.place.forEach((opgave, turn) => {
      if (opgave !== NONE) this.count(turn, opgave, 1);
    });
  }

  wishes(turn: number): number[] {
    const [first, second] = [this.first[turn]!, this.second[turn]!];
    return second === NONE || second === first ? [first] : [first, second];
  }

  /**
   * @param self 1 for who sits here, 0 for who might
   * @returns 0 to 7: whether the place counts as the first of a municipality, as its first in the opgave, as a first choice
   */
  worth(turn: number, opgave: number, self: 0 | 1): number {
    const gemeente = this.inGemeente[this.gemeente[turn]!] === self ? 4 : 0;
    const spread = this.inOpgave[this.pair(turn, opgave)] === self ? 2 : 0;
    return gemeente + spread + (this.first[turn] === opgave ? 1 : 0);
  }

  /** @returns from 8 up: the municipality, and whether it is a first choice; a change within a municipality touches nothing else */
  within(turn: number, opgave: number): number {
    return 8 + 2 * this.gemeente[turn]! + (this.first[turn] === opgave ? 1 : 0);
  }

  mayChange(out: number, into: number, opgave: number): boolean {
    if (this.place[out] !== opgave || this.place[into] !== NONE) return false;
    if (this.gemeente[out] === this.gemeente[into])
      return this.within(out, opgave) === this.within(into, opgave);
    return this.worth(out, opgave, 1) === this.worth(into, opgave, 0);
  }

  change(out: number, into: number, opgave: number): void {
    this.place[out] = NONE;
    this.count(out, opgave, -1);
    this.place[into] = opgave;
    this.count(into, opgave, 1);
  }

  places(): Map<string, string> {
    return new Map(
      this.people.flatMap(({ id }, turn): [string, string][] => {
        const opgave = this.opgaven[this.place[turn]!];
        return opgave === undefined ? [] : [[id, opgave]];
      }),
    );
  }

  private pair(turn: number, opgave: number): number {
    return this.gemeente[turn]! * this.opgaven.length + opgave;
  }

  private count(turn: number, opgave: number, by: number): void {
    this.inGemeente[this.gemeente[turn]!]! += by;
    this.inOpgave[this.pair(turn, opgave)]! += by;
  }
}
