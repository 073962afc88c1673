import type { Applicant, Turn } from './applicant.ts';

/**
 * Puts who has no place in order, by the same rule as the places: a first delegate of a municipality goes before a
 * first one in an opgave, and that before all others; then the lot decides.
 * @param applicants everyone, in order of lot
 * @param places the opgave of everyone with a place, by id
 */
export function waitingList(
  applicants: readonly Applicant[],
  places: ReadonlyMap<string, string>,
): { applicant: Applicant; turn: Turn }[] {
  const seen = new Set<string>();
  const pair = (gemeente: string, opgave: string) => JSON.stringify([gemeente, opgave]);
  for (const { id, gemeente } of applicants) {
    const opgave = places.get(id);
    if (opgave !== undefined) seen.add(gemeente).add(pair(gemeente, opgave));
  }
  const turns: Record<Turn, Applicant[]> = { gemeente: [], opgave: [], meer: [] };
  for (const applicant of applicants) {
    if (places.has(applicant.id)) continue;
    const { gemeente, first } = applicant;
    const turn = !seen.has(gemeente) ? 'gemeente' : !seen.has(pair(gemeente, first)) ? 'opgave' : 'meer';
    turns[turn].push(applicant);
    seen.add(gemeente).add(pair(gemeente, first));
  }
  return (['gemeente', 'opgave', 'meer'] as const).flatMap((turn) =>
    turns[turn].map((applicant) => ({ applicant, turn })),
  );
}
