import { either } from '../../grammar/choice.ts';
import { behind, where } from '../../grammar/place.ts';
import { seq } from '../../grammar/row.ts';
import { words } from '../../grammar/tokens.ts';
import { WEEKDAYS } from '../../../time/dutch.ts';
import type { Day } from '../../../time/calendar.ts';
import { which } from '../lexicon.ts';
import { exactly } from '../meaning.ts';
import type { DateMeaning, PeriodMeaning } from '../meaning.ts';
import { unitFromNow } from '../periods/namedUnit.ts';
import type { Token } from '../../tokens.ts';
import { whichWeekday } from './weekdayName.ts';

const UNITS: Readonly<Record<string, 'week' | 'month' | 'weekend'>> = {
  week: 'week',
  wk: 'week',
  maand: 'month',
  weekend: 'weekend',
};
/** From so many words back a word like `volgende` takes what it is the next of. */
const FAR = 9;

const turns = behind((token) => /^(?:maar|wel|of|en|dan|pas|liever|de|,)$/.test(token?.text ?? ''));

const ends = where(({ tokens }, at) => {
  const next = tokens[at];
  return (
    next?.kind !== 'digits' &&
    (next?.kind !== 'word' ||
      /^(?:wel|kan|kunnen|lukt|past|gaat|is|graag|prima|dan|liever|eventueel|ook|alsjeblieft|aub)$/.test(
        next.text,
      ))
  );
});

/** The last word before a place that names a unit or a weekday. */
function namedBefore(tokens: readonly Token[], at: number): string | undefined {
  return tokens
    .slice(Math.max(0, at - FAR), at)
    .findLast(({ text }) => UNITS[text] !== undefined || WEEKDAYS.includes(text))?.text;
}

const next = seq([turns, which, ends], ([, what]) => (what.swing > 0 ? what : undefined));
const after = seq([words('die erna', 'die daarna', 'die daarop', 'die erop', 'dat erna'), ends], () => true);

/** `niet deze week maar volgende`, `niet deze week maar die erna` */
export const unitAgain = either(
  seq([next], ([what], { tokens, now }, at): PeriodMeaning | undefined => {
    const unit = UNITS[namedBefore(tokens, at) ?? ''];
    return unit && unitFromNow(unit, what, now.day);
  }),
  seq([after], (_, { tokens, now }, at): PeriodMeaning | undefined => {
    const unit = UNITS[namedBefore(tokens, at) ?? ''];
    if (!unit) return undefined;
    const counted = (from: Day): PeriodMeaning => unitFromNow(unit, { swing: 1, near: false }, from);
    return { ...counted(now.day), counted };
  }),
);

/** `niet deze donderdag maar volgende`, `niet deze donderdag maar die erna` */
export const weekdayAgain = either(
  seq([next], ([what], { tokens, now }, at): DateMeaning | undefined => {
    const weekday = WEEKDAYS.indexOf(namedBefore(tokens, at) ?? '') + 1;
    return weekday === 0 ? undefined : exactly(whichWeekday(what, weekday, now.day));
  }),
  seq([after], (_, { tokens, now }, at): DateMeaning | undefined => {
    if (!WEEKDAYS.includes(namedBefore(tokens, at) ?? '')) return undefined;
    const counted = (from: Day): Day => from + 7;
    return { ...exactly(counted(now.day)), counted };
  }),
);
