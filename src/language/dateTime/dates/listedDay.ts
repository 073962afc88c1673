import { either, following, greedy, needing } from '../../grammar/choice.ts';
import { NONE } from '../../grammar/rule.ts';
import { not, where } from '../../grammar/place.ts';
import { EXCEPT_WORDS, WITHOUT_WORDS } from '../../exceptWords.ts';
import type { Scan } from '../../scan.ts';
import { seq } from '../../grammar/row.ts';
import { datedDigits, startingAs, words } from '../../grammar/tokens.ts';
import type { Rule } from '../../grammar/rule.ts';
import { dayNumber, digits31, uncounted } from '../amounts.ts';
import { numberWord, ordinalWord } from '../../number/numberWord.ts';
import { calendarDate } from './calendarDate.ts';
import { month } from './month.ts';
import { dateOf } from '../meaning.ts';
import { NUMBERED } from '../numbered.ts';
import type { DateMeaning } from '../meaning.ts';
import { anyWeekday } from './weekdayName.ts';

const and = words(
  ...[',', 'en', 'of', '/', ', of', ', en', 'en/of', '+', '&', 'noch', ', noch'].flatMap((sign) =>
    ['', ' op', ' evt', ' evt.', ' eventueel', ' anders', ' desnoods'].map((word) => sign + word),
  ),
  'dan wel',
  'ofwel',
  'komma',
);
const the = greedy(words('de', 'den'));
const withWeekday = greedy(seq([anyWeekday, greedy(words(',')), the], () => true));

/** `10`, `de 10e`, `woensdag 10` */
const item = seq([withWeekday, the, dayNumber], ([, , date]) => date);
const till = words('t/m', 'tot en met', 'tm', 'tem', 't.e.m.', 'tot', '-');
/** `12 t/m 14`, as one of a row */
const items = either<unknown>(
  item,
  seq([item, till, item], () => true),
);
const last = seq(
  [greedy(seq([item, till], () => true)), withWeekday, the, not(month), calendarDate],
  ([, , , , date]) => date.parts,
);

/** Numbers need no sign between them: `negen tien en elf april`, `8 11 12 nov`. */
const spoken = where(({ tokens }, at) => {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (before?.kind === 'digits') return token?.kind === 'digits' && token.gap && token.text.length < 3;
  const named = /^(?:de|den)$/.test(token?.text ?? '') ? tokens[at + 1] : token;
  return [numberWord, ordinalWord].some((numeral) =>
    [before, named].every((one) => one?.kind === 'word' && numeral(one.text) !== undefined),
  );
});
/** `niet 5 maar 6 november` */
const but = seq([where(({ tokens }, at) => tokens[at - 2]?.text === 'niet'), words('maar')], () => true);
/** `zowel 10 als 11 april`, `liever 11 dan 10 april` */
const paired = either<unknown>(
  seq([where(({ tokens }, at) => tokens[at - 2]?.text === 'zowel'), words('als', 'als ook')], () => true),
  seq(
    [where(({ tokens }, at) => /^(?:liever|eerder)$/.test(tokens[at - 2]?.text ?? '')), words('dan')],
    () => true,
  ),
);
const joined = either<unknown>(and, spoken, but, paired);

/** More days than this are not named in one row. */
const MOST = 12;

/** @returns the month and the year behind a row of days, of which the first item ends at a place */
export function monthBehind(scan: Scan, end: number): DateMeaning['parts'] {
  for (let place = end, days = 1; days < MOST; days++) {
    const ends = joined(scan, place).map((match) => match.end);
    if (ends.length === 0) return undefined;
    const next = Math.max(...ends);
    const parts = last(scan, next)[0]?.value;
    if (parts) return parts;
    const day = items(scan, next).at(-1);
    if (!day) return undefined;
    place = day.end;
  }
  return undefined;
}

/** `10, 11 of 12 april`, `wo 10 en do 11 april`, `de 10e, 11e en 12e april`: a day that takes the month of the last. */
export const listedDay: Rule<DateMeaning> = needing(
  either<unknown>(month, words('/', '-')),
  startingAs([item], (scan, at) => {
    const [first] = NUMBERED.has(scan.tokens[at - 1]?.text ?? '') ? [] : item(scan, at);
    const parts = first && monthBehind(scan, first.end);
    return parts
      ? [{ value: dateOf(first.value, parts.month, parts.year, scan.now.day), end: first.end }]
      : NONE;
  }),
);

const noFraction = where(({ tokens }, at) => {
  const [sign, next] = [tokens[at], tokens[at + 1]];
  return !(sign && /^[-.,]$/.test(sign.text) && next?.kind === 'digits' && !next.gap);
});

/** `okt: 8`, at the head of a row */
export const headedDay = seq(
  [month, words(':'), either(digits31, datedDigits(1, 31)), uncounted, noFraction],
  ([m, , date], { now }) => dateOf(date, m, undefined, now.day),
);

const goesOn =
  /^(?:kan|kunnen|mag|past|lukt|gaat|is|zijn|ook|wel|eventueel|evt|graag|prima|om|van|vanaf|tot|na|in|svp|aub)$/;

const beside = /^(?:toch|liever|dan|ook|anders|eventueel|evt|desnoods|op|de|\.)$/;
const joinsBack = new Set([
  'en',
  'of',
  'maar',
  'nee',
  'neen',
  'niet',
  'beh',
  'min',
  ...EXCEPT_WORDS,
  ...WITHOUT_WORDS,
]);

/** `12 april of 13`, `12/4 maar 13 kan ook`: a bare number that takes the month of the day before it */
export const dayBehindDate = seq(
  [
    where((scan, at) => monthBefore(scan, at) !== undefined),
    digits31,
    uncounted,
    noFraction,
    where(({ tokens }, at) => {
      const next = tokens[at];
      return (
        next?.kind !== 'digits' &&
        (next?.kind !== 'word' || goesOn.test(next.text)) &&
        !/^[-%€:]$/.test(next?.text ?? '')
      );
    }),
  ],
  ([, date], scan, at) => {
    const m = monthBefore(scan, at);
    return m === undefined ? undefined : dateOf(date, m, undefined, scan.now.day);
  },
);

/** The month of a date that ends where a word like `of` joins it to what follows. */
function monthBefore(scan: Scan, at: number): number | undefined {
  const { tokens } = scan;
  let lead = at - 1;
  while (lead > at - 4 && beside.test(tokens[lead]?.text ?? '')) lead--;
  if (!joinsBack.has(tokens[lead]?.text ?? '')) return undefined;
  let last = lead - 1;
  while (
    last > lead - 4 &&
    (/^[,?(]$/.test(tokens[last]?.text ?? '') || joinsBack.has(tokens[last]?.text ?? ''))
  )
    last--;
  const [figure, sign, date] = [tokens[last], tokens[last - 1], tokens[last - 2]];
  if (month(scan, last).length > 0 && sign?.kind === 'digits') return month(scan, last)[0]?.value;
  const isDate = sign?.text === '/' && !sign.gap && date?.kind === 'digits' && figure?.kind === 'digits';
  const value = Number(figure?.text);
  return isDate && value >= 1 && value <= 12 && tokens[last - 3]?.gap !== false ? value : undefined;
}

const joins = /^(?:,|:|en|of|\/|&)$/;
/** More tokens than this are not in one row. */
const LONGEST_ROW = 24;

/** `okt: 8, 15 en 22`: a day of the month that stands before its row. */
export const behindMonth: Rule<DateMeaning> = following(
  words(':'),
  startingAs([digits31], (scan, at) => {
    const [day] = digits31(scan, at);
    if (!day || !uncounted(scan, day.end).length || !noFraction(scan, day.end).length) return NONE;
    let marked = false;
    for (let place = at - 1; place >= Math.max(0, at - LONGEST_ROW); place--) {
      const token = scan.tokens[place];
      if (!token) return NONE;
      if (token.kind === 'digits' || joins.test(token.text)) {
        if (token.text.length > 2) return NONE;
        marked ||= token.text === ':';
        continue;
      }
      const [name] = month(scan, place);
      const value = name && marked ? dateOf(day.value, name.value, undefined, scan.now.day) : undefined;
      return value ? [{ value, end: day.end }] : NONE;
    }
    return NONE;
  }),
);
