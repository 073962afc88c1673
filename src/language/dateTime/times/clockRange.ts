import { DAY } from '../../../time/calendar.ts';
import { either, greedy, kept, maybe, needing } from '../../grammar/choice.ts';
import { not, where } from '../../grammar/place.ts';
import { lookup, words } from '../../grammar/tokens.ts';
import { seq } from '../../grammar/row.ts';
import type { Rule } from '../../grammar/rule.ts';
import { uncounted } from '../amounts.ts';
import { month } from '../dates/month.ts';
import { anyWeekday } from '../dates/weekdayName.ts';
import { clockBound, clockBoundBehind } from './clockBound.ts';
import { clockTimex, inPart } from './clockFace.ts';
import { clock, clockAt, sureClock } from './clock.ts';
import { bareFour, pointAlone, rangeHour } from './clockForms.ts';
import { dayPart, partOfClock } from './dayPart.ts';
import { event } from './event.ts';
import type { DayPart } from './parts.ts';
import type { ClockMeaning, Mod, Naming, TimeSpan } from '../meaning.ts';

/** A stretch of the day, in seconds since midnight; `to` may lie on the next day. */
export interface ClockRange extends Naming {
  readonly spans: readonly TimeSpan[];
  readonly mod?: Mod;
  /** from a moment on, over the days behind it */
  readonly onwards?: true;
}

const HALF_DAY = 43_200;

const from = lookup([
  ['van', 'van'],
  ['v', 'van'],
  ['v.', 'van'],
  ['vanaf', 'van'],
  ['tussen', 'tussen'],
  ['tss', 'tussen'],
  ['tss.', 'tussen'],
  ['om', 'van'],
] as const);
const till = words(
  'tot',
  '-',
  'tot en met',
  't/m',
  'tem',
  '->',
  'en',
  'tot aan',
  'tot ongeveer',
  'tot circa',
  'tot uiterlijk',
  'tot max',
  'tot max.',
  'tot maximaal',
  'tot hooguit',
  'tot ten laatste',
);

/** The length as a TIMEX: `PT1H30M`. */
function lengthTimex(seconds: number): string {
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `PT${h ? `${h}H` : ''}${m ? `${m}M` : ''}${s ? `${s}S` : ''}`;
}

function spanOf(start: ClockMeaning, from: number, end: ClockMeaning, to: number): TimeSpan {
  const a = clockTimex({ ...start, seconds: from % DAY });
  const b = clockTimex({ ...end, seconds: to % DAY });
  return { timex: `(${a},${b},${lengthTimex(to - from)})`, from, to };
}

/** Both ends open: morning and afternoon. One open: the half of the day that fits the other end. */
export function clockSpans(start: ClockMeaning, end: ClockMeaning, part?: DayPart): TimeSpan[] {
  const after = (a: number, b: number, step: number): number => (b > a ? b : after(a, b + step, step));
  if (start.open && end.open) {
    const [a, b] = [start.seconds % HALF_DAY, end.seconds % HALF_DAY];
    if (b < 3600 && a > 0) return [spanOf(start, a, end, b + HALF_DAY)];
    return [a, a + HALF_DAY].map((s) => spanOf(start, s, end, after(s, b, HALF_DAY)));
  }
  if (end.open)
    return [spanOf(start, start.seconds, end, after(start.seconds, end.seconds % HALF_DAY, HALF_DAY))];
  if (start.open) {
    const face = start.seconds % HALF_DAY;
    const late = face + HALF_DAY;
    const pm = late < end.seconds && (part !== undefined || face < 7 * 3600);
    return [
      spanOf(start, pm || face >= end.seconds ? late : face, end, after(pm ? late : face, end.seconds, DAY)),
    ];
  }
  return [spanOf(start, start.seconds, end, after(start.seconds, end.seconds, DAY))];
}

const numberRange = (first: Rule<ClockMeaning>, second: Rule<ClockMeaning>): Rule<ClockRange> =>
  needing(
    till,
    seq(
      [maybe(from), first, till, greedy(event), second, maybe(partOfClock)],
      ([opener, a, joint, , b, part]) => {
        if (joint === 'en' && opener !== 'tussen') return undefined;
        return { spans: clockSpans(a, part ? inPart(b, part) : b, part) };
      },
    ),
  );

/** Two times between which almost any number is an hour: behind a date, or with `tussen` or `van`. */
export const looseRange: Rule<ClockRange> = kept(
  needing(
    till,
    either(
      numberRange(either(clockAt, rangeHour), clockAt),
      numberRange(bareFour, bareFour),
      seq([partOfClock, numberRange(either(clockAt, rangeHour), clockAt)], ([part, range]) => ({
        spans: range.spans.filter(
          ({ from = 0 }) =>
            inPart({ seconds: from % HALF_DAY, precision: 'hour', open: true }, part).seconds === from,
        ),
      })),
    ),
  ),
);

const opened = needing(
  till,
  seq(
    [from, either(clock, rangeHour), till, greedy(event), clockAt, maybe(partOfClock)],
    ([opener, a, joint, , b, part]) => {
      if (joint === 'en' && opener !== 'tussen') return undefined;
      return { spans: clockSpans(a, part ? inPart(b, part) : b, part) };
    },
  ),
);

const shown = either(
  numberRange(pointAlone, pointAlone),
  numberRange(sureClock, clockAt),
  numberRange(either(clock, rangeHour), sureClock),
);

const partSpan = ({ code, from, to, mod }: DayPart): ClockRange => ({
  spans: [{ timex: `T${code}`, from, to }],
  ...(mod ? { mod } : {}),
});

const partRange: Rule<ClockRange> = kept(seq([dayPart], ([part]) => partSpan(part)));

const namesDay = either<unknown>(month, anyWeekday);

/** Behind hours in bare figures that stand behind a day: `12 april 10-12 en`. */
const behindHours = where((scan, at) => {
  const { tokens } = scan;
  if (!/^(?:en|of|,|\/|\+|&)$/.test(tokens[at - 1]?.text ?? '')) return false;
  const last = /^(?:uur|u|h)$/.test(tokens[at - 2]?.text ?? '') ? at - 3 : at - 2;
  const [day, a, dash, b] = last < 3 ? [] : tokens.slice(last - 3, last + 1);
  return (
    day !== undefined &&
    a?.kind === 'digits' &&
    b?.kind === 'digits' &&
    /^(?:-|tot)$/.test(dash?.text ?? '') &&
    (namesDay(scan, last - 3).length > 0 || (day.kind === 'digits' && tokens[last - 4]?.text === '/'))
  );
});

const rangeListed = seq([behindHours, looseRange, not(month), uncounted], ([, range]) => range);

/** A stretch of the day that can be told from numbers and dates by itself. */
export const clockRange: Rule<ClockRange> = kept(
  either(shown, opened, clockBound, clockBoundBehind, rangeListed, partRange),
);
