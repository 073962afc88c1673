import { AIMS, capacity, choices } from '../../../src/registration/allocate/applicant.ts';
import type { Aim, Applicant, Places } from '../../../src/registration/allocate/applicant.ts';

/** How good a division is: the aims, each a digit, the first aim first. */
export type Score = number;
const BASE = 32;

/** What trying out every division tells. */
export interface Tried {
  /** The best score. */
  score: Score;
  /** The division of that score that is best by turn: id and opgave of everyone with a place. */
  best: Map<string, string>;
  /** By id, the best score of all divisions with this person in a place, and in the opgave of first choice; -1 when there is none. */
  withPlace: Map<string, Score>;
  inFirst: Map<string, Score>;
}

/**
 * Tries out every division there is in which whoever has a place keeps it.
 * @param people everyone, in order of turn
 */
export function tryAll(people: readonly Applicant[], places: Places): Tried {
  const tried: Tried = { score: -1, best: new Map(), withPlace: new Map(), inFirst: new Map() };
  const seats = new Map<string, string>();
  let turns = -1;
  const visit = (at: number, used: number, turn: number, firsts: number): void => {
    const one = people[at];
    if (!one) {
      const score = scoreOf(people, seats);
      const order = turn * 2 ** people.length + firsts;
      for (const { id, first, place } of people) {
        if (place !== undefined) continue;
        const opgave = seats.get(id);
        raise(tried.withPlace, id, opgave === undefined ? -1 : score);
        raise(tried.inFirst, id, opgave === first ? score : -1);
      }
      if (score < tried.score || (score === tried.score && order <= turns)) return;
      [tried.score, tried.best, turns] = [score, new Map(seats), order];
      return;
    }
    if (one.place !== undefined) {
      visit(at + 1, used, 2 * turn, 2 * firsts);
      return;
    }
    visit(at + 1, used, 2 * turn, 2 * firsts);
    if (used >= places.places) return;
    for (const opgave of choices(one)) {
      if (usedIn(seats, opgave) >= capacity(places, opgave)) continue;
      seats.set(one.id, opgave);
      visit(at + 1, used + 1, 2 * turn + 1, 2 * firsts + (opgave === one.first ? 1 : 0));
      seats.delete(one.id);
    }
  };
  for (const { id, place } of people) if (place !== undefined) seats.set(id, place);
  visit(0, seats.size, 0, 0);
  return tried;
}

/** Counts the aims from their definition; a place that is kept is no first choice that was given. */
export function scoreOf(people: readonly Applicant[], seats: ReadonlyMap<string, string>): Score {
  const gemeenten = new Set<string>();
  const pairs = new Set<string>();
  let firstChoice = 0;
  for (const { id, gemeente, first, place } of people) {
    const opgave = seats.get(id);
    if (opgave === undefined) continue;
    gemeenten.add(gemeente);
    pairs.add(`${gemeente}/${opgave}`);
    if (place === undefined && opgave === first) firstChoice++;
  }
  return ((gemeenten.size * BASE + pairs.size) * BASE + seats.size) * BASE + firstChoice;
}

/** @returns the first aim of which the one score has less than the other; undefined when they are equal */
export function firstLess(score: Score, than: Score): Aim | undefined {
  const digit = (of: Score, at: number) => Math.floor(of / BASE ** (AIMS.length - 1 - at)) % BASE;
  return AIMS.find((_, at) => digit(score, at) !== digit(than, at));
}

function usedIn(seats: ReadonlyMap<string, string>, opgave: string): number {
  let count = 0;
  for (const other of seats.values()) if (other === opgave) count++;
  return count;
}

function raise(scores: Map<string, Score>, id: string, score: Score): void {
  scores.set(id, Math.max(scores.get(id) ?? -1, score));
}
