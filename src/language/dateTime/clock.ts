import { isoTime } from './calendar.ts';
import type { ClockMeaning } from './meaning.ts';

/** The TIMEX of a time of the day: `T16`, `T16:30`. */
export function clockTimex({ seconds, precision }: ClockMeaning): string {
  const length = { hour: 2, minute: 5, second: 8 }[precision];
  return `T${isoTime(seconds).slice(0, length)}`;
}
