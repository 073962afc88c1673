import { as, either, greedy, kept, maybe } from '../../grammar/choice.ts';
import { lookup, words } from '../../grammar/tokens.ts';
import { seq } from '../../grammar/row.ts';
import type { Rule } from '../../grammar/rule.ts';
import type { Mod } from '../meaning.ts';
import { besideMeal } from './event.ts';

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
  ['noen', afternoon],
  ['vooravond', evening],
  ['vm', morning],
  ['nm', afternoon],
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

const nouns = [
  ['ochtend', morning],
  ['ochtenden', morning],
  ['morgen', morning],
  ['voormiddag', morning],
  ['voormiddagen', morning],
  ['middag', afternoon],
  ['middagen', afternoon],
  ['namiddag', afternoon],
  ['namiddagen', afternoon],
  ['avond', evening],
  ['avonden', evening],
  ['vooravond', evening],
  ['nacht', night],
] as const;

const said: Rule<DayPart> = kept(
  lookup([
    ...adverbs.flatMap(([name, part]) =>
      [`'s ${name}`, `s ${name}`, `s' ${name}`, `s'${name}`, `'s${name}`, `s${name}`].map(
        (form) => [form, part] as const,
      ),
    ),
    ...['ochtend', 'morgen', 'middag', 'namiddag', 'avond', 'nacht'].flatMap((name) => {
      const [, part] = nouns.find(([noun]) => noun === name)!;
      return [`'s ${name}`, `s ${name}`, `'s${name}`, `s${name}`].map((form) => [form, part] as const);
    }),
    ...['in de', 'tegen de', 'in de loop van de', 'gedurende de'].flatMap((lead) =>
      nouns.map(([name, part]) => [`${lead} ${name}`, part] as const),
    ),
    ...'vm a.m. a.m am'.split(' ').map((name) => [name, morning] as const),
    ...'nm p.m. p.m pm'.split(' ').map((name) => [name, afternoon] as const),
  ]),
);

/** `'s ochtends`, `in de middag`, `direct na de lunch`: which half of the day a time is in. */
export const partOfClock: Rule<DayPart> = kept(
  either(
    said,
    as(besideMeal, ({ side, which }) =>
      which === 'evening' && side === 'na'
        ? evening
        : which === 'noon' && side === 'voor'
          ? morning
          : afternoon,
    ),
  ),
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
