import { behind, glued, not, where } from '../../grammar/place.ts';
import { digits, words } from '../../grammar/tokens.ts';
import { either, maybe } from '../../grammar/choice.ts';
import { seq } from '../../grammar/row.ts';
import { year } from '../amounts.ts';
import { partsOf } from '../../../time/calendar.ts';
import { clear, clearYear, month } from '../dates/month.ts';
import { anyMonth, monthOf, yearOf } from './calendarPeriod.ts';
import { which } from '../lexicon.ts';
import { noName, noSurname } from '../names.ts';
import type { Which } from '../lexicon.ts';
import { of, whichYear } from './yearOf.ts';

/** Not the month of a longer word, or of a list of its days: `mei-vakantie`, `okt: 8, 15`. */
const noLead = not(
  either(
    seq(
      [glued, words('-'), glued, not(month), where(({ tokens }, at) => tokens[at]?.kind === 'word')],
      () => true,
    ),
    seq([words(':'), digits(1, 31, 2)], () => true),
  ),
);

/** `mei`, `april 2017`, `dec/2018`, `aanstaande september`, `mei volgend jaar`, `6/2018` */
export const monthPeriod = either(
  seq([noName, noSurname, month, noLead, maybe(seq([of, year], ([, y]) => y))], ([, , m, , y], { now }) =>
    y === undefined ? anyMonth(m, now.day) : monthOf(y, m),
  ),
  seq([which, month], ([what, m], { now }) =>
    monthOf(partsOf(now.day).year + yearShift(what, m, now.day), m),
  ),
  seq([digits(1500, 2199, 4), month], ([y, m]) => monthOf(y, m)),
  seq([which, words('jaar', 'jaar in'), month], ([what, , m], { now }) =>
    monthOf(partsOf(now.day).year + what.swing, m),
  ),
  seq([month, whichYear], ([m, what], { now }) => monthOf(partsOf(now.day).year + what.swing, m)),
  seq(
    [
      digits(1500, 2199, 4),
      glued,
      words('/', '-'),
      glued,
      digits(1, 12, 2),
      clear,
      not(seq([glued, words('/', '.')], () => true)),
    ],
    ([y, , , , m]) => monthOf(y, m),
  ),
  seq([digits(1, 12, 2), glued, words('/', '-'), glued, digits(1500, 2199, 4), clearYear], ([m, , , , y]) =>
    monthOf(y, m),
  ),
);

function yearShift({ swing, near }: Which, m: number, today: number): number {
  if (!near) return swing;
  const now = partsOf(today).month;
  return swing > 0 ? (m > now ? 0 : 1) : m < now ? 0 : -1;
}

const beforeYear = new Set(['€', '$', '#', '.', '+', '/']);

const counted = words(
  'euro',
  'mensen',
  'inwoners',
  'personen',
  'keer',
  'x',
  '%',
  'gemeenten',
  'leden',
  'meter',
  'km',
  'uur',
  ':',
  'graden',
);

/** `2014`, `jaar 2008`, `tweeduizend twintig` */
export const yearPeriod = either(
  seq(
    [behind((token) => !token || !beforeYear.has(token.text)), year, not(counted), clearYear],
    ([, y], { tokens }, at) =>
      tokens[at]?.kind === 'word' && !/duizend/.test(tokens[at].text) ? undefined : yearOf(y),
  ),
  seq([words('jaar', 'kalenderjaar', 'huidige jaar', 'huidig jaar'), year], ([, y]) => yearOf(y)),
);
