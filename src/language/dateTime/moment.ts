import { either, greedy, kept, lookup, not, seq, where, words } from '../grammar.ts';
import type { Rule } from '../grammar.ts';
import { isoDay, isoTime } from './calendar.ts';
import { at, bothHalves, clock, clockTimex, inPart, sureClock } from './clock.ts';
import { afternoon, evening, morning, night, partOfClock, stuckParts } from './dayPart.ts';
import type { DayPart } from './dayPart.ts';
import { duration } from './duration.ts';
import type { Duration } from './duration.ts';
import { weekdayForms } from './lexicon.ts';
import { exactly, weekdayMeaning } from './meaning.ts';
import type { ClockMeaning, DateMeaning, MomentMeaning } from './meaning.ts';
import { plainDate } from './plainDate.ts';
import { relativeDay } from './relativeDay.ts';
import { anyWeekday } from './weekday.ts';
import { which } from './lexicon.ts';
import { whichWeekday } from './weekday.ts';

const DAY = 86_400;

export const anyDate: Rule<DateMeaning> = kept(either(plainDate, relativeDay));

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
  ['deze ochtend', { shift: 0, part: morning }],
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
  weekdayForms.flatMap((word, i) =>
    stuckParts.map(([name, part]) => [`${word}${name}`, { weekday: i + 1, part }] as const),
  ),
);

const partName = lookup(stuckParts);

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
    seq([either(stuckDays, today)], ([{ shift, part }], { now }) => ({
      date: exactly(now.day + shift),
      part,
    })),
    seq([stuckWeekday], ([{ weekday, part }], { now }) => ({ date: weekdayMeaning(weekday, now.day), part })),
    seq([which, stuckWeekday], ([what, { weekday, part }], { now }) => ({
      date: exactly(whichWeekday(what, weekday, now.day)),
      part,
    })),
    seq([anyWeekday, partName], ([weekday, part], { now }) => ({
      date: weekdayMeaning(weekday, now.day),
      part,
    })),
    seq([stuckWeekday, greedy(words(',')), plainDate], ([{ part }, , date]) => ({ date, part })),
    seq([anyDate, greedy(words(',', 'in de', '-')), either(partOfClock, partName)], ([date, , part]) => ({
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
      ],
      ([part, , date]) => ({ date, part }),
    ),
  ),
);

/** Every reading of a date with every reading of a time. */
export function momentOf(date: DateMeaning, time: ClockMeaning): MomentMeaning {
  const readings = bothHalves(time).flatMap((one) =>
    date.days.map((day) => ({ timex: date.timex + clockTimex(one), moment: day * DAY + one.seconds })),
  );
  return { readings, ...(date.impossible ? { impossible: date.impossible } : {}) };
}

const comma = greedy(words(',', '-', '@'));

const withPoint: Rule<ClockMeaning> = seq(
  [where(({ tokens }, at) => tokens[at + 1]?.text === '.'), clock],
  ([, value]) => value,
);

/** A time behind a date: `om 3`, `10.30`, `8 uur`, `rond vieren`; a bare number is none. */
const behindDate: Rule<ClockMeaning> = either(sureClock, withPoint);

const dateThenTime = seq([anyDate, comma, behindDate], ([date, , time]) => momentOf(date, time));
const timeThenDate = seq(
  [either(sureClock, withPoint), greedy(words('op', ',', 'van', 'op de', '-')), not(words('en')), anyDate],
  ([time, , , date]) => momentOf(date, time),
);

/** `vanavond om 8`, `morgenochtend 9 uur`, `om 3 uur vanmiddag` */
const partThenTime = seq(
  [
    partOfDate,
    comma,
    either(
      behindDate,
      seq([at, clock], ([, value]) => value),
    ),
  ],
  ([{ date, part }, , time]) => momentOf(date, inPart(time, part)),
);
const timeThenPart = seq([sureClock, greedy(words('op', ',')), partOfDate], ([time, , { date, part }]) =>
  momentOf(date, inPart(time, part)),
);

const seconds = (length: Duration): number | undefined =>
  length.amounts.every(({ unit }) => unit.of === 'seconds' || unit.code === 'D') &&
  length.amounts.some(({ unit }) => unit.of === 'seconds')
    ? length.amounts.reduce(
        (sum, { count, unit }) => sum + count * unit.size * (unit.code === 'D' ? DAY : 1),
        0,
      )
    : undefined;

const fromNow = seq(
  [words('over', 'na'), greedy(words('ongeveer', 'circa')), duration],
  ([, , length], { now }) => shifted(seconds(length), now, 1),
);
const later = seq([duration, words('later', 'vanaf nu', 'na nu', 'hierna')], ([length], { now }) =>
  shifted(seconds(length), now, 1),
);
const ago = seq([duration, words('geleden', 'eerder', 'hiervoor')], ([length], { now }) =>
  shifted(seconds(length), now, -1),
);

function shifted(
  by: number | undefined,
  now: { day: number; seconds: number },
  sign: 1 | -1,
): MomentMeaning | undefined {
  if (by === undefined) return undefined;
  const moment = now.day * DAY + now.seconds + sign * by;
  const day = Math.floor(moment / DAY);
  return {
    readings: [
      { timex: `${isoDay(day)}T${isoTime(Math.round(moment - day * DAY))}`, moment: Math.round(moment) },
    ],
  };
}

const nowWord = seq(
  [
    words(
      'nu',
      'op dit moment',
      'op dit ogenblik',
      'momenteel',
      'nu meteen',
      'zo snel mogelijk',
      'asap',
      'direct',
      'zsm',
      'z.s.m.',
      'onmiddellijk',
      'recent',
      'recentelijk',
    ),
  ],
  ([word], { now }): MomentMeaning => ({
    readings: [
      {
        timex: word.startsWith('recent') ? 'PAST_REF' : /^z|asap/.test(word) ? 'FUTURE_REF' : 'PRESENT_REF',
        moment: now.day * DAY + now.seconds,
      },
    ],
  }),
);

const endOf = words('einde van', 'eind van', 'het eind van', 'het einde van');
const endOfDay = either(
  seq([endOf, greedy(words('de', 'deze')), words('dag')], (_, { now }) => exactly(now.day)),
  seq([endOf, greedy(words('de')), anyDate], ([, , date]) => date),
);
const closing = seq([endOfDay], ([date]): MomentMeaning => ({
  readings: date.days.map((day) => ({ timex: `${date.timex}T23:59:59`, moment: day * DAY + DAY - 1 })),
}));

/** A day with a time. */
export const moment: Rule<MomentMeaning> = kept(
  either(dateThenTime, timeThenDate, partThenTime, timeThenPart, fromNow, later, ago, nowWord, closing),
);
