import { as, either, greedy, kept, maybe } from '../../grammar/choice.ts';
import { glued, not } from '../../grammar/place.ts';
import { lookup, words } from '../../grammar/tokens.ts';
import { seq } from '../../grammar/row.ts';
import type { Rule } from '../../grammar/rule.ts';
import { count } from '../amounts.ts';
import { addMonths, DAY } from '../../../time/calendar.ts';
import type { Day } from '../../../time/calendar.ts';
import { withPoint } from './clockForms.ts';
import { point, unitName } from '../lexicon.ts';
import type { Unit } from '../lexicon.ts';

/** A length of time: so many of one or more units. */
export interface Duration {
  readonly amounts: readonly { readonly count: number; readonly unit: Unit }[];
}

const secondsOf: Record<Unit['code'], number> = {
  S: 1,
  M: 60,
  H: 3600,
  D: DAY,
  B: DAY,
  W: 604_800,
  WE: 172_800,
  MON: 2_592_000,
  Y: 31_536_000,
};

const steps: Record<Unit['code'], number> = { S: 1, M: 60, H: 3600, D: 1, B: 1, W: 7, WE: 3, MON: 1, Y: 12 };

/** The length in seconds; months of 30 and years of 365 days, as Recognizers-Text has them. */
export function lengthOf({ amounts }: Duration): number {
  return amounts.reduce(
    (sum, { count, unit }) => sum + count * (unit.size / steps[unit.code]) * secondsOf[unit.code],
    0,
  );
}

/** True when the duration counts whole days or more. */
export function countsDays({ amounts }: Duration): boolean {
  return amounts.every(
    ({ unit, count }) => unit.of !== 'seconds' && (Number.isInteger(count) || unit.code !== 'D'),
  );
}

const letters: Record<Unit['code'], string> = {
  S: 'S',
  M: 'M',
  H: 'H',
  D: 'D',
  B: 'BD',
  W: 'W',
  WE: 'WE',
  MON: 'M',
  Y: 'Y',
};

/** The duration as a TIMEX: `P2W`, `PT1H30M`. */
export function durationTimex({ amounts }: Duration): string {
  const text = (clock: boolean): string =>
    amounts
      .filter(({ unit }) => (unit.of === 'seconds') === clock)
      .map(({ count, unit }) => `${count * (unit.size / steps[unit.code])}${letters[unit.code]}`)
      .join('');
  const time = text(true);
  return `P${text(false)}${time ? `T${time}` : ''}`;
}

/** The day that lies the duration after a day, or before it with sign -1. */
export function shiftDay(day: Day, { amounts }: Duration, sign: 1 | -1 = 1): Day {
  return amounts.reduce((result, { count, unit }) => {
    if (unit.code === 'B') return shiftWorkdays(result, sign * count);
    if (unit.of === 'months') {
      const whole = Math.trunc(count * unit.size);
      return addMonths(result, sign * whole) + sign * Math.round((count * unit.size - whole) * 30);
    }
    return unit.of === 'days' ? result + sign * Math.round(count * unit.size) : result;
  }, day);
}

function shiftWorkdays(day: Day, count: number): Day {
  let left = Math.min(Math.abs(Math.round(count)), 10_000);
  let result = day;
  while (left > 0) {
    result += Math.sign(count);
    if ((((result + 3) % 7) + 7) % 7 < 5) left--;
  }
  return result;
}

const unit = seq([unitName, greedy(seq([glued, point], () => true))], ([value]) => value);

const whole = words('hele', 'heel', 'volle', 'vol', 'hele lange', 'lange');

const amount = seq([not(withPoint), count, maybe(whole), unit], ([, n, , u]) => ({ count: n, unit: u }));

const hour: Unit = { code: 'H', size: 3600, of: 'seconds' };
const minute: Unit = { code: 'M', size: 60, of: 'seconds' };
const day: Unit = { code: 'D', size: 1, of: 'days' };
const week: Unit = { code: 'W', size: 7, of: 'days' };
const month: Unit = { code: 'MON', size: 1, of: 'months' };
const year: Unit = { code: 'Y', size: 12, of: 'months' };

/** Lengths that are one word or a fixed phrase. */
const fixed = lookup([
  ['halfuur', { count: 0.5, unit: hour }],
  ['een halfuur', { count: 0.5, unit: hour }],
  ['half uurtje', { count: 0.5, unit: hour }],
  ['kwartier', { count: 15, unit: minute }],
  ['een kwartier', { count: 15, unit: minute }],
  ['kwartiertje', { count: 15, unit: minute }],
  ['drie kwartier', { count: 45, unit: minute }],
  ['driekwartier', { count: 45, unit: minute }],
  ['driekwart uur', { count: 45, unit: minute }],
  ['andere dag', { count: 1, unit: day }],
  ['de hele week', { count: 1, unit: week }],
  ['heel de week', { count: 1, unit: week }],
  ['heel die week', { count: 1, unit: week }],
  ['de ganse week', { count: 1, unit: week }],
  ['de hele maand', { count: 1, unit: month }],
  ['het hele jaar', { count: 1, unit: year }],
  ['hele dag', { count: 1, unit: day }],
  ['de hele dag', { count: 1, unit: day }],
  ['volledige dag', { count: 1, unit: day }],
  ...['heel', 'hele', 'gans', 'ganse'].flatMap((all) =>
    ['de', 'den', 'het'].map((the) => [`${all} ${the} dag`, { count: 1, unit: day }] as const),
  ),
  ['de ganse dag', { count: 1, unit: day }],
]);

const one = either(
  as(amount, (value) => value),
  fixed,
);
const and = greedy(words('en', ',', 'en een'));

const half = seq([words('en een half', 'en een halve', 'en half'), unit], ([, u]) => u);

/** `een uur`, `2 uren`, `anderhalf jaar`, `1 uur en 30 minuten`, `drie weekenden`, `½ uur` */
export const duration: Rule<Duration> = kept(
  either(
    seq([one, maybe(seq([and, amount], ([, more]) => more))], ([first, more]) =>
      more && more.unit.size >= first.unit.size && more.unit.of === first.unit.of
        ? undefined
        : { amounts: more ? [first, more] : [first] },
    ),
    seq([words('een'), unit, words('of'), count], ([, u, , n]) => ({ amounts: [{ count: n, unit: u }] })),
    seq([count, half], ([n, u]) => ({ amounts: [{ count: n + 0.5, unit: u }] })),
  ),
);
