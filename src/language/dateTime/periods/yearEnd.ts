import { lookup, words } from '../../grammar/tokens.ts';
import { greedy } from '../../grammar/choice.ts';
import { seq } from '../../grammar/row.ts';
import { dayOf, partsOf } from '../../../time/calendar.ts';
import type { PeriodMeaning } from '../meaning.ts';
import { between } from './calendarPeriod.ts';

/** `tussen kerst en oud en nieuw`: the days that are neither */
export const yearEnd = seq(
  [
    words('tussen'),
    greedy(words('de')),
    words('kerst en', 'kerstmis en', 'kerstdagen en', 'kerst &'),
    greedy(words('de', 'het')),
    lookup([
      ['nieuwjaar', 32],
      ['nieuw', 31],
      ['nieuwjaarsdag', 32],
      ['nieuwe jaar', 32],
      ['jaarwisseling', 31],
      ['oud en nieuw', 31],
      ['oud & nieuw', 31],
      ['oudjaar', 31],
      ['oudejaarsdag', 31],
      ['oudejaar', 31],
    ]),
  ],
  ([, , , , beyond], { now }): PeriodMeaning => {
    const { year } = partsOf(now.day);
    return { spans: [year - 1, year].map((y) => between(dayOf(y, 12, 27), dayOf(y, 12, beyond))) };
  },
);
