import { either, greedy, kept, lookup, maybe, seq, words } from '../grammar.ts';
import type { Rule } from '../grammar.ts';
import { count, dayOrdinal } from './amounts.ts';
import { addMonths, mondayOf, partsOf, weekdayOf } from './calendar.ts';
import type { Day } from './calendar.ts';
import { countsDays, duration, shiftDay } from './duration.ts';
import { weekdayForms, which } from './lexicon.ts';
import { exactly, dateOf } from './meaning.ts';
import type { DateMeaning } from './meaning.ts';
import { calendarPeriod, unitFromNow } from './period.ts';
import { calendarDate } from './calendarDate.ts';
import { holiday } from './holiday.ts';
import { plainDate } from './plainDate.ts';
import { anyWeekday } from './weekday.ts';

/** Days counted from today by name. */
export const dayWord: Rule<number> = lookup([
  ['vandaag', 0],
  ['deze dag', 0],
  ['heden', 0],
  ['morgen', 1],
  ['overmorgen', 2],
  ['overovermorgen', 3],
  ['gisteren', -1],
  ['gister', -1],
  ['eergisteren', -2],
  ['eergister', -2],
  ['de volgende dag', 1],
  ['volgende dag', 1],
  ['de vorige dag', -1],
  ['vorige dag', -1],
  ['de dag na morgen', 2],
  ['dag na morgen', 2],
  ['de dag voor gisteren', -2],
  ['dag voor gisteren', -2],
]);

const byWord = seq([dayWord], ([shift], { now }) => exactly(now.day + shift));

const days = seq([duration], ([length]) => (countsDays(length) ? length : undefined));

/** `over twee weken`, `binnen twee weken` is a period and stands elsewhere */
const ahead = seq(
  [words('over', 'na'), greedy(words('precies', 'ongeveer')), days],
  ([, , length], { now }) => exactly(shiftDay(now.day, length)),
);

const ago = seq([days, words('geleden', 'terug', 'eerder', 'hiervoor', 'ervoor')], ([length], { now }) =>
  exactly(shiftDay(now.day, length, -1)),
);

const fromNow = seq([days, words('later', 'vanaf nu', 'na nu', 'hierna', 'verder')], ([length], { now }) =>
  exactly(shiftDay(now.day, length)),
);

const anchor = either(plainDate, byWord);

/** `3 dagen na de 12e januari`, `drie weken vanaf morgen`, `een week na Pasen` */
const afterDate = seq([days, words('na', 'vanaf', 'gerekend vanaf', 'sinds'), anchor], ([length, , from]) =>
  shifted(from, (day) => shiftDay(day, length)),
);

/** `twee dagen voor gisteren`, `5 dagen voor Kerstmis` */
const beforeDate = seq([days, words('voor', 'voorafgaand aan'), anchor], ([length, , from]) =>
  shifted(from, (day) => shiftDay(day, length, -1)),
);

/** `donderdag over een week`, `vandaag over veertien dagen`, `maandag over twee weken` */
const weekLater = seq([anchor, words('over'), days], ([from, , length], { now }) => {
  const next = from.days.find((day) => day >= now.day);
  return next === undefined ? undefined : exactly(shiftDay(next, length));
});

/** The day counted from a date; a date of two readings gives the coming one, as Recognizers-Text has it. */
function shifted(from: DateMeaning, shift: (day: Day) => Day): DateMeaning | undefined {
  const last = from.days.at(-1);
  return last === undefined ? undefined : exactly(shift(last));
}

/** `de 15e van volgende maand`, `zesentwintigste dag van de maand` */
const ofMonth = seq(
  [
    greedy(words('de')),
    dayOrdinal,
    maybe(words('dag')),
    words('van', 'van de', 'in de', 'van het', 'in'),
    maybe(which),
    words('maand'),
  ],
  ([, date, , , what], { now }) => {
    const start = partsOf(addMonths(now.day, what?.swing ?? 0));
    return dateOf(date, start.month, start.year, now.day);
  },
);

/** Weekday of a week that is named: see weekday.ts. The Monday of that week. */
export function mondayOfWhich(now: Day, swing: number): Day {
  return mondayOf(now) + 7 * swing;
}

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
const dayOfPeriod = seq(
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

/** `over drie weken op dinsdag` */
const weekdayInWeeks = seq([ahead, greedy(words('op', ',')), anyWeekday], ([date, , weekday]) => {
  const [day] = date.days;
  return day === undefined ? undefined : exactly(mondayOf(day) + weekday - 1);
});

/** `de vrijdag na Hemelvaart`, `de maandag voor Pasen` */
const weekdayBeside = seq(
  [
    greedy(words('de')),
    anyWeekday,
    lookup([
      ['na', 1],
      ['voor', -1],
    ]),
    either(holiday, calendarDate),
  ],
  ([, weekday, sign, from]): DateMeaning | undefined => {
    const days = from.days.map((day) => {
      const ahead = (weekday - weekdayOf(day) + 7) % 7;
      return sign > 0 ? day + (ahead || 7) : day + ahead - 7;
    });
    return days.length ? { timex: '', days } : undefined;
  },
);

/** `de dag na Kerst`, `dag voor morgen` */
const dayBeside = seq(
  [
    greedy(words('de')),
    lookup([
      ['dag na', 1],
      ['dag voor', -1],
    ]),
    anchor,
  ],
  ([, shift, from]): DateMeaning =>
    from.days.length > 1
      ? { timex: '', days: from.days.map((day) => day + shift) }
      : (shifted(from, (day) => day + shift) ?? from),
);

const weekdayPlural = lookup(
  weekdayForms.flatMap((form, i) => [`${form}en`, form].map((any) => [any, i + 1])) as [string, number][],
);

/** `twee zondagen vanaf nu`, `drie maandagen geleden` */
const weekdaysOn = seq(
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

/** A date counted from today or from another date. */
export const relativeDay: Rule<DateMeaning> = kept(
  either(
    byWord,
    ahead,
    ago,
    fromNow,
    afterDate,
    beforeDate,
    weekLater,
    ofMonth,
    dayOfPeriod,
    weekdayInWeeks,
    weekdayBeside,
    dayBeside,
    weekdaysOn,
  ),
);
