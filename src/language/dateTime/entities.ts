import { DAY } from '../../time/calendar.ts';
import { lookup } from '../grammar/tokens.ts';
import { seq } from '../grammar/row.ts';
import type { Match, Rule } from '../grammar/rule.ts';
import type { Scan } from '../scan.ts';
import { choiceOf, fitting } from '../grammar/start.ts';
import type { Start } from '../grammar/start.ts';
import { datePeriod } from './periods/bounds.ts';
import { bothHalves } from './times/clockFace.ts';
import { standing } from './times/clock.ts';
import { clockRange } from './times/clockRange.ts';
import { duration, durationTimex, lengthOf } from './times/duration.ts';
import type { Duration } from './times/duration.ts';
import type { Entity, Mod } from './meaning.ts';
import { anyDate } from './dates/partOfDate.ts';
import { moment } from './moments/moment.ts';
import { listedWeek } from './periods/week.ts';
import { dayRange } from './moments/momentRange.ts';
import { repetition } from './moments/repetition.ts';

const compared: Rule<Mod> = lookup([
  ['meer dan', 'more'],
  ['langer dan', 'more'],
  ['minder dan', 'less'],
  ['korter dan', 'less'],
]);

/** A kind of entity: how it is read, and what the reading means. */
interface Reader {
  readonly start: Start;
  /** the longest reading that ends behind a place, with its meaning still to be made */
  longest(scan: Scan, at: number, beyond: number): { readonly end: number; make(): Entity } | undefined;
}

function reader<T>(rule: Rule<T>, meaning: (value: T) => Entity): Reader {
  return {
    start: rule.start,
    longest(scan, at, beyond) {
      let best: Match<T> | undefined;
      for (const match of rule(scan, at)) if (match.end > (best?.end ?? beyond)) best = match;
      return best && { end: best.end, make: () => meaning(best.value) };
    },
  };
}

const lengthMeaning = (length: Duration, mod?: Mod): Entity => ({
  kind: 'duration',
  seconds: lengthOf(length),
  timex: durationTimex(length),
  ...(mod ? { mod } : {}),
});

/** Everything about time that a text can say. Of readings as long as each other the first here counts. */
const readers: readonly Reader[] = [
  reader(repetition, (timex) => ({ kind: 'set', timex })),
  reader(anyDate, (date) => ({ kind: 'date', date })),
  reader(dayRange, (range) => ({ kind: 'datetimerange', ...range })),
  reader(moment, (value) => ({ kind: 'datetime', moment: value })),
  reader(datePeriod, (period) => ({ kind: 'daterange', period })),
  reader(standing, (clock) => ({ kind: 'time', clocks: bothHalves(clock) })),
  reader(clockRange, ({ spans, mod }) => ({
    kind: 'timerange',
    spans: spans.map(withinDay),
    ...(mod ? { mod } : {}),
  })),
  reader(
    seq([compared, duration], ([mod, length]) => ({ mod, length })),
    ({ mod, length }) => lengthMeaning(length, mod),
  ),
  reader(duration, (length) => lengthMeaning(length)),
];

/** `week 16 en 17 na 9 uur`: a week that is one of a row is no hour */
const DAYS = readers.reduce(
  (bits, { start }, i) => (start === datePeriod.start || start === anyDate.start ? bits | (1 << i) : bits),
  0,
);

const choice = choiceOf(readers.map(({ start }) => start));

/** The longest text from a place on that says something about time. */
export function longestEntity(scan: Scan, at: number): Match<Entity> | undefined {
  let best: ReturnType<Reader['longest']>;
  let chosen = fitting(choice, scan, at);
  if (listedWeek(scan, at).length > 0) chosen &= DAYS;
  for (; chosen !== 0; chosen &= chosen - 1) {
    best = readers[31 - Math.clz32(chosen & -chosen)]?.longest(scan, at, best?.end ?? at) ?? best;
  }
  return best && { value: best.make(), end: best.end };
}

function withinDay<T extends { from?: number; to?: number }>(span: T): T {
  return {
    ...span,
    ...(span.from === undefined ? {} : { from: span.from % DAY }),
    ...(span.to === undefined ? {} : { to: span.to % DAY }),
  };
}
