import { either, greedy } from '../../grammar/choice.ts';
import { lookup, words } from '../../grammar/tokens.ts';
import { seq } from '../../grammar/row.ts';
import type { Rule } from '../../grammar/rule.ts';
import type { Day } from '../../../time/calendar.ts';
import { countsDays, duration, shiftDay } from '../times/duration.ts';
import { exactly } from '../meaning.ts';
import type { DateMeaning } from '../meaning.ts';
import { plainDate } from './plainDate.ts';

/** Days counted from today by name. */
const dayWord: Rule<number> = lookup([
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
  ['de dag erna', 1],
  ['de dag daarna', 1],
  ['de dag ervoor', -1],
  ['de dag daarvoor', -1],
  ['de vorige dag', -1],
  ['vorige dag', -1],
  ['de dag na morgen', 2],
  ['dag na morgen', 2],
  ['de dag voor gisteren', -2],
  ['dag voor gisteren', -2],
]);

export const byWord = seq([dayWord], ([shift], { now }) => exactly(now.day + shift));

export const days = seq([duration], ([length]) => (countsDays(length) ? length : undefined));

/** `over twee weken`, `binnen twee weken` is a period and stands elsewhere */
export const ahead = seq(
  [words('over', 'na'), greedy(words('precies', 'ongeveer')), days],
  ([, , length], { now }) => exactly(shiftDay(now.day, length)),
);

export const ago = seq(
  [days, words('geleden', 'terug', 'eerder', 'hiervoor', 'ervoor')],
  ([length], { now }) => exactly(shiftDay(now.day, length, -1)),
);

export const fromNow = seq(
  [days, words('later', 'vanaf nu', 'na nu', 'hierna', 'verder')],
  ([length], { now }) => exactly(shiftDay(now.day, length)),
);

export const anchor = either(plainDate, byWord);

/** `3 dagen na de 12e januari`, `drie weken vanaf morgen`, `een week na Pasen` */
export const afterDate = seq(
  [days, words('na', 'vanaf', 'gerekend vanaf', 'sinds'), anchor],
  ([length, , from]) => shifted(from, (day) => shiftDay(day, length)),
);

/** `twee dagen voor gisteren`, `5 dagen voor Kerstmis` */
export const beforeDate = seq([days, words('voor', 'voorafgaand aan'), anchor], ([length, , from]) =>
  shifted(from, (day) => shiftDay(day, length, -1)),
);

/** `donderdag over een week`, `vandaag over veertien dagen`, `maandag over twee weken` */
export const weekLater = seq([anchor, words('over', 'in'), days], ([from, , length], { now }) => {
  const next = from.days.find((day) => day >= now.day);
  return next === undefined ? undefined : exactly(shiftDay(next, length));
});

/** The day counted from a date; a date of two readings gives the coming one, as Recognizers-Text has it. */
export function shifted(from: DateMeaning, shift: (day: Day) => Day): DateMeaning | undefined {
  const last = from.days.at(-1);
  return last === undefined ? undefined : exactly(shift(last));
}
