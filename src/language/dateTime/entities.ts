import { as, either, lookup, seq } from '../grammar.ts';
import type { Rule } from '../grammar.ts';
import { datePeriod } from './bounds.ts';
import { bothHalves } from './clockFace.ts';
import { standing } from './clock.ts';
import { clockRange } from './clockRange.ts';
import { duration, durationTimex, lengthOf } from './duration.ts';
import type { Entity, Mod } from './meaning.ts';
import { anyDate } from './partOfDate.ts';
import { moment } from './moment.ts';
import { dayRange } from './momentRange.ts';
import { repetition } from './repetition.ts';

const compared: Rule<Mod> = lookup([
  ['meer dan', 'more'],
  ['langer dan', 'more'],
  ['minder dan', 'less'],
  ['korter dan', 'less'],
]);

/** Everything about time that a text can say. Of readings as long as each other the first here counts. */
export const entity: Rule<Entity> = either<Entity>(
  as(repetition, (timex) => ({ kind: 'set', timex })),
  as(moment, (value) => ({ kind: 'datetime', moment: value })),
  as(dayRange, ({ spans, mod }) => ({ kind: 'datetimerange', spans, ...(mod ? { mod } : {}) })),
  as(anyDate, (date) => ({ kind: 'date', date })),
  as(datePeriod, (period) => ({ kind: 'daterange', period })),
  seq([standing], ([value]) => ({ kind: 'time', clocks: bothHalves(value) })),
  as(clockRange, ({ spans, mod }) => ({
    kind: 'timerange',
    spans: spans.map(withinDay),
    ...(mod ? { mod } : {}),
  })),
  seq([compared, duration], ([mod, length]) => ({
    kind: 'duration',
    seconds: lengthOf(length),
    timex: durationTimex(length),
    mod,
  })),
  as(duration, (length) => ({ kind: 'duration', seconds: lengthOf(length), timex: durationTimex(length) })),
);

const DAY = 86_400;

function withinDay<T extends { from?: number; to?: number }>(span: T): T {
  return {
    ...span,
    ...(span.from === undefined ? {} : { from: span.from % DAY }),
    ...(span.to === undefined ? {} : { to: span.to % DAY }),
  };
}
