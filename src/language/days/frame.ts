import { weekdayOf } from '../../time/calendar.ts';
import type { Dated } from './choose.ts';
import { rowOf } from './rows.ts';

/** What makes an alternative, an exception or a preference of what follows. */
const APART =
  /[;/+&|\n]|(?<!\p{L})(?:of|en|tot|maar|anders|liefst|liever|voorkeur|eventueel|evt|niet|behalve|ook)(?!\p{L})/iu;
/** How a stretch stands behind the days that lie in it. */
const WITHIN = /^\s*(?:,\s*|\(\s*|(?:,\s*)?(?:in|van|d\.i\.|dus|dat is|ofwel)\s+)(?:de\s+|het\s+)?$/iu;

const length = ({ days }: Dated): number => days.last - days.first;
const isStretch = (one: Dated): boolean =>
  length(one) > 0 && (one.weekdays === undefined || one.comesBack === true);

/** `werkdagen: maandag, dinsdag en donderdag` */
const areOf = (stretch: Dated, other: Dated): boolean =>
  other.weekdays?.every((weekday) => stretch.weekdays?.includes(weekday)) ?? false;

/** Whether all days of the other lie in a longer stretch. */
const holds = (stretch: Dated, other: Dated): boolean =>
  length(other) < length(stretch) &&
  (other.weekdays === undefined || areOf(stretch, other)) &&
  stretch.days.first <= other.days.first &&
  other.days.last <= stretch.days.last &&
  (stretch.weekdays === undefined ||
    (length(other) === 0 && stretch.weekdays.includes(weekdayOf(other.days.first))));

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
      rowOf(wanted, at + 1, text).every((place) => place <= at || holds(one, wanted[place]!));
    const closes =
      before !== undefined && holds(one, before) && WITHIN.test(text.slice(before.end, one.start));
    return !leads && !closes;
  });
}
