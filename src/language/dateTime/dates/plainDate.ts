import { either, kept } from '../../grammar/choice.ts';
import { NONE } from '../../grammar/rule.ts';
import { not, where } from '../../grammar/place.ts';
import { seq } from '../../grammar/row.ts';
import { startingAs, words } from '../../grammar/tokens.ts';
import type { Rule } from '../../grammar/rule.ts';
import { dayNumber, dayOrdinal, dayOrdinalDigits, digits31, uncounted } from '../amounts.ts';
import { calendarDate, month } from './calendarDate.ts';
import { holiday } from './holiday.ts';
import { dateOf, dayOfMonth } from '../meaning.ts';
import type { DateMeaning } from '../meaning.ts';
import { weekdayDate } from './weekday.ts';
import type { Token } from '../../tokens.ts';

const beforeDay = new Set('op voor na tot vanaf sinds per van m tussen uiterlijk rond'.split(' '));

/** True behind a preposition, or behind another day that has one: `op de derde of de vierde`. */
function led(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? '';
  if (beforeDay.has(before)) return tokens[at - 2]?.kind !== 'digits';
  return (before === 'en' || before === 'of') && tokens[at - 3]?.text === 'de' && led(tokens, at - 3);
}

const prepositions =
  'om van tot en of in is kan past komt terug weg weer vertrekken gaan rond tussen vanaf voor na t - graag aan zijn ' +
  'bij gaat teruggaan afspreken lukt zou zal op dan liever niet ook met het beschikbaar vrij s maar evt eventueel mag wel kunnen ' +
  'alleen heb hebben ben wij ik we schikt moet als want ergens uiterlijk zo of nog desnoods komen prima goed';

/** What may follow a bare day of the month; a noun (`de 27e keer`) may not. */
const followers = new Set(prepositions.split(' '));

const noNoun = where(({ tokens }, at) => {
  const next = tokens[at];
  return next?.kind !== 'word' || followers.has(next.text) || next.text.startsWith("'");
});

const of = words('van', 'van de maand', 'dag van', 'in');

const noFraction = where(({ tokens }, at) => {
  const [sign, next] = [tokens[at], tokens[at + 1]];
  return !(sign && /^[-/.,]$/.test(sign.text) && next?.kind === 'digits' && !next.gap);
});

/** `de 27e` */
const theOrdinal = seq([words('de'), dayOrdinalDigits, noNoun], ([, date], { now }) =>
  dayOfMonth(date, now.day),
);

/** `op de vijftiende`, `op de 17`, `de 27e`, behind a preposition */
const theDay = seq(
  [
    where(({ tokens }, at) => led(tokens, at)),
    words('de'),
    either(dayOrdinal, digits31),
    noNoun,
    not(seq([of, month], () => true)),
    noFraction,
  ],
  ([, , date], { now }) => dayOfMonth(date, now.day),
);

const and = words(',', 'en', 'of', '/', ', of', ', en', 'en/of', '+', '&');

/** `10, 11 of 12 april`: a day that takes the month of the last in the row. */
const listedDay: Rule<DateMeaning> = startingAs([dayNumber], (scan, at) => {
  const [first] = dayNumber(scan, at);
  if (!first) return NONE;
  for (let place = first.end, days = 1; days < 12; days++) {
    const next = and(scan, place).at(-1)?.end;
    if (next === undefined) return NONE;
    const last = calendarDate(scan, next).find(({ value }) => value.parts !== undefined);
    if (last?.value.parts) {
      const { month, year } = last.value.parts;
      return [{ value: dateOf(first.value, month, year, scan.now.day), end: first.end }];
    }
    const day = dayNumber(scan, next)[0];
    if (!day) return NONE;
    place = day.end;
  }
  return NONE;
});

const joins = /^(?:,|:|en|of|\/|&)$/;
/** More days than this are not named in one row. */
const LONGEST_ROW = 24;

/** `okt: 8, 15 en 22`: a day of the month that stands before its row. */
const behindMonth: Rule<DateMeaning> = startingAs([digits31], (scan, at) => {
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
});

/** A day named by the calendar, a weekday, a holiday, or its number in the month. */
export const plainDate: Rule<DateMeaning> = kept(
  either(calendarDate, weekdayDate, holiday, theOrdinal, theDay, listedDay, behindMonth),
);
