import { either, greedy } from '../../grammar/choice.ts';
import { lookup, words } from '../../grammar/tokens.ts';
import { seq } from '../../grammar/row.ts';
import type { Rule } from '../../grammar/rule.ts';
import { meal as mealBeside, the } from './event.ts';
import { afternoon, evening, morning, part } from './parts.ts';
import type { DayPart } from './parts.ts';

const breakfast = part('MEB', 8, 12);
const lunch = part('MEL', 11, 13);
const dinner = part('MED', 16, 20);

const meal = lookup([
  ['ontbijt', breakfast],
  ['ontbijttijd', breakfast],
  ['lunchtijd', lunch],
  ['lunchpauze', lunch],
  ['lunch', lunch],
  ['avondeten', dinner],
  ['etenstijd', dinner],
  ['dinertijd', dinner],
  ['diner', dinner],
]);

/** `rond het avondeten`, `tijdens de lunch` */
export const mealTime = seq(
  [
    words(
      'rond',
      'tijdens',
      'rond het',
      'tijdens het',
      'tijdens de',
      'rond de',
      'omstreeks het',
      'met de',
      'bij het',
    ),
    meal,
  ],
  ([how, what]): DayPart =>
    how.startsWith('rond') || how.startsWith('omstreeks') ? { ...what, mod: 'approx' } : what,
);

export const mealAlone = lookup([
  ['lunchtijd', lunch],
  ['ontbijttijd', breakfast],
  ['dinertijd', dinner],
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

/** `direct na de lunch`, `vlak voor het middageten`: the part of the day that lies on that side of the meal */
export const besideMeal: Rule<DayPart> = seq(
  [
    soon,
    either(
      words('na', 'voor'),
      seq([words('aansluitend aan', 'aansluitend op', 'in aansluiting op')], () => 'na'),
    ),
    the,
    mealBeside,
  ],
  ([, side, , which]) => {
    if (which === 'evening') return side === 'na' ? evening : afternoon;
    return side === 'na' ? afternoon : morning;
  },
);
