import { either, greedy, kept } from '../../grammar/choice.ts';
import { ahead } from '../../grammar/place.ts';
import { lookup, words } from '../../grammar/tokens.ts';
import { seq } from '../../grammar/row.ts';
import type { Rule } from '../../grammar/rule.ts';
import { addMonths } from '../../../time/calendar.ts';
import { countsDays, duration, shiftDay } from '../times/duration.ts';
import { between } from './calendarPeriod.ts';
import type { PeriodMeaning, TimeSpan } from '../meaning.ts';
import { calendarPeriod } from './period.ts';
import { unitHere } from './namedUnit.ts';
import { weekdaysOfMonth, weekendOfMonth } from './ofMonth.ts';
import { rest, restOfThat } from './restOfPeriod.ts';
import {
  daysBehind,
  daysBeside,
  weekAfter,
  weekBehind,
  weekdaysBehind,
  weekendBehind,
  weekendOfDate,
  weekOfDate,
} from './weekByDay.ts';

export type Part = 'start' | 'mid' | 'end';

export const partWord: Rule<Part> = lookup<Part>([
  ['begin', 'start'],
  ['begin van', 'start'],
  ['het begin van', 'start'],
  ['vroeg in', 'start'],
  ['vroeg', 'start'],
  ['eerder', 'start'],
  ['vroeger', 'start'],
  ['eerder in', 'start'],
  ['half', 'mid'],
  ['medio', 'mid'],
  ['halverwege', 'mid'],
  ['midden', 'mid'],
  ['midden in', 'mid'],
  ['midden van', 'mid'],
  ['het midden van', 'mid'],
  ['eind', 'end'],
  ['einde', 'end'],
  ['eind van', 'end'],
  ['einde van', 'end'],
  ['het eind van', 'end'],
  ['het einde van', 'end'],
  ...['de eerste dagen van', 'eerste dagen van', 'de eerste dagen in', 'aanvang', 'de aanvang van'].map(
    (words) => [words, 'start'] as const,
  ),
  ...['de laatste dagen van', 'laatste dagen van', 'tegen het einde van', 'tegen eind'].map(
    (words) => [words, 'end'] as const,
  ),
  ['later', 'end'],
  ['later in', 'end'],
  ['laat in', 'end'],
  ['laat', 'end'],
]);

const dayMonths: Record<Part, readonly [number, number | undefined]> = {
  start: [0, 15],
  mid: [9, 20],
  end: [15, undefined],
};
/** The days that Dutch means: a month in three. */
const thirds: Record<Part, readonly [number, number | undefined]> = {
  start: [0, 10],
  mid: [10, 20],
  end: [20, undefined],
};
const dayWeeks: Record<Part, readonly [number, number | undefined]> = {
  start: [0, 3],
  mid: [1, 4],
  end: [3, undefined],
};

function partOfSpan({ timex, from = 0, to = 0 }: TimeSpan, part: Part, wide: boolean): TimeSpan {
  const length = to - from;
  if (length > 92) {
    const months = wide
      ? { start: [0, 6], mid: [3, 9], end: [6, 12] }[part]
      : { start: [0, 4], mid: [3, 9], end: [8, 12] }[part];
    return { timex, from: addMonths(from, months[0] ?? 0), to: addMonths(from, months[1] ?? 12) };
  }
  const [start, end] = length <= 7 ? dayWeeks[part] : dayMonths[part];
  const [first, beyond] = length > 7 && length <= 31 ? thirds[part] : [start, end];
  return {
    timex,
    from: from + start,
    to: end === undefined ? to : from + end,
    first: from + first,
    last: (beyond === undefined ? to : from + beyond) - 1,
  };
}

/** `heel mei`, `de hele maand mei`, `heel de week van 9 april` */
const wholePeriod = seq(
  [
    words('heel', 'hele', 'de hele', 'het hele', 'heel de', 'heel het', 'de ganse', 'gans', 'de volledige'),
    greedy(words('maand', 'maand van')),
    either(calendarPeriod, weekOfDate, weekendOfDate),
  ],
  ([, , period]) => period,
);

/** The start, middle or end of a period: of a month by halves and its middle third, of a year by months. */
function partOf(period: PeriodMeaning, mod: Part, wide = true): PeriodMeaning {
  return { spans: period.spans.map((span) => partOfSpan(span, mod, wide)), mod };
}

/** `begin mei`, `half november`, `medio april 2018`, `eind dit jaar`, `het eind van 2000`, `later deze maand` */
const named = seq([partWord, calendarPeriod], ([part, period], { tokens }, at, end) => {
  if (!period.spans.length || period.mod) return undefined;
  const van = tokens.slice(at, end).some(({ text }) => text === 'van');
  return partOf(period, part, !van);
});

const otherPart = seq(
  [words('of', 'en', '/', 'en/of', 'dan wel', 'of anders'), partWord, calendarPeriod],
  ([, , period]) => period,
);

/** `begin of eind april`: the first of two, which takes its period from the second */
const listedPart = seq([partWord, ahead(otherPart)], ([part], scan, _at, end) => {
  const [other] = otherPart(scan, end);
  return other && !other.value.mod ? partOf(other.value, part) : undefined;
});

/** `later in het jaar`, `begin van de week`, `eind van de maand` */
const here = seq([partWord, unitHere], ([part, period]) => partOf(period, part));

/** `eerste drie maanden van 2018`, `laatste 2 weken van mei` */
const firstOf = seq(
  [
    lookup([
      ['eerste', 1],
      ['laatste', -1],
    ]),
    duration,
    greedy(words('van', 'in', 'van de maand', 'v', 'v.')),
    either(calendarPeriod, unitHere),
  ],
  ([sign, length, , { spans }]): PeriodMeaning | undefined => {
    if (!countsDays(length)) return undefined;
    const cuts = spans.map(({ from = 0, to = 0 }) =>
      sign > 0
        ? between(from, Math.min(to, shiftDay(from, length)))
        : between(Math.max(from, shiftDay(to, length, -1)), to),
    );
    return cuts.length ? { spans: cuts } : undefined;
  },
);

/** A part of a period, or a week that a date names. */
export const partOfPeriod: Rule<PeriodMeaning> = kept(
  either<PeriodMeaning>(
    named,
    listedPart,
    wholePeriod,
    firstOf,
    weekendOfMonth,
    weekdaysOfMonth,
    here,
    restOfThat,
    rest,
    weekOfDate,
    weekendOfDate,
    weekAfter,
    weekBehind,
    weekdaysBehind,
    weekendBehind,
    daysBehind,
    daysBeside,
  ),
);
