import { either, greedy } from '../../grammar/choice.ts';
import { words } from '../../grammar/tokens.ts';
import { seq } from '../../grammar/row.ts';
import { mondayOf } from '../../../time/calendar.ts';
import type { Day } from '../../../time/calendar.ts';
import { exactly } from '../meaning.ts';
import type { DateMeaning } from '../meaning.ts';
import { weekdayOfWeek } from './weekdayName.ts';

/** A weekday of the week that begins on a Monday. */
export const inWeekFrom = (monday: Day, value: number): DateMeaning => ({
  ...exactly(monday + value - 1),
  ofWeek: monday,
});

const afterWeekend = words(
  ...['het weekend', "'t weekend", 't weekend', 'het weekeinde', 'dit weekend', 'komend weekend'].flatMap(
    (weekend) => ['na', 'direct na', 'meteen na', 'net na', 'pas na'].map((word) => `${word} ${weekend}`),
  ),
);

/** `dinsdag na het weekend`, `na het weekend, maandag of dinsdag`: in the week that the weekend goes before */
export const besideWeekend = either(
  seq([weekdayOfWeek, greedy(words(',')), afterWeekend], ([value], { now }) =>
    inWeekFrom(mondayOf(now.day) + 7, value),
  ),
  seq([afterWeekend, greedy(words(',', 'op', ', op')), weekdayOfWeek], ([, , value], { now }) => ({
    ...inWeekFrom(mondayOf(now.day) + 7, value),
    weekLeads: true as const,
  })),
);
