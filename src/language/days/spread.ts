import type { Told } from './told.ts';
import { withinPart } from './hours.ts';
import type { Hours } from './hours.ts';
import { isElse } from './lengths.ts';
import { refusalOf } from './refused.ts';
import { rowOf } from './rows.ts';
import type { Days } from './told.ts';

/** Hours of a day, and what says them when it is not what says the day. */
export interface Clock {
  readonly hours: Hours;
  readonly told: Told;
}

/** Whether hours that stand apart say more: a clock time within a part of the day. */
const yields = (own: Hours | undefined, other: Hours | undefined): boolean =>
  own === undefined || (own.part !== undefined && other?.part === undefined);

const FOR_ONE = /(?<!\p{L})(?:maar|en|doch) dan(?!\p{L})/iu;

/**
 * The hours of each of the days: its own, those that stand by themselves beside its row (behind it, else before the
 * first), or those of the last or first of its row: `10 en 11 april om 10 uur`, `om 10 uur op 10 en 11 april`.
 */
export function clocksOf(said: readonly Told[], days: readonly Told[], text: string): Clock[][] {
  const welcome = said.filter((one) => !isHoursAlone(one) || !refusalOf(text, one));
  const others = otherHours(welcome, text);
  const clocks = firstClocks(
    welcome.filter((one) => !others.some(({ told }) => told === one)),
    days,
    text,
  );
  return clocks.map((clock, at) => {
    if (!clock) return [];
    const more = others.filter(({ beside }) => beside === clock.told);
    const all = [clock, ...more.map(({ told }) => ({ hours: withinPart(told.hours!, undefined), told }))];
    const row = rowOf(days, at, text);
    const apart =
      EACH.test(text.slice(days[row.at(-1)!]!.end, clock.told.start)) && row.length === all.length;
    return apart ? all.slice(row.indexOf(at), row.indexOf(at) + 1) : all;
  });
}

/** `'s ochtends of 's middags`, `om 10 of 14 uur`: hours that are an alternative to those before them. */
function otherHours(said: readonly Told[], text: string): { told: Told; beside: Told }[] {
  const found: { told: Told; beside: Told }[] = [];
  said.forEach((told, at) => {
    const before = said[at - 1];
    if (!before?.hours || !isHoursAlone(told)) return;
    const gap = text.slice(before.end, told.start);
    const alike = (before.hours.part === undefined) === (told.hours!.part === undefined);
    if (!(alike ? OTHER_HOURS : OR_HOURS).test(gap) && !isElse(gap)) return;
    found.push({ told, beside: found.find((one) => one.told === before)?.beside ?? before });
  });
  return found;
}

/** `5 en 7 november, resp. 10 en 14 uur`: each day its own */
const EACH = /(?<!\p{L})(?:resp(?:ectievelijk)?|onderscheidenlijk)(?!\p{L})/iu;

const isHoursAlone = ({ hours, days, weekdays }: Told): boolean =>
  hours !== undefined && days === undefined && weekdays === undefined;

const LEADS = String.raw`\s*(?:(?:anders|ook|eventueel|evt\.?|liever|desnoods|in|om|op|de|rond|dan)(?!\p{L})\s*)*-?$`;
const OR_HOURS = new RegExp(String.raw`^[\s,]*(?:of|dan wel|en/of|ofwel|/)${LEADS}`, 'iu');
const OTHER_HOURS = new RegExp(String.raw`^[\s,]*(?:of|dan wel|en/of|ofwel|en|,|/|&|\+)${LEADS}`, 'iu');

/** The hours of each of the days but those that are an alternative. */
function firstClocks(said: readonly Told[], days: readonly Told[], text: string): (Clock | undefined)[] {
  const clocks = days.map((told): Clock | undefined => told.hours && { hours: told.hours, told });
  for (const one of said.filter(isHoursAlone)) {
    const before = days.findLastIndex(({ start }) => start < one.start);
    const row = rowOf(days, Math.max(before, 0), text);
    const behind = days[before]?.end;
    const gap = behind === undefined ? '' : text.slice(behind, one.start);
    if (/\d/.test(gap) || /^\s*(?:of|ofwel|dan wel)\s+$/i.test(gap)) continue;
    const again = days.some(
      ({ days: named }, at) => at < before && named && sameDays(named, days[before]?.days),
    );
    const alone = again || gap.endsWith('(') || FOR_ONE.test(gap) || row.some((at) => days[at]!.hours);
    for (const at of alone ? [Math.max(before, 0)] : row) {
      const now = clocks[at];
      if (days[at] && yields(now?.hours, one.hours) && (now === undefined || now.told === days[at]))
        clocks[at] = { hours: withinPart(one.hours!, now?.hours.part), told: one };
    }
  }
  days.forEach((_, at) => {
    const row = rowOf(days, at, text);
    if (clocks[at] || row.length < 2 || days[at]!.whole) return;
    const [first, last] = [row[0]!, row.at(-1)!];
    const giver = givesBack(days, row, text) ? last : hoursFirst(days[first]!) ? first : undefined;
    const hours = giver === undefined ? undefined : days[giver]!.hours;
    if (hours && row.every((other) => other === giver || !days[other]!.hours))
      clocks[at] = { hours, told: days[giver!]! };
    const next = days[at + 1];
    const paired = next?.hours && !clocks[at] && row.includes(at + 1) && !days[at]!.whole;
    if (
      paired &&
      AND.test(text.slice(days[at]!.end, next.start)) &&
      !STUCK.test(next.words) &&
      !hoursFirst(next)
    )
      clocks[at] = { hours: next.hours, told: next };
  });
  return clocks;
}

const sameDays = (a: Days, b: Days | undefined): boolean => a.first === b?.first && a.last === b.last;

const AND = /^\s*(?:en|of|&|\+|\/)(?!\p{L})/iu;
/** A part of the day that is one word with its weekday. */
export const STUCK = /dag(?:ochtend|morgen|voormiddag|middag|namiddag|avond)/i;

/** `dinsdag of woensdag om 10 uur`, `dins- en donderdagavond`; but `dinsdag of woensdagavond` is a whole day or an evening. */
function givesBack(days: readonly Told[], row: readonly number[], text: string): boolean {
  const [last, before] = [days[row.at(-1)!]!, days[row.at(-2)!]!];
  if (!last.hours || hoursFirst(last) || last.words.includes('(')) return false;
  return !STUCK.test(last.words) || text.slice(before.start, last.start).includes('-');
}

const PARTS = '(?:ochtend|middag|avond)';
/** Where the hours stand before the day: `om 10 uur op 12 april`, `avondbijeenkomst op 8 april`, `donderdagochtend 19`. */
const HOURS_FIRST = [
  String.raw`(?:om |rond |te |tegen |omstreeks |van |tussen |tss |vanaf |na |voor |tot |uiterlijk |in de |'?s )?[^\n]*?(?:uur|u|h|\d|ochtends?|morgens?|middags?|avonds?|half \p{L}+|kwart \p{L}+ \p{L}+|${PARTS}(?:en)?) (?:op|van) `,
  String.raw`(?!\p{L}+dag${PARTS})\p{L}*${PARTS}\p{L}+ (?:op|van|in) `,
  String.raw`\p{L}*${PARTS}(?:en)?,? (?:de )?\d`,
  String.raw`'?s (?:ochtends|morgens|voormiddags|middags|namiddags|avonds) (?:de )?(?:\d|\p{L}+dag)`,
  String.raw`(?:(?:om|rond|tegen|van|tussen|tss|vanaf|na|voor|tot) )?(?:\d{1,2}(?:[.:]\d\d)? ?(?:uur|u|h)(?!\p{L})|\d{1,2}[.:]\d\d|half \p{L}+|kwart )[^\n]*, ?(?:de )?(?:\d|\p{L}+dag)`,
].map((words) => new RegExp(`^${words}`, 'iu'));

const hoursFirst = ({ words, hours }: Told): boolean =>
  hours !== undefined && HOURS_FIRST.some((form) => form.test(words));
