import { either, greedy, kept } from '../../grammar/choice.ts';
import { behind } from '../../grammar/place.ts';
import { words } from '../../grammar/tokens.ts';
import { seq } from '../../grammar/row.ts';
import type { Rule } from '../../grammar/rule.ts';
import type { ClockMeaning } from '../meaning.ts';
import { boundBehind, clockBoundWord } from '../periods/boundWords.ts';
import type { Bound } from '../periods/boundWords.ts';
import { clockAt, sureClock } from './clock.ts';
import { bothHalves, clockTimex } from './clockFace.ts';
import { bareFour } from './clockForms.ts';
import { afterRound } from './clockWords.ts';
import type { ClockRange } from './clockRange.ts';
import { event } from './event.ts';

/** A time with a bound as a range of one open end. */
function boundedClock(clock: ClockMeaning, { mod }: Bound): ClockRange {
  return {
    mod,
    spans: bothHalves(clock).map((one) => ({
      timex: clockTimex(one),
      ...(mod === 'before' ? { to: one.seconds } : { from: one.seconds }),
    })),
  };
}

const someTime = greedy(words('een tijdstip', 'een tijd', 'ergens'));

/** `tot de lunch om 12.30`: not `na de lunch om 2 uur`, which is no bound */
const boundEvent = seq(
  [behind((token) => token?.text === 'tot' || token?.text === 'vanaf'), event],
  () => true,
);

/** Up to so many hours `voor 3 uur` says how long. */
const LONGEST_STAY = 6 * 3600;

/** `na 13:00`, `vanaf 7 uur 's morgens`, `een tijdstip vanaf 7 uur` */
export const clockBound: Rule<ClockRange> = kept(
  seq(
    [someTime, clockBoundWord, greedy(boundEvent), either(sureClock, afterRound)],
    ([, bound, , value], { tokens }, at, end) => {
      const forHours =
        tokens[at]?.raw.toLowerCase() === 'voor' &&
        end - at === 3 &&
        value.seconds <= LONGEST_STAY &&
        /^(?:uur|u)$/.test(tokens[end - 1]?.text ?? '');
      return forHours ? undefined : boundedClock(value, bound);
    },
  ),
);

/** `om 15.00 of later` */
export const clockBoundBehind: Rule<ClockRange> = seq(
  [either(sureClock, clockAt), boundBehind],
  ([value, bound]) => boundedClock(value, bound),
);

/** The same behind a date, where a bare number is an hour. */
export const clockBoundLoose: Rule<ClockRange> = kept(
  seq([clockBoundWord, either(clockAt, bareFour)], ([bound, value]) => boundedClock(value, bound)),
);
