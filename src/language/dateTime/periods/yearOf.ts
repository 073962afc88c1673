import { either, greedy, maybe } from '../../grammar/choice.ts';
import { seq } from '../../grammar/row.ts';
import { words } from '../../grammar/tokens.ts';
import type { Rule } from '../../grammar/rule.ts';
import { year } from '../amounts.ts';
import { which } from '../lexicon.ts';

export const of = greedy(words('van', 'van het jaar', 'in', ',', '-', '/', 'in het jaar'));

/** `dit jaar`, `van volgend jaar`: a year counted from this one. */
export const whichYear = seq(
  [greedy(words('van', 'van het', 'in', 'in het')), which, words('jaar')],
  ([, what]) => what,
);

/**
 * A year by its number or counted from this one, as what it makes of this year.
 * @param lead what stands before a number
 */
export function yearAfter(lead: Rule<unknown>): Rule<(thisYear: number) => number> {
  return either(
    seq(
      [lead, year],
      ([, y]) =>
        () =>
          y,
    ),
    seq(
      [whichYear],
      ([what]) =>
        (y: number) =>
          y + what.swing,
    ),
  );
}

export const inYear = maybe(yearAfter(of));
