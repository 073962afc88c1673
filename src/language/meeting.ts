import type { Span } from './left.ts';

/** @returns whether a span meets one of these: a search, however many there are */
export function meetingAny(spans: readonly Span[]): (one: Span) => boolean {
  const inOrder = [...spans].sort((a, b) => a.start - b.start);
  const furthest: number[] = [];
  for (const { end } of inOrder) furthest.push(Math.max(end, furthest.at(-1) ?? end));
  return ({ start, end }) => {
    let [begun, beyond] = [0, inOrder.length];
    while (begun < beyond) {
      const middle = (begun + beyond) >> 1;
      if (inOrder[middle]!.start < end) begun = middle + 1;
      else beyond = middle;
    }
    return begun > 0 && furthest[begun - 1]! > start;
  };
}
