import { capacity, choices } from './applicant.ts';
import type { Applicant, Places } from './applicant.ts';

/** What there is to divide beside the places that are kept. */
export interface Room {
  /** Places still free, as a whole. */
  total: number;
  /** Places still free in one opgave. */
  of(opgave: string): number;
  /** Whether somebody of this municipality keeps a place: anywhere, or in this opgave. */
  has(gemeente: string, opgave?: string): boolean;
}

/** @returns what is left by everyone with a `place` */
export function roomBeside(applicants: readonly Applicant[], places: Places): Room {
  const taken = new Map<string, number>();
  const seen = new Set<string>();
  let kept = 0;
  for (const { gemeente, place } of applicants) {
    if (place === undefined) continue;
    kept++;
    taken.set(place, (taken.get(place) ?? 0) + 1);
    seen.add(gemeente).add(pair(gemeente, place));
  }
  return {
    total: Math.max(0, places.places - kept),
    of: (opgave) => Math.max(0, capacity(places, opgave) - (taken.get(opgave) ?? 0)),
    has: (gemeente, opgave) => seen.has(opgave === undefined ? gemeente : pair(gemeente, opgave)),
  };
}

/** @returns whether not everyone who has no place fits in the opgave of first choice */
export function isOversubscribed(waiting: readonly Applicant[], room: Room): boolean {
  const wanted = new Map<string, number>();
  for (const { first } of waiting) wanted.set(first, (wanted.get(first) ?? 0) + 1);
  return waiting.length > room.total || [...wanted].some(([opgave, count]) => count > room.of(opgave));
}

/** @returns whether any place that this person would take is free when nobody else is looked at */
export function hasRoom(applicant: Applicant, room: Room): boolean {
  return room.total > 0 && choices(applicant).some((opgave) => room.of(opgave) > 0);
}

/** What `Places` has too few of for the places that are kept: an opgave, or `''` for all together. */
export function overfull(applicants: readonly Applicant[], places: Places): string | undefined {
  const kept = applicants.flatMap(({ place }) => (place === undefined ? [] : [place]));
  if (kept.length > places.places) return '';
  const counts = Map.groupBy(kept, (opgave) => opgave);
  return [...counts].find(([opgave, { length }]) => length > capacity(places, opgave))?.[0];
}

/** @returns a key for a municipality in an opgave; never the code of a municipality */
export function pair(gemeente: string, opgave: string): string {
  return JSON.stringify([gemeente, opgave]);
}
