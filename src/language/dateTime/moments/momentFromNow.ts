import { behind, not } from '../../grammar/place.ts';
import { either, greedy } from '../../grammar/choice.ts';
import { seq } from '../../grammar/row.ts';
import { words } from '../../grammar/tokens.ts';
import { DAY, isoDay, isoTime } from '../../../time/calendar.ts';
import { hourAlone } from '../times/clockForms.ts';
import { duration } from '../times/duration.ts';
import type { Duration } from '../times/duration.ts';
import { exactly } from '../meaning.ts';
import type { MomentMeaning } from '../meaning.ts';
import { anyDate } from '../dates/partOfDate.ts';

const seconds = (length: Duration): number | undefined =>
  length.amounts.every(({ unit }) => unit.of === 'seconds' || unit.code === 'D') &&
  length.amounts.some(({ unit }) => unit.of === 'seconds')
    ? length.amounts.reduce(
        (sum, { count, unit }) => sum + count * unit.size * (unit.code === 'D' ? DAY : 1),
        0,
      )
    : undefined;

/** `na 3 uur` is a time of the day, `over 3 uur` and `na twee uren` are so long from now. */
const afterHour = seq([behind((token) => token?.text === 'na'), hourAlone], () => true);

export const fromNow = seq(
  [words('over', 'na'), not(afterHour), greedy(words('ongeveer', 'circa')), duration],
  ([, , , length], { now }) => shifted(seconds(length), now, 1),
);

export const later = seq([duration, words('later', 'vanaf nu', 'na nu', 'hierna')], ([length], { now }) =>
  shifted(seconds(length), now, 1),
);

export const ago = seq([duration, words('geleden', 'eerder', 'hiervoor')], ([length], { now }) =>
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
    fromNow: true,
    readings: [
      { timex: `${isoDay(day)}T${isoTime(Math.round(moment - day * DAY))}`, moment: Math.round(moment) },
    ],
  };
}

export const nowWord = seq(
  [
    words(
      'nu',
      'op dit moment',
      'op dit ogenblik',
      'momenteel',
      'nu meteen',
      'onmiddellijk',
      'recent',
      'recentelijk',
    ),
  ],
  ([word], { now }): MomentMeaning => ({
    readings: [
      {
        timex: word.startsWith('recent') ? 'PAST_REF' : 'PRESENT_REF',
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

export const closing = seq([endOfDay], ([date]): MomentMeaning => ({
  readings: date.days.map((day) => ({ timex: `${date.timex}T23:59:59`, moment: day * DAY + DAY - 1 })),
}));
