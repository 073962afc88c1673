import { either, kept } from '../../grammar/choice.ts';
import { glued, where } from '../../grammar/place.ts';
import { seq } from '../../grammar/row.ts';
import type { Rule } from '../../grammar/rule.ts';
import { monthName, monthShort, point } from '../lexicon.ts';

/** A month by name, with the point of a shortened one. */
export const month: Rule<number> = kept(
  either(
    seq([monthShort, glued, point], ([value]) => value),
    monthName,
  ),
);

/** Reads nothing, where no further digits are stuck on, unless they begin the end of a range: `1-5-7-5`. */
export const clear = stuckOn(false);

/** The same behind a year, where another year may follow: `2014-2018`. */
export const clearYear = stuckOn(true);

function stuckOn(year: boolean): Rule<undefined> {
  return where(({ tokens }, at) => {
    const [sign, next, after, last] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
    if (!sign || sign.gap) return true;
    if (sign.kind === 'digits') return false;
    if (!/^[-/.,:]$/.test(sign.text) || next?.kind !== 'digits' || next.gap) return true;
    const date = after && last && !last.gap && /^[-/.]$/.test(after.text) && last.kind !== 'sign';
    return sign.text === '-' && (date === true || (year && next.text.length === 4));
  });
}
