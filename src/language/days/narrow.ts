import type { Dated } from './choose.ts';

const BOTH = /^[\s,]*(?:(?:en|maar|doch|tot|t\/m)(?!\p{L})[\s,]*)?(?:(?:wel|ook|dan)(?!\p{L})\s*)*$/iu;

/** Two bounds that close one stretch together: `na 3 mei en voor 12 mei`, `vanaf 3 mei, maar niet na 12 mei`. */
export function narrowed(wanted: readonly Dated[], text: string): Dated[] {
  const out: Dated[] = [];
  for (const one of wanted) {
    const before = out.at(-1);
    const joined = before && closed(before, one, text);
    if (joined) out[out.length - 1] = joined;
    else out.push(one);
  }
  return out;
}

function closed(a: Dated, b: Dated, text: string): Dated | undefined {
  if (!a.open || !b.open || a.open === b.open || !BOTH.test(text.slice(a.end, b.start))) return undefined;
  const [from, to] = a.open === 'last' ? [a, b] : [b, a];
  if (from.days.first > to.days.last) return undefined;
  return {
    start: a.start,
    end: b.end,
    words: text.slice(a.start, b.end),
    days: { first: from.days.first, last: to.days.last },
  };
}
