import type { Aim } from '../../../src/registration/allocate/aims.ts';
import { capacity } from '../../../src/registration/allocate/applicant.ts';
import type { Applicant, Places } from '../../../src/registration/allocate/applicant.ts';

type Division = ReadonlyMap<string, string>;

/** Counts an aim the plain way, from the definition. */
export function count(aim: Aim, applicants: readonly Applicant[], division: Division): number {
  const placed = applicants.filter(({ id }) => division.has(id));
  switch (aim) {
    case 'gemeenten':
      return new Set(placed.map(({ gemeente }) => gemeente)).size;
    case 'spread':
      return new Set(placed.map(({ id, gemeente }) => `${gemeente}/${division.get(id)}`)).size;
    case 'people':
      return placed.length;
    case 'firstChoice':
      return placed.filter(({ id, first }) => division.get(id) === first).length;
    case 'kept':
      return placed.filter(({ place }) => place !== undefined).length;
    case 'unmoved':
      return placed.filter(({ id, place }) => division.get(id) === place).length;
  }
}

/** Tries every division there is. @returns the highest scores in order of the aims */
export function bestScores(
  applicants: readonly Applicant[],
  places: Places,
  order: readonly Aim[],
): number[] {
  let best: number[] = [];
  const division = new Map<string, string>();
  const visit = (at: number): void => {
    const applicant = applicants[at];
    if (!applicant) {
      const scores = order.map((aim) => count(aim, applicants, division));
      if (best.length === 0 || higher(scores, best)) best = scores;
      return;
    }
    visit(at + 1);
    if (division.size === places.places) return;
    for (const opgave of new Set([applicant.first, applicant.second, applicant.place])) {
      if (opgave === undefined || used(division, opgave) >= capacity(places, opgave)) continue;
      division.set(applicant.id, opgave);
      visit(at + 1);
      division.delete(applicant.id);
    }
  };
  visit(0);
  return best;
}

export function used(division: Division, opgave: string): number {
  return [...division.values()].filter((other) => other === opgave).length;
}

function higher(scores: number[], than: number[]): boolean {
  const at = scores.findIndex((score, index) => score !== than[index]);
  return at !== -1 && scores[at]! > than[at]!;
}
