import { weekdayOf } from '../../time/calendar.ts';
import type { Dated } from './choose.ts';
import { rowOf } from './rows.ts';

/** What makes an alternative, an exception or a preference of what follows. */
const APART =
  /[;/+&|\n]|(?<!\p{L})(?:of|en|tot|maar|anders|liefst|liever|voorkeur|eventueel|evt|niet|behalve|ook)(?!\p{L})/iu;
/** How a stretch stands behind the days that lie in it. */
const WITHIN =
  /^\s*(?:,\s*|\(\s*|(?:,\s*)?(?:in|van|d\.i\.|dus|dat is|dat is in|dat valt in|dus in|ofwel)\s+)(?:de\s+|het\s+|alle\s+|allemaal\s+)?$/iu;

/** `12 t/m 14 november, waarvan 13 november alleen 's middags`: of one of the days its own hours */
const HOURS_ONLY = /^ (?:(?:echter|helaas|dan|wel) )*(?:alleen|enkel|pas|slechts|wel alleen)(?!\p{L})/iu;

const length = ({ days }: Dated): number => days.last - days.first;
const isStretch = (one: Dated): boolean =>
  length(one) > 0 && (one.weekdays === undefined || one.comesBack === true);

/** Whether the other lies in a longer stretch, or is of the days that come back: `werkdagen: maandag en dinsdag`. */
const holds = (stretch: Dated, other: Dated): boolean =>
  length(other) < length(stretch) && (stretch.comesBack ? isOneOf(stretch, other) : liesIn(stretch, other));

const isOneOf = ({ weekdays }: Dated, other: Dated): boolean =>
  other.weekdays
    ? other.weekdays.every((weekday) => weekdays?.includes(weekday))
    : length(other) === 0 && (weekdays?.includes(weekdayOf(other.days.first)) ?? false);

const liesIn = (stretch: Dated, other: Dated): boolean =>
  other.weekdays === undefined &&
  stretch.days.first <= other.days.first &&
  other.days.last <= stretch.days.last;

/**
 * The days without the stretches that only say where they lie: `in april: 9, 16 en 23`, `de maandagen 9 en 16 april`,
 * `week 15 (9 t/m 13 april)`, `dinsdag 10 april (week 15)`.
 */
export function framed(wanted: readonly Dated[], text: string): Dated[] {
  return wanted.filter((one, at) => {
    if (!isStretch(one)) return true;
    const [before, next] = [wanted[at - 1], wanted[at + 1]];
    const leads =
      next !== undefined &&
      !APART.test(text.slice(one.end, next.start)) &&
      !HOURS_ONLY.test(text.slice(next.end)) &&
      rowOf(wanted, at + 1, text).every((place) => place <= at || holds(one, wanted[place]!));
    const closes =
      before !== undefined && holds(one, before) && WITHIN.test(text.slice(before.end, one.start));
    return !leads && !closes;
  });
}
