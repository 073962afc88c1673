import { WEEKDAYS } from '../../../time/dutch.ts';
import { either, greedy, kept } from '../../grammar/choice.ts';
import { behind, glued } from '../../grammar/place.ts';
import { lookup, words } from '../../grammar/tokens.ts';
import { seq } from '../../grammar/row.ts';
import type { Rule } from '../../grammar/rule.ts';
import { afternoon, evening, morning, night, stuckParts } from '../times/parts.ts';
import { partOfClock } from '../times/dayPart.ts';
import type { DayPart } from '../times/parts.ts';
import { which } from '../lexicon.ts';
import { ahead } from './countedDay.ts';
import { mondayOf, weekdayOf } from '../../../time/calendar.ts';
import { exactly, weekdayMeaning } from '../meaning.ts';
import type { DateMeaning } from '../meaning.ts';
import { calendarDate } from './calendarDate.ts';
import { plainDate } from './plainDate.ts';
import { noRangeBehind } from './rangeBehind.ts';
import { relativeDay } from './relativeDay.ts';
import { anyWeekday, isWeekdayName, weekdayOfWeek, whichWeekday } from './weekdayName.ts';

/** `rond 15 april`: the day itself, as it is not known how near */
const aroundDate = seq(
  [words('rond', 'omstreeks', 'rondom', 'ongeveer', 'circa', 'tegen'), greedy(words('de')), calendarDate],
  ([, , date]) => date,
);

export const anyDate: Rule<DateMeaning> = kept(either(plainDate, relativeDay, aroundDate));

/** A day with a part of it: `vanavond`, `maandagochtend`, `morgenmiddag`. */
export interface PartOfDate {
  readonly date: DateMeaning;
  readonly part: DayPart;
}

const dayWords = [
  ['gisteren', -1],
  ['gister', -1],
  ['eergisteren', -2],
  ['morgen', 1],
  ['overmorgen', 2],
  ['vandaag', 0],
] as const;

const stuckDays = lookup(
  dayWords.flatMap(([word, shift]) =>
    stuckParts.map(([name, part]) => [`${word}${name}`, { shift, part }] as const),
  ),
);

const today = lookup<{ shift: number; part: DayPart }>([
  ['vanochtend', { shift: 0, part: morning }],
  ['vanmorgen', { shift: 0, part: morning }],
  ['vanmiddag', { shift: 0, part: afternoon }],
  ['vanavond', { shift: 0, part: night }],
  ['vannacht', { shift: 0, part: night }],
  ['vanocht', { shift: 0, part: morning }],
  ['vanmid', { shift: 0, part: afternoon }],
  ['vanav', { shift: 0, part: night }],
  ['deze ochtend', { shift: 0, part: morning }],
  ['dezen avond', { shift: 0, part: evening }],
  ['dezen namiddag', { shift: 0, part: afternoon }],
  ['dezen voormiddag', { shift: 0, part: morning }],
  ['deze morgen', { shift: 0, part: morning }],
  ['deze middag', { shift: 0, part: afternoon }],
  ['deze namiddag', { shift: 0, part: afternoon }],
  ['deze avond', { shift: 0, part: evening }],
  ['deze nacht', { shift: 0, part: night }],
  ['afgelopen nacht', { shift: -1, part: night }],
  ['morgenvroeg', { shift: 1, part: morning }],
  ['vorige nacht', { shift: -1, part: night }],
  ['afgelopen avond', { shift: -1, part: evening }],
  ['afgelopen ochtend', { shift: -1, part: morning }],
  ['afgelopen middag', { shift: -1, part: afternoon }],
]);

const stuckWeekday = lookup(
  WEEKDAYS.flatMap((word, i) =>
    stuckParts.map(([name, part]) => [`${word}${name}`, { weekday: i + 1, part }] as const),
  ),
);

const partName = lookup(stuckParts);
/** Shorter still, where a weekday stands before it: `ma och` */
const partBehind = either(
  partName,
  seq(
    [
      behind((token) => isWeekdayName(token?.text ?? '')),
      lookup([
        ['och', morning],
        ['mrg', morning],
        ['av', evening],
        ['avd', evening],
      ]),
    ],
    ([, part]) => part,
  ),
);

/** `maandagochtend`, `ma-ochtend`, `do middag` */
const stuckDay = either(
  stuckWeekday,
  seq([anyWeekday, greedy(seq([glued, words('-')], () => true)), partBehind], ([weekday, , part]) => ({
    weekday,
    part,
  })),
);

/** `de ochtend van de 15e`; the evening of a day is its last hours */
const partOfNamed = seq(
  [greedy(words('de')), partName, words('van'), anyDate],
  ([, part, , date]): PartOfDate => ({
    date,
    part: part === evening ? night : part,
  }),
);

/** `vanavond`, `gisterenavond`, `volgende dinsdagmiddag`, `maandagochtend` */
export const partOfDate: Rule<PartOfDate> = kept(
  either<PartOfDate>(
    partOfNamed,
    seq(
      [ahead, greedy(words('op', ',')), stuckDay],
      ([
        {
          days: [day],
        },
        ,
        { weekday, part },
      ]) => (day === undefined ? undefined : { date: exactly(mondayOf(day) + weekday - 1), part }),
    ),
    seq([either(stuckDays, today)], ([{ shift, part }], { now }) => ({
      date: exactly(now.day + shift),
      part,
    })),
    seq([stuckDay], ([{ weekday, part }], { now }) => ({ date: weekdayMeaning(weekday, now.day), part })),
    seq([which, stuckDay], ([what, { weekday, part }], { now }) => ({
      date: exactly(whichWeekday(what, weekday, now.day)),
      part,
    })),
    seq([weekdayOfWeek, partOfClock], ([weekday, part], { now }) => ({
      date: weekdayMeaning(weekday, now.day),
      part,
    })),
    seq([stuckDay, greedy(words(',')), plainDate], ([{ weekday, part }, , date]) => {
      const isBare = /^XXXX-WXX-\d$/.test(date.timex) && date.ofMonth === undefined;
      const isOther = date.ofWeek !== undefined && !date.days.some((day) => weekdayOf(day) === weekday);
      return isBare || isOther ? undefined : { date, part };
    }),
    seq([anyDate, greedy(words(',', 'in de', '-')), either(partOfClock, partBehind)], ([date, , part]) => ({
      date,
      part,
    })),
    seq(
      [
        either(
          partOfClock,
          seq([words('in de'), partName], ([, part]) => part),
        ),
        greedy(words(',', 'op', 'van')),
        anyDate,
        noRangeBehind,
      ],
      ([part, , date]) => ({ date, part }),
    ),
  ),
);
