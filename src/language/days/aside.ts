import { weekdayOf } from '../../time/calendar.ts';
import type { Day } from '../../time/calendar.ts';
import type { Dated } from './choose.ts';

/** What was so before today is a fact, and so is what comes of waiting. */
const FACT = /^(?:sinds|sedert)(?!\p{L})|^na \S+ (?:dag|dagen|week|weken|maand|maanden|jaar|jaren)$/iu;
/** Why, and not when: `naar huis i.v.m. pakjesavond`. */
const REASON =
  /(?<!\p{L})(?:i\.?v\.?m\.?|in verband met(?: \p{L}+){0,3}|wegens(?: \p{L}+){0,2}|(?:vanwege|gelet op|gezien|naar aanleiding van|n\.?a\.?v\.?)(?: (?!wij|we|ik|stel|stellen|kan|kunnen|kies|wil|zou)\p{L}+){0,4}|ter gelegenheid van|ter ere van|door) ?\(? ?$/iu;
/** What was written has a day of its own, whatever else is named: `uw brief van 28 maart`. */
const WRITTEN =
  /(?<!\p{L})(?:\p{L}*brief|\p{L}*mail|mailtje|bericht|schrijven|notulen|\p{L}*verslag|\p{L}*besluit|factuur)(?: van|,? d\.?d\.?|,? dd\.?) (?:de )?$/iu;
/** When somebody can be reached, and not when they wish for something. */
const REACHED = /^ ?(?:(?:telefonisch|altijd|meestal|wel|ook) )*(?:bereikbaar|geopend)(?!\p{L})/iu;
/** A clause that says why: `omdat wij op 10 april een raad hebben`. */
const BECAUSE = /(?<!\p{L})(?:omdat|aangezien|doordat|want|daar)(?!\p{L})[^,.;!?\n]*$/iu;
/** What follows is the wish, what came before it the ground: `op 10 april is er raad, dus liever 12 april`. */
const SO =
  /(?<!\p{L})(?:dus|daarom|vandaar)(?!\p{L})(?![^.;!?\n]*(?<!\p{L})(?:niet|geen|behalve)(?!\p{L}))[^.;!?\n]*$/iu;
/** `pas daarna`: not before */
const ONLY = /(?<!\p{L})pas $/iu;
/** A day so long ago is nobody's wish. */
const LONG_AGO = 366;
const FAR = 60;

/**
 * The days without those that only explain another: a reason, a fact, the date of a feast between brackets, the date of
 * a letter. Where nothing else is named, these are what is meant, but for facts and days of long ago.
 */
export function aside(days: readonly Dated[], text: string, today: Day): Dated[] {
  const wishes = days.filter(
    (one) =>
      !FACT.test(one.words) &&
      one.days.last > today - LONG_AGO &&
      !WRITTEN.test(text.slice(Math.max(0, one.start - FAR), one.start)),
  );
  const so = wishes.findLastIndex((one, at) => {
    const gap = text.slice(wishes[at - 1]?.end, one.start);
    return at > 0 && (SO.test(gap) || (one.counted !== undefined && one.open === 'last' && ONLY.test(gap)));
  });
  const kept = wishes.filter((one, at) => {
    const before = text.slice(wishes[at - 1]?.end ?? 0, one.start);
    return (
      (at >= so || (one.comesBack && one.nth)) &&
      !BECAUSE.test(before) &&
      !REASON.test(before) &&
      !(one.comesBack && REACHED.test(text.slice(one.end, one.end + FAR))) &&
      !(at > 0 && !wishes[at - 1]!.weekdays && explains(text, one, before)) &&
      !isNamed(one, wishes[at + 1], text)
    );
  });
  const coming = kept.filter(({ days: { last } }) => last >= today);
  return coming.length > 0 ? coming : kept.length > 0 ? kept : wishes;
}

/** `dinsdag (10 april)`: the date counts */
const isNamed = ({ weekdays, end, hours }: Dated, next: Dated | undefined, text: string): boolean =>
  next !== undefined &&
  weekdays?.length === 1 &&
  hours === undefined &&
  next.weekdays === undefined &&
  next.days.first === next.days.last &&
  weekdays[0] === weekdayOf(next.days.first) &&
  /^\s*[(:]\s*$/.test(text.slice(end, next.start));

/** `twee dagen na Sint Maarten (11 nov)` */
const explains = (text: string, { end, days }: Dated, before: string): boolean =>
  /^ ?\($/.test(before) && text[end] === ')' && days.first === days.last;
