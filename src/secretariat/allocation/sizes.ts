import { z } from 'zod';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Gemeente } from '../../language/gemeenten/types.ts';
import type { Part } from '../../registration/allocate/reflection.ts';

/** From so many inhabitants on: the classes of CBS (gemeentegrootteklassen). */
const CLASSES = [0, 5_000, 10_000, 20_000, 50_000, 100_000, 150_000, 250_000];
const UNKNOWN = 'onbekend';

const Counted = z.object({ inhabitants: z.object({ as_of: z.string(), source: z.string() }) });

/** @returns when and where inhabitants were counted, as the list of municipalities says; undefined when it gives none */
export function inhabitantsFrom(knowledge: Knowledge): { as_of: string; source: string } | undefined {
  return Counted.safeParse(knowledge.lists.gemeenten).data?.inhabitants;
}

/** @returns the municipalities by size, smallest first; those whose inhabitants are not given last */
export function bySize(members: readonly Gemeente[]): Part[] {
  const groups = Map.groupBy(members, ({ inhabitants }) => nameOf(inhabitants));
  return [...CLASSES.map(nameOf), UNKNOWN].flatMap((name) => {
    const own = groups.get(name);
    return own ? [{ name, gemeenten: own.map(({ code }) => code) }] : [];
  });
}

function nameOf(inhabitants: number | undefined): string {
  if (inhabitants === undefined) return UNKNOWN;
  const at = CLASSES.findLastIndex((from) => inhabitants >= from);
  const [from = 0, to] = CLASSES.slice(at, at + 2);
  const written = (count: number) => count.toLocaleString('nl-NL');
  if (to === undefined) return `${written(from)} en meer`;
  return from === 0 ? `tot ${written(to)}` : `${written(from)} tot ${written(to)}`;
}
