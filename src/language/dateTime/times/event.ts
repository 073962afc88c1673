import { either, greedy, kept } from '../../grammar/choice.ts';
import { seq } from '../../grammar/row.ts';
import type { Rule } from '../../grammar/rule.ts';
import { anyUnknown, lookup, words } from '../../grammar/tokens.ts';

export const the = words('de', 'het', "'t", 't', 'den', 'een', 'mijn', 'onze', 'uw', 'ons');

/** The meals, by the half of the day that ends with them: noon, or the evening's beginning. */
export const meal: Rule<'noon' | 'evening'> = lookup([
  ...'lunch lunchpauze middageten middagmaal middagpauze noen noenmaal middag'
    .split(' ')
    .map((name) => [name, 'noon'] as const),
  ...'avondeten avondmaal diner'.split(' ').map((name) => [name, 'evening'] as const),
]);

/** `de lunch om`, `het overleg van`: what the hour behind it is the hour of */
export const event: Rule<true> = kept(
  seq(
    [
      the,
      either<unknown>(meal, anyUnknown, words('ontbijt', 'borrel', 'pauze')),
      greedy(words(',', '(', 'om', 'van', ', om', ', dus')),
    ],
    () => true,
  ),
);
