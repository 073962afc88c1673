import { either, greedy, maybe } from '../../grammar/choice.ts';
import { seq } from '../../grammar/row.ts';
import { words } from '../../grammar/tokens.ts';
import { year } from '../amounts.ts';
import { which } from '../lexicon.ts';

export const of = greedy(words('van', 'van het jaar', 'in', ',', '-', '/', 'in het jaar'));

/** `dit jaar`, `van volgend jaar`: a year counted from this one. */
export const whichYear = seq(
  [greedy(words('van', 'van het', 'in', 'in het')), which, words('jaar')],
  ([, what]) => what,
);

export const inYear = maybe(
  either(
    seq(
      [of, year],
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
  ),
);
