import { choices } from './applicant.ts';
import type { Applicant } from './applicant.ts';
import { pair } from './room.ts';

/**
 * Puts who waits in the order in which places go to them when they come free one by one: by the aims a first
 * delegate of a municipality goes before a first one in an opgave, and that before all others; then a first choice
 * goes before a second; then the turn decides.
 * @param people everyone, in order of turn
 * @param places the opgave of everyone with a place, by id
 * @param opgave when the places come free in this opgave: the list is of who would take one there. Else they come
 * free in the opgave that suits best
 */
export function waitingList(
  people: readonly Applicant[],
  places: ReadonlyMap<string, string>,
  opgave?: string,
): Applicant[] {
  const seen = new Set<string>();
  for (const { id, gemeente } of people) {
    const place = places.get(id);
    if (place !== undefined) seen.add(gemeente).add(pair(gemeente, place));
  }
  const wanted = (one: Applicant) => choices(one).filter((code) => opgave === undefined || code === opgave);
  const kinds: ((one: Applicant, code: string) => boolean)[] = [
    ({ gemeente, first }, code) => !seen.has(gemeente) && code === first,
    ({ gemeente }) => !seen.has(gemeente),
    ({ gemeente, first }, code) => !seen.has(pair(gemeente, code)) && code === first,
    ({ gemeente }, code) => !seen.has(pair(gemeente, code)),
    ({ first }, code) => code === first,
    () => true,
  ];
  let left = people.filter((one) => !places.has(one.id) && wanted(one).length > 0);
  return kinds.flatMap((kind) => {
    const next: Applicant[] = [];
    left = left.filter((one) => {
      const code = wanted(one).find((some) => kind(one, some));
      if (code === undefined) return true;
      next.push(one);
      seen.add(one.gemeente).add(pair(one.gemeente, code));
      return false;
    });
    return next;
  });
}
