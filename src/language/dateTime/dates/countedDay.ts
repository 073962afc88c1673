import { either, greedy, kept } from '../../grammar/choice.ts';
import { anyUnknown, lookup, words } from '../../grammar/tokens.ts';
import { not } from '../../grammar/place.ts';
import { seq } from '../../grammar/row.ts';
import type { Rule } from '../../grammar/rule.ts';
import { weekdayOf } from '../../../time/calendar.ts';
import type { Day } from '../../../time/calendar.ts';
import { countsDays, duration, shiftDay } from '../times/duration.ts';
import type { Duration } from '../times/duration.ts';
import { exactly } from '../meaning.ts';
import type { DateMeaning } from '../meaning.ts';
import { plainDate } from './plainDate.ts';
import { anyWeekday } from './weekdayName.ts';

/** Days counted from today by name. */
const dayWord: Rule<number> = lookup([
  ['vandaag', 0],
  ['deze dag', 0],
  ['heden', 0],
  ['morgen', 1],
  ['morge', 1],
  ['mrgn', 1],
  ['mrg', 1],
  ['overmorgen', 2],
  ['overmrgn', 2],
  ['ovrmrgn', 2],
  ['overmrg', 2],
  ['overovermorgen', 3],
  ['gisteren', -1],
  ['gister', -1],
  ['eergisteren', -2],
  ['eergister', -2],
  ['de dag na morgen', 2],
  ['dag na morgen', 2],
  ['de dag voor gisteren', -2],
  ['dag voor gisteren', -2],
]);

export const byWord = seq([dayWord], ([shift], { tokens, now }, at) =>
  /^(?:och|ach)$/.test(tokens[at - 1]?.text ?? '') ? undefined : exactly(now.day + shift),
);

/** A day counted from the one that was named before it, from today where none was. */
const counting = (now: Day, counted: (from: Day) => Day): DateMeaning => ({
  ...exactly(counted(now)),
  counted,
});

const behindWord = lookup([
  ...[
    'erna',
    'daarna',
    'erop',
    'daarop',
    'nadien',
    'daaropvolgend',
    'erachteraan',
    'daarachter',
    'erachter',
  ].map((word) => [word, 1] as const),
  ...['ervoor', 'daarvoor', 'ervoren', 'voordien', 'daaraan voorafgaand'].map((word) => [word, -1] as const),
]);

/** `de dag erna`, `de volgende dag` */
export const dayBehind = seq(
  [
    greedy(words('de', 'een')),
    either(
      seq([words('dag'), behindWord], ([, sign]) => sign),
      lookup([
        ['volgende dag', 1],
        ["'s anderendaags", 1],
        ['sanderendaags', 1],
        ['daaropvolgende dag', 1],
        ['vorige dag', -1],
        ['diezelfde dag', 0],
        ['dezelfde dag', 0],
        ['zelfde dag', 0],
      ]),
    ),
  ],
  ([, sign], { now }) => counting(now.day, (from) => from + sign),
);

/** `de vrijdag erop`, `de dinsdag ervoor`, `de eerstvolgende maandag daarna` */
export const weekdayBehind = seq(
  [greedy(words('de', 'den')), greedy(words('eerstvolgende', 'eerste')), anyWeekday, behindWord],
  ([, , weekday, sign], { now }) =>
    counting(now.day, (from) => {
      const ahead = (weekday - weekdayOf(from) + 7) % 7;
      return sign > 0 ? from + (ahead || 7) : from + ahead - 7;
    }),
);

export const days = kept(seq([duration], ([length]) => (countsDays(length) ? length : undefined)));

/** `over twee weken`, `binnen twee weken` is a period and stands elsewhere */
export const ahead = seq(
  [words('over', 'na'), greedy(words('precies', 'ongeveer')), days],
  ([, , length], { now }) => exactly(shiftDay(now.day, length)),
);

export const ago = seq([days, words('geleden', 'terug', 'hiervoor')], ([length], { now }) =>
  exactly(shiftDay(now.day, length, -1)),
);

export const anchor = either(plainDate, byWord);

/** `twee weken later`, `een dag eerder` */
export const countedFrom = seq(
  [
    not(words('de hele', 'hele', 'heel', 'heel de', 'volle', 'de volle')),
    greedy(words('precies', 'exact', 'net', 'juist', 'ongeveer')),
    days,
    either(
      behindWord,
      lookup([
        ['later', 1],
        ['eerder', -1],
        ['vroeger', -1],
      ]),
    ),
  ],
  ([, , length, sign], { now }) => counting(now.day, (from) => shiftDay(from, length, sign)),
);

/** `een dag eerder dan 12 april` */
export const comparedDay = seq(
  [
    days,
    lookup([
      ['later dan', 1],
      ['eerder dan', -1],
      ['vroeger dan', -1],
    ]),
    anchor,
  ],
  ([length, sign, from]) => shifted(from, (day) => shiftDay(day, length, sign)),
);

export const fromNow = seq([days, words('vanaf nu', 'na nu', 'hierna', 'verder')], ([length], { now }) =>
  exactly(shiftDay(now.day, length)),
);

/** `een week na onze raadsvergadering van 9 oktober` */
const itsEvent = seq(
  [words('de', 'het', 'onze', 'uw', 'mijn', 'ons'), anyUnknown, words('van', 'op', 'van de', 'op de')],
  () => true,
);

/** `3 dagen na de 12e januari`, `drie weken vanaf morgen`, `een week na Pasen` */
export const afterDate = seq(
  [
    greedy(words('precies', 'exact')),
    days,
    words('na', 'volgend op', 'vanaf', 'gerekend vanaf', 'sinds'),
    greedy(itsEvent),
    anchor,
  ],
  ([, length, , , from]) => shifted(from, (day) => shiftDay(day, length)),
);

/** `twee dagen voor gisteren`, `5 dagen voor Kerstmis` */
export const beforeDate = seq([days, words('voor', 'voorafgaand aan'), anchor], ([length, , from]) =>
  shifted(from, (day) => shiftDay(day, length, -1)),
);

/** Eight days are a week, where both ends are counted. */
const asWeek = (length: Duration): Duration =>
  length.amounts.map(({ count, unit }) => `${count}${unit.code}`).join() === '8D'
    ? { amounts: [{ ...length.amounts[0]!, count: 7 }] }
    : length;

/** `donderdag over een week`, `vandaag over veertien dagen`, `vrijdag in acht dagen`, `vandaag binnen drie weken` */
export const weekLater = seq(
  [anchor, words('over', 'in', 'binnen'), days],
  ([from, word, length], { now }) => {
    if (word === 'binnen' && from.days.length > 1) return undefined;
    const next = from.days.find((day) => day >= now.day);
    const base = next === now.day && /^XXXX-WXX-\d$/.test(from.timex) ? next + 7 : next;
    return base === undefined ? undefined : exactly(shiftDay(base, asWeek(length)));
  },
);

/** The day counted from a date; a date of two readings gives the coming one, as Recognizers-Text has it. */
export function shifted(from: DateMeaning, shift: (day: Day) => Day): DateMeaning | undefined {
  const last = from.days.at(-1);
  return last === undefined ? undefined : exactly(shift(last));
}
