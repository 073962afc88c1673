import { either, greedy, kept } from '../../grammar/choice.ts';
import { seq } from '../../grammar/row.ts';
import type { Rule } from '../../grammar/rule.ts';
import { anyUnknown, lookup, words } from '../../grammar/tokens.ts';

const the = words('de', 'het', "'t", 't', 'den', 'een', 'mijn', 'onze', 'uw', 'ons');

/** The meals, by the half of the day that ends with them: noon, or the evening's beginning. */
export const meal: Rule<'noon' | 'evening'> = lookup([
  ...'lunch lunchpauze middageten middagmaal middagpauze noen noenmaal middag'
    .split(' ')
    .map((name) => [name, 'noon'] as const),
  ...'avondeten avondmaal diner'.split(' ').map((name) => [name, 'evening'] as const),
]);

const soon = greedy(
  words(
    'net',
    'vlak',
    'direct',
    'meteen',
    'kort',
    'onmiddellijk',
    'gelijk',
    'pas',
    'nog',
    'nog net',
    'even',
    'snel',
    'ergens',
  ),
);

/** `direct na de lunch`, `vlak voor het middageten`: on which side of which meal */
export const besideMeal = seq([soon, words('na', 'voor'), the, meal], ([, side, , which]) => ({
  side: side as 'na' | 'voor',
  which,
}));

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
