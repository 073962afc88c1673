import type { AnnotatedLetter } from '../knowledge.ts';

/** Parts the id from the letter it belongs to, where another letter has the same. */
const OF = '@';

/** @returns the letters with an id of its own for each fact and gap: one that an earlier letter has gets its letter's name behind it */
export function withOwnIds(letters: readonly AnnotatedLetter[]): AnnotatedLetter[] {
  const taken = new Set<string>();
  return letters.map((one) => {
    const entries = [...one.facts, ...one.gaps];
    const twice = new Set(entries.filter(({ id }) => taken.has(id)).map(({ id }) => id));
    const own = (id: string) => (twice.has(id) ? `${id}${OF}${one.letter.id}` : id);
    for (const { id } of entries) taken.add(own(id));
    if (twice.size === 0) return one;
    const renamed = <T extends { id: string; next: string[] }>(entry: T): T => ({
      ...entry,
      id: own(entry.id),
      next: entry.next.map(own),
    });
    return { ...one, facts: one.facts.map(renamed), gaps: one.gaps.map(renamed) };
  });
}

/** @returns the id as an editor wrote it */
export function writtenId(id: string): string {
  return id.split(OF, 1)[0]!;
}
