import { dayOf, partsOf } from '../../time/calendar.ts';
import type { Day } from '../../time/calendar.ts';
import type { Dated } from './choose.ts';

/** `altijd, alleen niet op vrijdag`, `maakt niet uit, als het maar niet op maandag is` */
const ANY =
  /(?<!\p{L})(?:(?:kan |kunnen )?(?:bijna |eigenlijk |in principe )?altijd|(?:het )?maakt (?:mij |me |ons )?(?:verder )?niet(?:s)? uit|alles (?:is goed|kan|mag|past)|(?:kan|mag|past|is) alles|eender (?:wanneer|welke dag)|om het even (?:wanneer|welke dag)|welke dag (?:dan )?ook)(?!\p{L})/iu;

/** All days to come, where weekdays alone are refused and it is said that any other will do. */
export function anyDayBut(refusals: readonly Dated[], text: string, today: Day): Dated | undefined {
  const isWeekdays = refusals.length > 0 && refusals.every(({ weekdays, hours }) => weekdays && !hours);
  const said = isWeekdays ? ANY.exec(text) : null;
  if (!said) return undefined;
  return {
    start: said.index,
    end: said.index + said[0].length,
    words: said[0],
    days: { first: today, last: dayOf(partsOf(today).year, 12, 31) },
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    comesBack: true,
  };
}
