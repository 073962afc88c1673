import { weekdayOf } from '../../time/calendar.ts';
import type { Dated } from './choose.ts';
import { rowOf } from './rows.ts';

/** What makes an alternative, an exception or a preference of what follows. */
const APART =
  /[,;/+&|\n]|(?<!\p{L})(?:of|en|tot|maar|anders|liefst|liever|voorkeur|eventueel|evt|niet|behalve|ook)(?!\p{L})/iu;
/** How a stretch stands behind a day that lies in it. */
const WITHIN = /^\s*(?:,\s*|\(\s*|(?:,\s*)?(?:in|van|d\.i\.|dus|dat is|ofwel)\s+)(?:de\s+|het\s+)?$/iu;

const isOne = ({ days, weekdays }: Dated): boolean => days.first === days.last && weekdays === undefined;
const isStretch = ({ days, weekdays, comesBack }: Dated): boolean =>
  days.last > days.first && (weekdays === undefined || comesBack === true);

const holds = ({ days, weekdays }: Dated, { days: { first } }: Dated): boolean =>
  days.first <= first && first <= days.last && (weekdays?.includes(weekdayOf(first)) ?? true);

/**
 * The days without the stretches that only say where they lie: `in april: 9, 16 en 23`, `de maandagen 9 en 16 april`,
 * `dinsdag 10 april (week 15)`.
 */
export function framed(wanted: readonly Dated[], text: string): Dated[] {
  return wanted.filter((one, at) => {
    if (!isStretch(one)) return true;
    const [before, next] = [wanted[at - 1], wanted[at + 1]];
    if (next && isOne(next) && !APART.test(text.slice(one.end, next.start).replace(/:\s*$/, '')))
      return !rowOf(wanted, at + 1, text).every(
        (place) => place <= at || (isOne(wanted[place]!) && holds(one, wanted[place]!)),
      );
    const behind = before && isOne(before) && WITHIN.test(text.slice(before.end, one.start));
    return !(behind && holds(one, before));
  });
}
