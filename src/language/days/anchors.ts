import type { Day } from '../../time/calendar.ts';
import type { Told } from './told.ts';
import type { Days, Said } from './told.ts';

/** `Moederdag in mei en de zondag erna`: not from the end of May */
const WITHIN = /^,? (?:in|van) (?:de |het )?$/iu;
/** `de dag ervoor of de dag erna`: both from the same day */
const BESIDE = /^[\s,]*(?:(?:of|en|dan wel|of anders|en ook)\s+)?(?:(?:liever|eventueel|evt\.?|op)\s+)*$/iu;

/** `een dag later of twee dagen later` */
const LATER = /(?:later|eerder)$/iu;

/** @returns of what was said the last that names days, but for a stretch that only says where the one before it lies */
export function anchorIn(told: readonly Told[], text: string): Told | undefined {
  const at = told.findLastIndex(({ days }) => days);
  const [last, before] = [told[at], told[at - 1]];
  if (!last?.days || !before?.days || !WITHIN.test(text.slice(before.end, last.start))) return last;
  const isFrame = last.days.first <= before.days.first && before.days.last < last.days.last;
  return isFrame ? before : last;
}

/** `het weekend van 12 oktober of een week later`: all of it */
const IN_WEEKS = /(?<!\p{L})(?:week|weken) (?:later|eerder)$/iu;

/** The days counted from an anchor: what comes before it from its first day, what follows from its last. */
export function countedFrom(one: Said, anchor: Told, text: string): { days: Days; from: Days } {
  const count = (from: Days): Days => {
    const shift = one.counted!(from.first).first - from.first;
    if (from.last > from.first && IN_WEEKS.test(one.words))
      return { first: from.first + shift, last: from.last + shift };
    const back = one.counted!(from.first);
    return back.first < from.first ? back : one.counted!(from.last);
  };
  const isBack = (days: Days, from: Days): boolean => days.first < from.first;
  const from = anchor.days!;
  const days = count(from);
  const same = anchor.from && BESIDE.test(text.slice(anchor.end, one.start)) ? anchor.from : undefined;
  const isLater = LATER.test(anchor.words) && LATER.test(one.words);
  return same && (isLater || isBack(from, same) !== isBack(days, from))
    ? { days: count(same), from: same }
    : { days, from };
}

const COUNTED = ['twee', 'drie', 'vier', 'vijf', 'zes'];

/** The days between two that were named before, where as many are said as there are. */
export function daysBetween(one: Said, told: readonly Told[]): Days | undefined {
  const [a, b] = told.filter(({ days }) => days).slice(-2);
  if (!a?.days || !b?.days) return undefined;
  const days: { first: Day; last: Day } = { first: a.days.last + 1, last: b.days.first - 1 };
  const said = COUNTED.findIndex((word) => new RegExp(`\\b${word}\\b`, 'i').test(one.words));
  const count =
    said >= 0 ? said + 2 : Number(/\d/.exec(one.words)?.[0] ?? (/dag(?!en)/i.test(one.words) ? 1 : NaN));
  const length = days.last - days.first + 1;
  return length > 0 && (Number.isNaN(count) || count === length) ? days : undefined;
}
