import { DAY, isoTime } from '../../../time/calendar.ts';
import { afternoon, evening, morning, night } from './parts.ts';
import type { DayPart } from './parts.ts';
import type { ClockMeaning } from '../meaning.ts';

const HALF_DAY = 43_200;

/** The TIMEX of a time of the day: `T16`, `T16:30`. */
export function clockTimex({ seconds, precision }: ClockMeaning): string {
  const length = { hour: 2, minute: 5, second: 8 }[precision];
  return `T${isoTime(seconds).slice(0, length)}`;
}

/** A time and, when it may be either half of the day, the same time twelve hours on. */
export function bothHalves(clock: ClockMeaning): ClockMeaning[] {
  if (!clock.open) return [clock];
  return [clock, { ...clock, seconds: (clock.seconds + HALF_DAY) % DAY }];
}

/** A time of an hour (0–24), minute and second; open when the hour is on a clock face. */
export function clockOf(hour: number, minute?: number, second?: number): ClockMeaning | undefined {
  if (hour > 24 || (hour === 24 && (minute ?? 0) > 0)) return undefined;
  const precision = second !== undefined ? 'second' : minute !== undefined ? 'minute' : 'hour';
  const seconds = (hour * 3600 + (minute ?? 0) * 60 + (second ?? 0) + DAY) % DAY;
  return { seconds, precision, open: hour >= 1 && hour <= 12 };
}

/** The time in a part of the day: 7 in the evening is 19:00. */
export function inPart(clock: ClockMeaning, part: DayPart): ClockMeaning {
  if (!clock.open) return clock;
  const hour = Math.floor(clock.seconds / 3600);
  const onFace = clock.seconds % HALF_DAY;
  const later =
    part.code === morning.code
      ? false
      : part.code === night.code
        ? hour % 12 >= 7
        : part.code === afternoon.code || part.code === evening.code
          ? hour !== 12 || part.code === afternoon.code
          : hour < 7 || hour === 12;
  return { ...clock, seconds: onFace + (later ? HALF_DAY : 0), open: false };
}
