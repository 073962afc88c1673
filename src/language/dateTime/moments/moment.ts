import { DAY } from '../../../time/calendar.ts';
import { either, greedy, kept } from '../../grammar/choice.ts';
import { not } from '../../grammar/place.ts';
import { seq } from '../../grammar/row.ts';
import { words } from '../../grammar/tokens.ts';
import type { Rule } from '../../grammar/rule.ts';
import type { Token } from '../../tokens.ts';
import { at, clock, sureClock } from '../times/clock.ts';
import { bothHalves, clockTimex, inPart } from '../times/clockFace.ts';
import { fourFigures, pointAlone, pointSeconds } from '../times/clockForms.ts';
import { halfFigure } from '../times/clockWords.ts';
import { namingOf } from '../meaning.ts';
import type { ClockMeaning, DateMeaning, MomentMeaning } from '../meaning.ts';
import { ago, closing, fromNow, later, nowWord } from './momentFromNow.ts';
import { anyDate, partOfDate } from '../dates/partOfDate.ts';
import { noRangeBehind } from '../dates/rangeBehind.ts';

/** Every reading of a date with every reading of a time. */
export function momentOf(date: DateMeaning, time: ClockMeaning): MomentMeaning {
  const readings = bothHalves(time).flatMap((one) =>
    date.days.map((day) => ({ timex: date.timex + clockTimex(one), moment: day * DAY + one.seconds })),
  );
  return {
    readings,
    ...namingOf(date),
    ...(date.impossible ? { impossible: date.impossible } : {}),
  };
}

const say = ['zeg', 'zeg maar', 'laten we zeggen', 'laat ons zeggen', 'doe maar', 'doe dan maar'];

/** What may stand between a day and its hour. */
const comma = greedy(words(',', ':', '-', '@', 't', ...say, ...say.map((words) => `, ${words}`)));

/** A time behind a date: `om 3`, `10.30`, `8 uur`, `rond vieren`; a bare number is none. */
const behindDate: Rule<ClockMeaning> = either(
  sureClock,
  pointAlone,
  pointSeconds,
  halfFigure,
  seq([greedy(at), fourFigures], ([, time]) => time),
);

const dateThenTime = seq([anyDate, comma, behindDate], ([date, , time]) => momentOf(date, time));

/** True where something else can begin: hours behind a day are that day's, though a comma and another day follow. */
export const opens = (before: Token | undefined): boolean =>
  before === undefined || /^[.:;•(]$/.test(before.text);

/** What may as well part an hour of the day before it from the next day. */
const parts = (joint: string | undefined): boolean => joint === ',' || joint === '-';

const timeThenDate = seq(
  [
    either(sureClock, pointAlone, pointSeconds),
    greedy(words('op', ',', 'van', 'op de', '-')),
    not(words('en')),
    anyDate,
    noRangeBehind,
  ],
  ([time, joint, , date], { tokens }, at) =>
    parts(joint) && !opens(tokens[at - 1]) ? undefined : momentOf(date, time),
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

const timeThenPart = seq(
  [sureClock, greedy(words('op', ',')), partOfDate],
  ([time, joint, { date, part }], { tokens }, at) =>
    parts(joint) && !opens(tokens[at - 1]) ? undefined : momentOf(date, inPart(time, part)),
);

/** A day with a time. */
export const moment: Rule<MomentMeaning> = kept(
  either(dateThenTime, timeThenDate, partThenTime, timeThenPart, fromNow, later, ago, nowWord, closing),
);
