import { either, kept } from '../grammar/choice.ts';
import { behind, where } from '../grammar/place.ts';
import { seq } from '../grammar/row.ts';
import type { Rule } from '../grammar/rule.ts';
import { ordinal } from './amounts.ts';
import { month } from './dates/month.ts';
import { noNoun } from './dates/plainDate.ts';
import { weekday } from './dates/weekdayName.ts';
import { unitName } from './lexicon.ts';
import { repetition } from './moments/repetition.ts';
import { noName } from './periods/monthYear.ts';
import { standing } from './times/clock.ts';
import { dayPart } from './times/dayPart.ts';
import { duration } from './times/duration.ts';

/** Not `u`, `h` or `min` by themselves. */
const spelledOut = where(({ tokens }, at) => (tokens[at]?.text.length ?? 0) > 3 || tokens[at]?.text === 'uur');

/** What shows by itself that it is about time, whether or not anything more is understood of it. */
export const timeWord: Rule<unknown> = kept(
  either<unknown>(
    seq([behind((token) => token?.text !== 'als'), ordinal, noNoun], ([, value]) => value),
    seq([noName, month], ([, value]) => value),
    weekday,
    seq([spelledOut, unitName], ([, unit]) => unit),
    dayPart,
    duration,
    repetition,
    standing,
  ),
);
