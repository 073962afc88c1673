import { as, either, greedy, kept } from '../grammar/choice.ts';
import { digits, fromNumerals, lookup, words } from '../grammar/tokens.ts';
import { glued, not, where } from '../grammar/place.ts';
import { NONE } from '../grammar/rule.ts';
import { seq } from '../grammar/row.ts';
import type { Rule } from '../grammar/rule.ts';
import { numberWord, ordinalWord } from '../number/numberWord.ts';

const things =
  'mensen personen deelnemers gemeenten leden vragen brieven keer x procent % euro kinderen inwoners plaatsen collega collegas ' +
  "collega's bestuurders ambtenaren wethouders raadsleden ambassadeurs opgaven km kilometer meter fte punten stuks graden deel " +
  'minuten min dagen nachten weken maanden jaar jaren';
const thing = new Set(things.split(' '));

/** Reads nothing, where no word follows that makes the number a count of things: `2-3 personen`, `3/4 van de`. */
export const uncounted = where(({ tokens }, at) => {
  const next = tokens[at]?.text ?? '';
  const partOf = next === 'van' && /^(?:de|het|alle|die|onze)$/.test(tokens[at + 1]?.text ?? '');
  return !thing.has(next) && !partOf;
});

/** A number written in one word, between two bounds. */
export function spelled(min: number, max: number): Rule<number> {
  return fromNumerals(({ tokens }, at) => {
    const token = tokens[at];
    const value = token?.kind === 'word' ? numberWord(token.text) : undefined;
    return value !== undefined && value >= min && value <= max ? [{ value, end: at + 1 }] : NONE;
  });
}

const spelledOrdinal: Rule<number> = fromNumerals(({ tokens }, at) => {
  const token = tokens[at];
  const value = token?.kind === 'word' ? ordinalWord(token.text) : undefined;
  return value === undefined ? NONE : [{ value, end: at + 1 }];
});

const digitOrdinal = either(
  seq(
    [digits(0, 9999), glued, words('e', 'ste', 'de', 'sten', 'den', 'ᵉ', 'º', 'th', 'st', 'nd', 'rd')],
    ([value]) => value,
  ),
  seq([digits(0, 99, 2), words('ste')], ([value], { tokens }, _at, end) =>
    tokens[end - 1]?.gap ? value : undefined,
  ),
);

/** `27e`, `3de`, `derde`, `zevenentwintigste` */
export const ordinal: Rule<number> = kept(either(digitOrdinal, spelledOrdinal));

/** A day of the month in digits alone. */
export const digits31 = seq(
  [digits(1, 31, 2), not(seq([glued, words('e', 'ste', 'de')], () => true))],
  ([v]) => v,
);

/** `drie en twintig`: as it is dictated */
const spelledApart: Rule<number> = seq(
  [
    spelled(1, 9),
    words('en'),
    lookup([
      ['twintig', 20],
      ['dertig', 30],
    ]),
  ],
  ([units, , tens]) => (units + tens <= 31 ? units + tens : undefined),
);

/** A day of the month, any way of writing it; `31` is the most, whatever the month. */
export const dayNumber: Rule<number> = kept(
  either(
    digits31,
    spelledApart,
    spelled(1, 31),
    as(ordinal, (value) => (value >= 1 && value <= 31 ? value : undefined)),
  ),
);

/** A day of the month as an ordinal in digits: `27e`. */
export const dayOrdinalDigits: Rule<number> = as(digitOrdinal, (value) =>
  value >= 1 && value <= 31 ? value : undefined,
);

/** A day of the month as an ordinal. */
export const dayOrdinal: Rule<number> = as(ordinal, (value) =>
  value >= 1 && value <= 31 ? value : undefined,
);

/** A number that counts units: `2`, `twee`, `een paar`, `anderhalf`, `2,5`, `½`. */
export const count: Rule<number> = kept(
  either(
    lookup([
      ['een paar', 2],
      ['paar', 2],
      ['enkele', 3],
      ['enige', 3],
      ['een aantal', 3],
      ['een half', 0.5],
      ['een halve', 0.5],
      ['half', 0.5],
      ['halve', 0.5],
      ['½', 0.5],
      ['anderhalf', 1.5],
      ['anderhalve', 1.5],
      ['1½', 1.5],
    ]),
    spelled(1, 999_999),
    seq(
      [
        digits(0, 999_999, 6),
        greedy(seq([glued, words(',', '.'), glued, digits(0, 999, 3)], ([, , , d]) => d)),
      ],
      ([whole, decimals]) => (decimals === undefined ? whole : Number(`${whole}.${decimals}`)),
    ),
    seq([spelled(1, 99), words('en een half', 'en een halve', 'en een halfuur')], ([whole]) => whole + 0.5),
  ),
);

const yearDigits = digits(1500, 2199, 4);

const yearShort = seq(
  [words("'"), glued, digits(0, 99, 2), not(seq([glued, words('s')], () => true))],
  ([, , value]) => century(value),
);

/** The year of two digits: 50–99 in the 1900s, 00–49 in the 2000s. */
export function century(value: number): number {
  return value + (value >= 50 ? 1900 : 2000);
}

const yearWords: Rule<number> = either(
  spelled(1500, 2199),
  seq(
    [words('tweeduizend', 'tweeduizend en', 'twee duizend', 'twee duizend en'), spelled(1, 99)],
    ([, rest]) => 2000 + rest,
  ),
  seq([spelled(1500, 2100), spelled(1, 99)], ([front, rest]) =>
    front % 100 === 0 ? front + rest : undefined,
  ),
  seq([spelled(15, 21), greedy(words('honderd')), spelled(10, 99)], ([front, , rest]) => front * 100 + rest),
);

/** A year: `2018`, `'18`, `tweeduizend achttien`, `negentien vijfentachtig`. */
export const year: Rule<number> = kept(either(yearDigits, yearShort, yearWords));
