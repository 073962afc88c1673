import { either, greedy, kept, maybe } from '../../grammar/choice.ts';
import { lookup, words } from '../../grammar/tokens.ts';
import { seq } from '../../grammar/row.ts';
import type { Rule } from '../../grammar/rule.ts';
import { half, halved } from './halves.ts';
import { besideMeal, mealAlone, mealTime } from './meals.ts';
import { afternoon, evening, morning, night, part, stuckParts } from './parts.ts';
import type { DayPart } from './parts.ts';

const daytime = part('DT', 8, 18);
const business = part('BH', 8, 18);

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
      [`'s ${name}`, `s ${name}`, `des ${name}`, `s' ${name}`, `s'${name}`, `'s${name}`, `s${name}`].map(
        (form) => [form, part] as const,
      ),
    ),
    ...nouns.flatMap(([name, part]) =>
      [`'s ${name}`, `s ${name}`, `'s${name}`, `s${name}`].map((form) => [form, part] as const),
    ),
    ...['in de', 'tegen de', 'in de loop van de', 'gedurende de'].flatMap((lead) =>
      nouns.map(([name, part]) => [`${lead} ${name}`, part] as const),
    ),
    ...'vm a.m. a.m am'.split(' ').map((name) => [name, morning] as const),
    ...'nm p.m. p.m pm'.split(' ').map((name) => [name, afternoon] as const),
  ]),
);

/** `'s ochtends`, `in de middag`, `direct na de lunch`: which half of the day a time is in. */
export const partOfClock: Rule<DayPart> = kept(either(said, besideMeal));

/** The noun for a part of the day. */
const noun: Rule<DayPart> = lookup([
  ...stuckParts,
  ['ochtenden', morning],
  ['middagen', afternoon],
  ['avonden', evening],
  ['nachten', night],
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
