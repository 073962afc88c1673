import type { Day } from '../../time/calendar.ts';
import type { Span } from '../left.ts';
import { anchorIn, daysBetween } from './anchors.ts';
import { lasting, withinPart } from './hours.ts';
import { isAfterwards, leaning, pointsTo } from './lean.ts';
import { endsAt, hourOf, isHour, isHourOfPart, isOtherPart, lengthOf, replacesHours } from './lengths.ts';
import type { Said, Told } from './told.ts';

/**
 * What leans on something said before it gets its days or hours: `de dag erna`, `4 november en 3 weken later`,
 * `1 mei of anders de 8e`, `dezelfde tijd`, `om 10 uur, duur 2 uur`, `de 2e dinsdag van mei en juni`.
 */
export function followed(said: readonly Said[], text: string): Told[] {
  const told: Told[] = [];
  const ahead = new Map<Said, Span[]>();
  for (const one of said) {
    const before = anchorIn(told, text);
    if (one.between) {
      const days = daysBetween(one, told);
      if (days) {
        const ends = told.splice(told.findLastIndex((other) => other.days && other !== before));
        told.push({ ...one, days, also: ends });
      }
    } else if (one.pointsBack && !before) {
      const next = said.find((other) => other.start > one.start && other.days);
      if (next) ahead.set(next, [...(ahead.get(next) ?? []), one]);
    } else if (one.counted && !before) {
      continue;
    } else if (one.same) {
      const hours = told.findLast((other) => other.hours)?.hours;
      if (hours) told.push({ ...one, hours });
    } else if (replacesHours(one, told.at(-1), text)) {
      const last = told.pop()!;
      told.push({
        ...last,
        hours: one.hours ?? hourOf(one)!,
        also: [...(last.also ?? []), { start: last.end, end: one.end }],
      });
    } else if (endsAt(one, told.at(-1), text) !== undefined) {
      const begun = told.pop()!;
      const hours = { from: begun.hours!.at!, to: endsAt(one, begun, text)! };
      told.push({ ...begun, hours, also: [...(begun.also ?? []), { start: begun.end, end: one.end }] });
    } else if (isOtherPart(one, told.at(-1), text)) {
      const refused = told.pop()!;
      told.push({ ...refused, ...one, hours: one.hours!, also: [{ start: refused.start, end: one.start }] });
    } else if (isHourOfPart(one, told.at(-1), text)) {
      const part = told.pop()!;
      told.push({ ...one, hours: withinPart(one.hours!, part.hours?.part), also: [part] });
    } else if (before && WHOLE_DAY.test(one.words)) {
      told[told.indexOf(before)] = { ...before, whole: true, also: [...(before.also ?? []), one] };
    } else if (isHour(one, told.at(-1), text)) {
      told.push({ start: one.start, end: one.end, words: one.words, hours: hourOf(one)! });
    } else if (one.length !== undefined) {
      const at = told.findLastIndex((other) => other.hours);
      const begun = told[at];
      const added = begun?.hours?.at === undefined ? undefined : lengthOf(one, text, begun);
      if (begun?.hours?.at !== undefined && added)
        told[at] = {
          ...begun,
          hours: lasting(begun.hours.at, one.length),
          also: [...(begun.also ?? []), added],
        };
    } else if (
      one.comesBack &&
      one.weekdays?.length === WEEK &&
      before?.days &&
      !isAfterwards(before, one, text)
    ) {
      if (one.hours) told.push({ start: one.start, end: one.end, words: one.words, hours: one.hours });
      else told[told.indexOf(before)] = { ...before, also: [...(before.also ?? []), one] };
    } else {
      const at = told.length - 1;
      if (one.days && before?.nth && before === told[at] && OF_MONTH.test(before.words) && isLong(one.days))
        told[at] = everyMonth(before);
      const also = [...(ahead.get(one) ?? []), ...(before?.nth ? pointsTo(before, one, text) : [])];
      told.push({ ...one, ...leaning(one, before, told, text), ...(also.length > 0 && { also }) });
    }
  }
  return told;
}

const WEEK = 7;
const OF_MONTH = /maand$/i;
const WHOLE_DAY = /^(?:de )?(?:heel|hele|ganse?|volledige) (?:(?:de|den|het) )?(?:dag|week|maand)$/i;

const isLong = ({ first, last }: { first: Day; last: Day }): boolean => last - first > 6;

/** `de 2e dinsdag van de maand, april t/m juni`: not of this month alone. */
function everyMonth({ start, end, words, nth, hours }: Told): Told {
  return {
    start,
    end,
    words,
    weekdays: nth ? [nth.weekday] : [],
    comesBack: true,
    ...(nth && { nth }),
    ...(hours && { hours }),
  };
}
