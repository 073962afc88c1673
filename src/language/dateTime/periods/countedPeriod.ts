import { either, greedy, kept, maybe } from '../../grammar/choice.ts';
import { seq } from '../../grammar/row.ts';
import { words } from '../../grammar/tokens.ts';
import type { Rule } from '../../grammar/rule.ts';
import { count } from '../amounts.ts';
import { DAY, isoDay } from '../../../time/calendar.ts';
import { duration, durationTimex, shiftDay } from '../times/duration.ts';
import type { Duration } from '../times/duration.ts';
import { unitName, which } from '../lexicon.ts';
import type { Unit, Which } from '../lexicon.ts';
import type { TimeSpan } from '../meaning.ts';

const paar = greedy(words('een', 'de'));

/** `weken`, `maanden`: without a number as much as one, as Recognizers-Text has it */
const plurals: Rule<Unit> = seq([unitName], ([unit], { tokens }, at) =>
  /(en|s)$/.test(tokens[at]?.text ?? '') ? unit : undefined,
);

/** `komende 2 weken`, `2 aankomende maanden`, `afgelopen vijf jaren`: which way, and how much. */
const counted: Rule<readonly [Which, Duration]> = kept(
  either(
    seq([which, paar, duration], ([what, , length]) =>
      what.swing === 0 ? undefined : ([what, length] as const),
    ),
    seq([which, unitName], ([what, unit]) =>
      what.swing !== 0 && unit.of === 'seconds'
        ? ([what, { amounts: [{ count: 1, unit }] }] as const)
        : undefined,
    ),
    seq([which, plurals], ([what, unit]) =>
      what.swing === 0 ? undefined : ([what, { amounts: [{ count: 1, unit }] }] as const),
    ),
    seq([count, which, unitName], ([n, what, unit], { tokens }, _at, end) =>
      what.swing === 0 || (n > 1 && !/(?:en|s|uur|jaar)$/.test(tokens[end - 1]?.text ?? ''))
        ? undefined
        : ([what, { amounts: [{ count: n, unit }] }] as const),
    ),
  ),
);

const within = seq(
  [words('binnen', 'binnen nu en', 'binnen de', 'in de komende'), maybe(which), duration],
  ([, what, length]) => (what && what.swing <= 0 ? undefined : length),
);

/** `komende 2 weken`, `afgelopen 5 jaren`, `binnen 14 dagen`: the coming days start tomorrow. */
export const countedDays: Rule<TimeSpan> = kept(
  either(
    seq([counted], ([[what, length]], { now }) => {
      if (length.amounts.some(({ unit }) => unit.of === 'seconds')) return undefined;
      const start = what.swing > 0 ? now.day + 1 : shiftDay(now.day, length, -1);
      const end = what.swing > 0 ? shiftDay(now.day + 1, length) : now.day;
      return { timex: `(${isoDay(start)},${isoDay(end)},${durationTimex(length)})`, from: start, to: end };
    }),
    seq([within], ([length], { now }) => {
      if (length.amounts.some(({ unit }) => unit.of === 'seconds')) return undefined;
      const end = shiftDay(now.day, length);
      return {
        timex: `(${isoDay(now.day)},${isoDay(end)},${durationTimex(length)})`,
        from: now.day,
        to: end,
        last: end,
      };
    }),
  ),
);

/** `komende 3 uur`, `afgelopen 20 minuten`, `binnen een uur`: in seconds from or to now. */
export const countedSeconds: Rule<TimeSpan> = kept(
  either(
    seq([counted], ([[what, length]], { now }) =>
      secondsSpan(length, what.swing, now.day * DAY + now.seconds),
    ),
    seq([within], ([length], { now }) => secondsSpan(length, 1, now.day * DAY + now.seconds)),
  ),
);

function secondsSpan(length: Duration, sign: number, now: number): TimeSpan | undefined {
  if (length.amounts.some(({ unit }) => unit.of !== 'seconds')) return undefined;
  const seconds = length.amounts.reduce((sum, { count: n, unit }) => sum + n * unit.size, 0);
  return sign > 0
    ? { timex: durationTimex(length), from: now, to: now + seconds }
    : { timex: durationTimex(length), from: now - seconds, to: now };
}
