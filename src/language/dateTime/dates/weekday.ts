import { either, greedy } from '../../grammar/choice.ts';
import { ahead, not } from '../../grammar/place.ts';
import { digits, lookup, words } from '../../grammar/tokens.ts';
import { seq } from '../../grammar/row.ts';
import type { Rule } from '../../grammar/rule.ts';
import { mondayOf } from '../../../time/calendar.ts';
import type { Day } from '../../../time/calendar.ts';
import { calendarDate } from './calendarDate.ts';
import { which } from '../lexicon.ts';
import type { Which } from '../lexicon.ts';
import { exactly, weekdayMeaning } from '../meaning.ts';
import type { DateMeaning, PeriodMeaning } from '../meaning.ts';
import { or } from '../periods/namedUnit.ts';
import { numberedWeek, shortWeek } from '../periods/week.ts';
import { dayOfNthWeek, listedRank, nthOfMonth, nthOfWhichMonth, nthOfYear } from './nthWeekday.ts';
import { weekdayAgain } from './again.ts';
import { besideWeekend, inWeekFrom } from './besideWeekend.ts';
import { weekday } from './shortWeekday.ts';
import { namedBehind, withDate, withDay } from './weekdayWithDay.ts';
import { anyWeekday, weekdayOfWeek, whichWeekday } from './weekdayName.ts';

const week = words('week', 'wk');

const plain = seq([weekday], ([value], { now }) => weekdayMeaning(value, now.day));

const whichBefore = seq([which, anyWeekday], ([what, value], { now }) =>
  exactly(whichWeekday(what, value, now.day)),
);

const after = lookup<Which>([
  ['aanstaande', { swing: 1, near: true }],
  ['a.s.', { swing: 1, near: true }],
  ['as', { swing: 1, near: true }],
  ['jongstleden', { swing: -1, near: true }],
  ['j.l.', { swing: -1, near: true }],
  ['jl.', { swing: -1, near: true }],
  ['jl', { swing: -1, near: true }],
]);

const secondWeekday = seq([or, greedy(which), anyWeekday], ([, , value]) => value);

/** `deze of volgende dinsdag`: the first of two, which takes its weekday from the second */
const listedWhich = seq([which, ahead(secondWeekday)], ([what], scan, _at, end) => {
  const [second] = secondWeekday(scan, end);
  return second && exactly(whichWeekday(what, second.value, scan.now.day));
});

const whichBehind = seq([anyWeekday, after], ([value, what], { now }) =>
  exactly(whichWeekday(what, value, now.day)),
);

/** `dinsdag volgende week`, `dinsdag van de volgende week` */
const ofWeek = seq(
  [weekdayOfWeek, greedy(words('van', 'van de', 'in', 'in de', 'in de loop van', ',')), which, week],
  ([value, , { swing }], { now }) => inWeekFrom(mondayOf(now.day) + 7 * swing, value),
);

/** `volgende week dinsdag`, `volgende week op dinsdag`, `vorige week - maandag` */
const inWeek = seq(
  [greedy(words('op')), which, week, greedy(words('op', '-', ',', 'de', 'op de')), weekdayOfWeek],
  ([, { swing }, , , value], { now }) => ({
    ...inWeekFrom(mondayOf(now.day) + 7 * swing, value),
    weekLeads: true as const,
  }),
);

const numbered = either(numberedWeek, shortWeek);

const joint = words(',', 'en', 'of', '/', '+', '&', 't/m', 'tm', 'tem', 'tot', '-', 'of op', 'en op', ', op');

/** Not the first of a row of weeks, or of weekdays, nor a week with its year. */
const noWeeks = not(
  either<unknown>(
    seq([joint, digits(1, 53, 2)], () => true),
    digits(1500, 2199),
  ),
);
const noWeekdays = not(
  either<unknown>(
    seq([greedy(joint), anyWeekday], () => true),
    digits(1, 31, 2),
    digits(1500, 2199),
  ),
);
/** A weekday in the coming one of the weeks that a number may mean. */
function inNumbered({ spans, coming }: PeriodMeaning, value: number, today: Day): DateMeaning | undefined {
  const week = [...spans, ...(coming ?? [])].find(({ to = 0 }) => to > today);
  return week?.from === undefined ? undefined : inWeekFrom(week.from, value);
}

/** `ma van week 15`, `wk 15 ma` */
const ofNumbered = either(
  seq([weekdayOfWeek, greedy(words('van', 'in', 'v', 'v.')), numbered, noWeeks], ([value, , week], { now }) =>
    inNumbered(week, value, now.day),
  ),
  seq([numbered, greedy(words(',', ':')), weekdayOfWeek, noWeekdays], ([week, , value], { now }) => {
    const day = inNumbered(week, value, now.day);
    return day && { ...day, weekLeads: true as const };
  }),
);

/** `komende 3 mei`, `volgende 12/5` */
const whichDate = seq([which, calendarDate], ([what, date], { now }) => {
  const day =
    what.swing > 0 ? date.days.find((one) => one > now.day) : date.days.filter((one) => one < now.day).at(-1);
  return date.parts?.year === undefined && day !== undefined ? { ...date, days: [day] } : undefined;
});

/** `1 mei a.s.`, `3 mei jl.` */
const dateWhich = seq([calendarDate, after], ([date, { swing }], { now }) => {
  const day =
    swing > 0 ? date.days.find((one) => one > now.day) : date.days.filter((one) => one < now.day).at(-1);
  return day === undefined ? undefined : { ...date, days: [day] };
});

/** A date that a weekday names. */
export const weekdayDate: Rule<DateMeaning> = either(
  plain,
  whichBefore,
  listedWhich,
  whichBehind,
  ofWeek,
  inWeek,
  besideWeekend,
  weekdayAgain,
  ofNumbered,
  withDate,
  namedBehind,
  whichDate,
  dateWhich,
  withDay,
  nthOfMonth,
  listedRank,
  dayOfNthWeek,
  nthOfWhichMonth,
  nthOfYear,
);
