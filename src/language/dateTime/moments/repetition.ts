import { WEEKDAYS } from '../../../time/dutch.ts';
import { as, either, greedy, kept, maybe } from '../../grammar/choice.ts';
import { lookup, words } from '../../grammar/tokens.ts';
import { not } from '../../grammar/place.ts';
import { seq } from '../../grammar/row.ts';
import type { Rule } from '../../grammar/rule.ts';
import { count, ordinal } from '../amounts.ts';
import { month } from '../dates/month.ts';
import { sureClock } from '../times/clock.ts';
import { pointAlone } from '../times/clockForms.ts';
import { clockTimex } from '../times/clockFace.ts';
import { dayPart } from '../times/dayPart.ts';
import { stuckParts } from '../times/parts.ts';
import { durationTimex } from '../times/duration.ts';
import { unitName } from '../lexicon.ts';
import { anyWeekday } from '../dates/weekdayName.ts';

const every = words('elke', 'elk', 'iedere', 'ieder', 'alle', 'per');

/** Words that say how often. */
const adverb = lookup([
  ['dagelijks', 'P1D'],
  ['dagelijkse', 'P1D'],
  ['wekelijks', 'P1W'],
  ['wekelijkse', 'P1W'],
  ['tweewekelijks', 'P2W'],
  ['tweewekelijkse', 'P2W'],
  ['veertiendaags', 'P2W'],
  ['maandelijks', 'P1M'],
  ['maandelijkse', 'P1M'],
  ['tweemaandelijks', 'P2M'],
  ['kwartaallijks', 'P3M'],
  ['driemaandelijks', 'P3M'],
  ['halfjaarlijks', 'P6M'],
  ['halfjaarlijkse', 'P6M'],
  ['jaarlijks', 'P1Y'],
  ['jaarlijkse', 'P1Y'],
  ['weekenden', 'P1WE'],
  ['in de weekenden', 'P1WE'],
  ['weekends', 'P1WE'],
  ['doordeweeks', 'P1WD'],
  ['doordeweekse dagen', 'P1WD'],
  ['door de week', 'P1WD'],
  ['werkdagen', 'P1WD'],
  ['op werkdagen', 'P1WD'],
  ['weekdagen', 'P1WD'],
  ['op weekdagen', 'P1WD'],
  ['elke werkdag', 'P1WD'],
  ['elke weekdag', 'P1WD'],
  ['iedere weekdag', 'P1WD'],
  ['alle weekdagen', 'P1WD'],
  ['alle werkdagen', 'P1WD'],
]);

const ofTheWeek = seq(
  [
    words('alle dagen', 'elke dag', 'iedere dag'),
    words('van de week', 'vd week', 'v.d. week', 'in de week', 'van de hele week'),
    not(words('van', 'na', 'voor', 'die', 'waarin', 'erna', 'daarna', 'erop')),
  ],
  () => 'P1D',
);

const perUnit = seq(
  [
    words(
      'eenmaal per',
      'een keer per',
      'eens per',
      '1 keer per',
      '1x per',
      'een maal per',
      'eenmaal in de',
      'eens in de',
    ),
    maybe(count),
    unitName,
  ],
  ([, n, unit]) => durationTimex({ amounts: [{ count: n ?? 1, unit }] }),
);

const eachUnit = seq([every, maybe(count), unitName], ([, n, unit]) =>
  durationTimex({ amounts: [{ count: n ?? 1, unit }] }),
);

const otherUnit = seq(
  [words('om de', 'om het', 'om de andere', 'elke andere', 'iedere andere'), unitName],
  ([, unit]) => durationTimex({ amounts: [{ count: 2, unit }] }),
);

/** `om de twee weken`, `om de 3 dagen` */
const atEvery = seq([words('om de', 'eens in de'), count, unitName], ([, n, unit]) =>
  durationTimex({ amounts: [{ count: n, unit }] }),
);

const eachWeekday = seq([every, anyWeekday], ([, day]) => `XXXX-WXX-${day}`);
const eachMonth = seq([every, month], ([, m]) => `XXXX-${String(m).padStart(2, '0')}`);
const eachNthWeekday = seq(
  [
    every,
    ordinal,
    anyWeekday,
    maybe(words('van de maand', 'in de maand', 'v.d. maand', 'vd maand', 'van elke maand')),
  ],
  ([, n, day]) => `XXXX-WXX-${day}-#${n}`,
);

const partCode = lookup([...stuckParts.map(([name, { code }]) => [name, code] as const)]);
const partPlural = lookup(stuckParts.slice(0, 7).map(([name, { code }]) => [`${name}en`, code] as const));
const eachPart = seq([every, either(partCode, partPlural)], ([, code]) => `T${code}`);

const stuckWeekday = lookup(
  WEEKDAYS.flatMap((word, i) =>
    stuckParts.map(([name, { code }]) => [`${word}${name}`, `XXXX-WXX-${i + 1}T${code}`] as const),
  ),
);
const stuckPlural = lookup(
  WEEKDAYS.flatMap((word, i) =>
    stuckParts.map(([name, { code }]) => [`${word}${name}en`, `XXXX-WXX-${i + 1}T${code}`] as const),
  ),
);
const workday = seq(
  [
    greedy(words('een')),
    words('doordeweekse'),
    either(
      seq([words('dag')], () => ''),
      as(partCode, (code) => `T${code}`),
    ),
  ],
  ([, , part]) => `P1WD${part}`,
);
const eachStuck = seq([every, stuckWeekday], ([, timex]) => timex);

/** `'s maandags`, `maandags`, `op maandagen` */
const plural = lookup(
  WEEKDAYS.flatMap((word, i) =>
    [`'s ${word}s`, `${word}s`, `${word}en`].map((form) => [form, `XXXX-WXX-${i + 1}`] as const),
  ),
);

const base = either(
  adverb,
  ofTheWeek,
  perUnit,
  eachUnit,
  otherUnit,
  atEvery,
  eachWeekday,
  eachMonth,
  eachNthWeekday,
  eachPart,
  eachStuck,
  workday,
  stuckPlural,
  plural,
);

/** Something that comes back; the value is its TIMEX: `elke woensdagochtend`, `wekelijks`, `elke maandag om 16.00`. */
export const repetition: Rule<string> = kept(
  either(
    base,
    seq(
      [
        base,
        greedy(words(',')),
        either(sureClock, pointAlone),
        not(words('-', 'tot', 't/m', 'tot en met', 'en')),
      ],
      ([timex, , time]) => (timex === 'P1D' ? '' : timex) + clockTimex(time),
    ),
    seq([sureClock, base], ([time, timex]) => (timex === 'P1D' ? '' : timex) + clockTimex(time)),
    seq([base, dayPart], ([timex, { code }]) => (timex === 'P1D' ? '' : timex) + `T${code}`),
  ),
);
