import { ahead, glued, not, where } from '../grammar/place.ts';
import { digits, fromFigures, lookup, words } from '../grammar/tokens.ts';
import { either, greedy, kept, maybe } from '../grammar/choice.ts';
import { NONE } from '../grammar/rule.ts';
import { seq } from '../grammar/row.ts';
import type { Rule } from '../grammar/rule.ts';

const anyDigits: Rule<string> = fromFigures(({ tokens }, at) => {
  const token = tokens[at];
  return token?.kind === 'digits' ? [{ value: token.text, end: at + 1 }] : NONE;
});

const three: Rule<string> = fromFigures(({ tokens }, at) => {
  const token = tokens[at];
  return token?.kind === 'digits' && token.text.length === 3 ? [{ value: token.text, end: at + 1 }] : NONE;
});

/** More groups of three than this make no number, but a row of them. */
const MOST_GROUPS = 12;

/** Groups of three behind the first digits, each after the sign or the space that parts thousands. */
const groups: Rule<string> = fromFigures((scan, at) => {
  const { tokens } = scan;
  const first = tokens[at];
  if (first?.kind !== 'digits' || first.text.length > 3) return NONE;
  const mark = tokens[at + 1];
  if (mark === undefined) return NONE;
  const dotted = mark.text === '.' && !mark.gap;
  let text = first.text;
  let end = at + 1;
  for (let count = 0; count < MOST_GROUPS; count++) {
    const next = tokens[end + (dotted ? 1 : 0)];
    const joined = dotted ? tokens[end]?.text === '.' && !tokens[end]?.gap && !next?.gap : next?.gap;
    if (!joined || next?.kind !== 'digits' || next.text.length !== 3) break;
    text += next.text;
    end += dotted ? 2 : 1;
  }
  return end === at + 1 ? NONE : [{ value: text, end }];
});

const whole: Rule<string> = fromFigures((scan, at) => {
  const grouped = groups(scan, at);
  return grouped.length ? grouped : anyDigits(scan, at);
});

const english = seq(
  [
    anyDigits,
    glued,
    words(','),
    glued,
    three,
    glued,
    either(
      seq([words(','), glued, three], ([, , c]) => c),
      seq([words('.'), glued, anyDigits], ([, , d]) => `.${d}`),
    ),
  ],
  ([a, , , , b, , c]) => Number(`${a}${b}${c}`),
);

const decimals = seq([glued, words(','), glued, anyDigits], ([, , , d]) => d);

/** `1.500,75`, `12,5`, `40 000`, `,234` */
const plain = either(
  english,
  seq([whole, maybe(decimals)], ([a, d]) => Number(d === undefined ? a : `${a}.${d}`)),
  seq(
    [words(','), glued, anyDigits, where(({ tokens }, at) => tokens[at]?.kind !== 'word' || tokens[at].gap)],
    ([, , d]) => Number(`0.${d}`),
  ),
);

const scale = seq(
  [
    glued,
    lookup([
      ['k', 1e3],
      ['m', 1e6],
      ['mln', 1e6],
      ['g', 1e9],
      ['b', 1e9],
      ['mld', 1e9],
      ['mrd', 1e9],
      ['t', 1e12],
    ]),
  ],
  ([, factor]) => factor,
);

const sign = lookup([
  ['-', -1],
  ['•', -1],
  ['+', 1],
]);

/** `10k`, `1,2b`, `1e10`, `-12e-1`, `2,5^-1` */
const scaled = either(
  seq([plain, greedy(either(scale, lookup([['k', 1e3]])))], ([n, factor]) => n * (factor ?? 1)),
  seq(
    [plain, glued, words('e'), glued, maybe(sign), digits(0, 300, 3)],
    ([n, , , , s, power]) => n * 10 ** ((s ?? 1) * power),
  ),
  seq(
    [plain, glued, words('^'), glued, maybe(sign), plain],
    ([n, , , , s, power]) => n ** ((s ?? 1) * power),
  ),
);

const slash = seq([greedy(glued), words('/'), greedy(glued)], () => true);

/** `3/4`, not in `17/5/2018` */
const ratio = seq(
  [anyDigits, slash, anyDigits, not(seq([words('/'), anyDigits], () => true))],
  ([a, , b], { tokens }, at) =>
    Number(b) === 0 || tokens[at - 1]?.text === '/' ? undefined : Number(a) / Number(b),
);

const glyph = lookup([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['⅕', 1 / 5],
  ['⅛', 1 / 8],
]);

/** `1 4/5`, `3½` */
const mixed = either(
  seq([anyDigits, ratio], ([a, b], { tokens }, at) => (tokens[at + 1]?.gap ? Number(a) + b : undefined)),
  seq([anyDigits, glyph], ([a, b]) => Number(a) + b),
);

/** A number in figures, without its sign. */
export const digitNumber: Rule<number> = kept(either(mixed, ratio, glyph, scaled));

/** Digits with letters stuck on that make it something else: `11e`, `27ste`. */
export const ordinalSuffix: Rule<undefined> = ahead(seq([glued, words('e', 'ste', 'de')], () => true));
