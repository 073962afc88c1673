import type { Dated } from './choose.ts';

/** What was so before today is a fact, and so is what comes of waiting. */
const FACT = /^(?:sinds|sedert)(?!\p{L})|^na \S+ (?:dag|dagen|week|weken|maand|maanden|jaar|jaren)$/iu;
/** Why, and not when: `naar huis i.v.m. pakjesavond`. */
const REASON =
  /(?<!\p{L})(?:i\.?v\.?m\.?|in verband met|wegens|vanwege|ter gelegenheid van|ter ere van|door)\s*$/iu;

/** The days without those that only explain another: a reason, a fact, the date of a feast between brackets. */
export function aside(days: readonly Dated[], text: string): Dated[] {
  const kept = days.filter(({ start, words }, at) => {
    const before = text.slice(days[at - 1]?.end ?? 0, start);
    return !FACT.test(words) && !REASON.test(before) && !(at > 0 && explains(text, days[at]!, before));
  });
  return kept.length > 0 ? kept : days.filter(({ words }) => !FACT.test(words));
}

/** `twee dagen na Sint Maarten (11 nov)` */
const explains = (text: string, { end, days }: Dated, before: string): boolean =>
  /^ ?\($/.test(before) && text[end] === ')' && days.first === days.last;
