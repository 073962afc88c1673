import { WEEKDAYS } from '../../../time/dutch.ts';
import { as, either, greedy } from '../../grammar/choice.ts';
import { lookup, words } from '../../grammar/tokens.ts';
import { seq } from '../../grammar/row.ts';
import type { Rule } from '../../grammar/rule.ts';
import { count, dayOrdinal } from '../amounts.ts';
import { easter, mondayOf, partsOf, weekdayOf } from '../../../time/calendar.ts';
import type { Day } from '../../../time/calendar.ts';
import { ahead, anchor, shifted } from './countedDay.ts';
import { plainDate } from './plainDate.ts';
import { exactly } from '../meaning.ts';
import type { DateMeaning } from '../meaning.ts';
import { unitFromNow } from '../periods/namedUnit.ts';
import { calendarPeriod } from '../periods/period.ts';
import { anyWeekday } from './weekdayName.ts';

const dayCount: Rule<number> = either(
  dayOrdinal,
  lookup([
    ['laatste', -1],
    ['voorlaatste', -2],
  ]),
);

const thisPeriod = lookup([
  ['de week', 'week'],
  ['de maand', 'month'],
  ['het jaar', 'year'],
  ['het kwartaal', 'quarter'],
]);

/** `laatste dag van mei`, `de eerste dag van 2019`, `derde dag van de week` */
export const dayOfPeriod = seq(
  [
    dayCount,
    words('dag van', 'dag in'),
    either(
      calendarPeriod,
      seq([thisPeriod], ([unit], { now }) => unitFromNow(unit, { swing: 0, near: false }, now.day)),
    ),
  ],
  ([n, , { spans }]): DateMeaning | undefined => {
    const days = spans.flatMap(({ from = 0, to = 0 }) => {
      const day = n > 0 ? from + n - 1 : to + n;
      return day >= from && day < to ? [day] : [];
    });
    const [only] = days;
    return only === undefined ? undefined : days.length > 1 ? { timex: '', days } : exactly(only);
  },
);

/** `ultimo april` */
export const lastOfMonth = seq(
  [words('ultimo'), calendarPeriod],
  ([, { spans }]): DateMeaning | undefined => {
    const days = spans.map(({ to = 0 }) => to - 1);
    const [only] = days;
    return only === undefined ? undefined : days.length > 1 ? { timex: '', days } : exactly(only);
  },
);

/** `over drie weken op dinsdag` */
export const weekdayInWeeks = seq([ahead, greedy(words('op', ',')), anyWeekday], ([date, , weekday]) => {
  const [day] = date.days;
  return day === undefined ? undefined : exactly(mondayOf(day) + weekday - 1);
});

/** `het paasweekend`: what follows it comes after the Monday */
const longWeekend = seq(
  [
    greedy(words('het')),
    lookup([
      ['paasweekend', 1],
      ['paasweekeinde', 1],
      ['pinksterweekend', 50],
      ['pinksterweekeinde', 50],
      ['sinksenweekend', 50],
    ]),
  ],
  ([, shift], { now }): DateMeaning => {
    const { year } = partsOf(now.day);
    return {
      timex: '',
      days: [year, year + 1].map((y) => easter(y) + shift).filter((day) => day > now.day - 7),
    };
  },
);

/** `de vrijdag na Hemelvaart`, `de maandag voor Pasen` */
export const weekdayBeside = seq(
  [
    greedy(words('de')),
    greedy(
      either(
        dayOrdinal,
        lookup([
          ['eerstvolgende', 1],
          ['eerste', 1],
          ['laatste', 1],
        ]),
      ),
    ),
    anyWeekday,
    lookup([
      ['na', 1],
      ['voor', -1],
    ]),
    either(
      longWeekend,
      as(plainDate, (date) =>
        /^XXXX-WXX-\d$/.test(date.timex) && date.ofMonth === undefined ? undefined : date,
      ),
    ),
  ],
  ([, rank, weekday, sign, from]): DateMeaning | undefined => {
    const further = 7 * ((rank ?? 1) - 1);
    const days = from.days.map((day) => {
      const ahead = (weekday - weekdayOf(day) + 7) % 7;
      return sign > 0 ? day + (ahead || 7) + further : day + ahead - 7 - further;
    });
    return days.length ? { timex: '', days } : undefined;
  },
);

/** `de eerste werkdag na Pinksteren`, `de laatste werkdag voor 1 mei` */
export const workdayBeside = seq(
  [
    greedy(words('de')),
    lookup([
      ['eerste werkdag na', 1],
      ['eerstvolgende werkdag na', 1],
      ['werkdag na', 1],
      ['laatste werkdag voor', -1],
      ['werkdag voor', -1],
    ]),
    plainDate,
  ],
  ([, sign, from]): DateMeaning | undefined => {
    const step = (day: number): number => {
      const next = day + sign;
      return weekdayOf(next) > 5 ? step(next) : next;
    };
    const days = from.days.map((day) => afterFeast(step(day), sign));
    return days.length ? { timex: '', days } : undefined;
  },
);

/** Whit Monday and Easter Monday are no working days. */
const afterFeast = (day: Day, sign: number): Day => {
  const sunday = day - 1;
  const isMonday = [easter(partsOf(day).year), easter(partsOf(day).year) + 49].includes(sunday);
  return isMonday ? (sign > 0 ? day + 1 : day - 3) : day;
};

/** `de dag na Kerst`, `dag voor morgen` */
export const dayBeside = seq(
  [
    greedy(words('de')),
    lookup([
      ['dag na', 1],
      ['dag volgend op', 1],
      ['daags na', 1],
      ['dag voor', -1],
      ['daags voor', -1],
      ['dag voorafgaand aan', -1],
    ]),
    anchor,
  ],
  ([, shift, from]): DateMeaning =>
    from.days.length > 1
      ? { timex: '', days: from.days.map((day) => day + shift) }
      : (shifted(from, (day) => day + shift) ?? from),
);

const weekdayPlural = lookup(
  WEEKDAYS.flatMap((form, i) => [`${form}en`, form].map((any) => [any, i + 1])) as [string, number][],
);

/** `twee zondagen vanaf nu`, `drie maandagen geleden` */
export const weekdaysOn = seq(
  [
    count,
    weekdayPlural,
    lookup([
      ['vanaf nu', 1],
      ['later', 1],
      ['geleden', -1],
    ]),
  ],
  ([n, weekday, sign], { now }) => {
    const ahead = (weekday - weekdayOf(now.day) + 7) % 7;
    return Number.isInteger(n)
      ? exactly(sign > 0 ? now.day + (ahead || 7) + 7 * (n - 1) : now.day + ahead - 7 * n)
      : undefined;
  },
);
