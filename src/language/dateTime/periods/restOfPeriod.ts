import { either } from '../../grammar/choice.ts';
import { seq } from '../../grammar/row.ts';
import { lookup, words } from '../../grammar/tokens.ts';
import type { Day } from '../../../time/calendar.ts';
import type { PeriodMeaning } from '../meaning.ts';
import { between } from './calendarPeriod.ts';
import { unitFromNow, unitHere } from './namedUnit.ts';
import { calendarPeriod } from './period.ts';

/** `rest van de week`, `de rest van het jaar`: from today on */
export const rest = seq(
  [
    words('rest van', 'resterende', 'de resterende dagen van', 'het restant van', 'rest van deze'),
    either(unitHere, calendarPeriod),
  ],
  ([, period], { now }) => {
    const [span] = period.spans;
    return span?.to !== undefined && span.to > now.day
      ? { spans: [between(Math.max(now.day, span.from ?? now.day), span.to)] }
      : undefined;
  },
);

/** `de rest van die week`: behind the days that were named before */
export const restOfThat = seq(
  [
    words('rest van die', 'rest van dat', 'rest van de', 'rest van het'),
    lookup([
      ['week', 'week'],
      ['maand', 'month'],
      ['jaar', 'year'],
    ] as const),
  ],
  ([, unit], { now }): PeriodMeaning | undefined => {
    const counted = (from: Day): PeriodMeaning => {
      const [span] = unitFromNow(unit, { swing: 0, near: false }, from).spans;
      return { spans: [between(Math.min(from + 1, span?.to ?? from), span?.to ?? from)] };
    };
    const [here] = unitFromNow(unit, { swing: 0, near: false }, now.day).spans;
    return here?.to === undefined ? undefined : { spans: [between(now.day, here.to)], counted };
  },
);
