import { WEEKDAYS } from '../../../time/dutch.ts';
import { glued, where } from '../../grammar/place.ts';
import { either, greedy, kept } from '../../grammar/choice.ts';
import { lookup } from '../../grammar/tokens.ts';
import { seq } from '../../grammar/row.ts';
import type { Rule } from '../../grammar/rule.ts';
import { mondayOf, weekdayOf } from '../../../time/calendar.ts';
import type { Day } from '../../../time/calendar.ts';
import { point, weekdayShort } from '../lexicon.ts';
import { noSurname } from '../names.ts';
import type { Which } from '../lexicon.ts';

export const full = seq(
  [noSurname, lookup(WEEKDAYS.map((form, i) => [form, i + 1] as const))],
  ([, value]) => value,
);

export const short = seq([lookup(weekdayShort), greedy(seq([glued, point], () => true))], ([value]) => value);

/** A weekday, whole or shortened: only where something around it shows that it is one. */
export const anyWeekday: Rule<number> = kept(either(full, short));

/** Shortened weekdays that are words too: `vorige week zat ik vol`, `ik ben vrij volgende week`. */
export const homographs = new Set(['zat', 'vrij', 'zo', 'zon', 'don']);

/** A weekday beside a word like `week`, which does not show that an ordinary word is a weekday. */
export const weekdayOfWeek: Rule<number> = kept(
  seq([where(({ tokens }, at) => !homographs.has(tokens[at]?.text ?? '')), anyWeekday], ([, value]) => value),
);

const listed = new Set([...WEEKDAYS, ...weekdayShort.map(([form]) => form)]);

/** Whether a word names a weekday, whole or shortened. */
export const isWeekdayName = (word: string): boolean => listed.has(word);

/** The day a word like `volgende` points at. */
export function whichWeekday({ swing, near }: Which, value: number, today: Day): Day {
  if (!near) return mondayOf(today) + 7 * swing + value - 1;
  const ahead = (value - weekdayOf(today) + 7) % 7;
  return swing > 0 ? today + (ahead || 7) : today + ahead - 7;
}
