import { either, greedy, kept, maybe } from '../../grammar/choice.ts';
import { lookup, words } from '../../grammar/tokens.ts';
import { seq } from '../../grammar/row.ts';
import type { Rule } from '../../grammar/rule.ts';
import type { Mod } from '../meaning.ts';

const H = 3600;

/** A part of the day with its hours as Recognizers-Text has them; seconds since midnight. */
export interface DayPart {
  readonly code: string;
  readonly from: number;
  readonly to: number;
  readonly mod?: Mod;
}

const part = (code: string, from: number, to: number): DayPart => ({ code, from: from * H, to: to * H });

export const morning = part('MO', 8, 12);
export const afternoon = part('AF', 12, 16);
export const evening = part('EV', 16, 20);
export const night: DayPart = { code: 'NI', from: 20 * H, to: 24 * H - 1 };
const daytime = part('DT', 8, 18);
const business = part('BH', 8, 18);
const breakfast = part('MEB', 8, 12);
const lunch = part('MEL', 11, 13);
const dinner = part('MED', 16, 20);

/** The parts that stick to a weekday or a word for a day: `maandagochtend`, `gisteravond`. */
export const stuckParts: readonly (readonly [string, DayPart])[] = [
  ['ochtend', morning],
  ['morgen', morning],
  ['voormiddag', morning],
  ['middag', afternoon],
  ['namiddag', afternoon],
  ['achternoen', afternoon],
  ['avond', evening],
  ['nacht', night],
  ['ocht', morning],
  ['ocht.', morning],
  ['mid', afternoon],
  ['midd', afternoon],
  ['midd.', afternoon],
];

const adverbs = [
  ['ochtends', morning],
  ['morgens', morning],
  ['voormiddags', morning],
  ['middags', afternoon],
  ['namiddags', afternoon],
  ['avonds', evening],
  ['nachts', night],
] as const;

/** `'s ochtends`, `in de middag`: which half of the day a time is in. */
export const partOfClock: Rule<DayPart> = kept(
  lookup([
    ...adverbs.flatMap(([name, part]) =>
      [`'s ${name}`, `s ${name}`, `s' ${name}`, `'s${name}`, `s${name}`].map((form) => [form, part] as const),
    ),
    ['na de noen', afternoon],
    ['na den noen', afternoon],
    ['na de lunch', afternoon],
    ['na het middageten', afternoon],
    ['voor de lunch', morning],
    ['voor de middag', morning],
    ['voor de noen', morning],
    ['in de voormiddagen', morning],
    ['in de ochtenden', morning],
    ['in de middagen', afternoon],
    ['in de namiddagen', afternoon],
    ['in de avonden', evening],
    ['na de middag', afternoon],
    ['in de ochtend', morning],
    ['in de morgen', morning],
    ['in de voormiddag', morning],
    ['in de middag', afternoon],
    ['in de namiddag', afternoon],
    ['in de avond', evening],
    ['in de nacht', night],
    ['vm', morning],
    ['nm', afternoon],
    ['a.m.', morning],
    ['a.m', morning],
    ['am', morning],
    ['p.m.', afternoon],
    ['p.m', afternoon],
    ['pm', afternoon],
  ]),
);

/** The noun for a part of the day. */
const noun: Rule<DayPart> = lookup([
  ...stuckParts,
  ['ochtenden', morning],
  ['middagen', afternoon],
  ['avonden', evening],
  ['nachten', night],
]);

const early = words(
  'vroege',
  'vroeg in de',
  'begin van de',
  'het begin van de',
  'vroeg op de',
  'eerder in de',
  'vroeger in de',
);
const late = words(
  'late',
  'laat in de',
  'eind van de',
  'het eind van de',
  'einde van de',
  'het einde van de',
  'later in de',
  'laat op de',
);
const mid = words('midden in de', 'halverwege de', 'het midden van de');

const half: Rule<Mod> = either<Mod>(
  seq([early], () => 'start'),
  seq([late], () => 'end'),
  seq([mid], () => 'mid'),
);

/** The first or the second half of a part of the day: two hours each. */
export function halved(whole: DayPart, mod: Mod | undefined): DayPart {
  if (mod === 'start') return { ...whole, to: whole.from + 2 * H, mod };
  if (mod === 'end') return { ...whole, from: whole.from + 2 * H, mod };
  return whole;
}

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

const mealTime = seq(
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

const mealAlone = lookup([
  ['lunchtijd', lunch],
  ['ontbijttijd', breakfast],
  ['dinertijd', dinner],
]);

const hours = lookup([
  ['kantooruren', business],
  ['kantoortijd', business],
  ['kantoortijden', business],
  ['werkuren', business],
  ['werktijd', business],
  ['overdag', daytime],
  ['openingstijden', business],
]);

const whole = words('hele', 'de hele', 'heel de', 'heel den', 'ganse', 'de ganse', 'de volledige');

const inThe = greedy(words('in de', 'gedurende de', 'tijdens de', 'in', 'tijdens', 'binnen', 'onder'));

/** `'s ochtends`, `in de vroege ochtend`, `later in de middag`, `ochtend` */
export const dayPart: Rule<DayPart> = kept(
  either(
    partOfClock,
    seq([whole, noun], ([, what]) => what),
    seq([inThe, half, noun], ([, mod, what]) => halved(what, mod)),
    seq([maybe(half), partOfClock], ([mod, what]) => halved(what, mod)),
    seq([words("'s ochtends vroeg", 'vroeg in de ochtend', "'s morgens vroeg")], () =>
      halved(morning, 'start'),
    ),
    seq([words("'s avonds laat")], () => halved(evening, 'end')),
    noun,
    mealTime,
    mealAlone,
    seq([inThe, hours], ([, what]) => what),
  ),
);
