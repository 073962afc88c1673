import type { Dated } from './choose.ts';

const BOTH = /^[\s,]*(?:(?:en|maar|doch|tot|t\/m)(?!\p{L})[\s,]*)?(?:(?:wel|ook|dan)(?!\p{L})\s*)*$/iu;

/** Two bounds that close one stretch together: `na 3 mei en voor 12 mei`, `vanaf 3 mei, maar niet na 12 mei`. */
export function narrowed(wanted: readonly Dated[], text: string): Dated[] {
  const out: Dated[] = [];
  for (const one of wanted) {
    const before = out.at(-1);
    if (!before || !closes(before, one, text)) {
      out.push(one);
      continue;
    }
    out.pop();
    out.push(...closed(before, one, text));
  }
  return out;
}

const closes = (a: Dated, b: Dated, text: string): boolean =>
  a.open !== undefined && b.open !== undefined && a.open !== b.open && BOTH.test(text.slice(a.end, b.start));

/** The stretch between them; nothing is known where the first begins behind the last: `vanaf 16 april, ten laatste de 6e`. */
function closed(a: Dated, b: Dated, text: string): Dated[] {
  const [from, to] = a.open === 'last' ? [a, b] : [b, a];
  if (from.days.first > to.days.last) return [];
  return [
    {
      start: a.start,
      end: b.end,
      words: text.slice(a.start, b.end),
      days: { first: from.days.first, last: to.days.last },
    },
  ];
}
