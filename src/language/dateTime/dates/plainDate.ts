import { either, kept } from '../../grammar/choice.ts';
import { not, where } from '../../grammar/place.ts';
import { seq } from '../../grammar/row.ts';
import { words } from '../../grammar/tokens.ts';
import type { Rule } from '../../grammar/rule.ts';
import { dayOrdinal, dayOrdinalDigits, digits31 } from '../amounts.ts';
import { calendarDate } from './calendarDate.ts';
import { month } from './month.ts';
import { holiday } from './holiday.ts';
import { behindMonth, dayBehindDate, headedDay, listedDay } from './listedDay.ts';
import { dayOfMonth } from '../meaning.ts';
import type { DateMeaning } from '../meaning.ts';
import { weekdayDate } from './weekday.ts';
import type { Token } from '../../tokens.ts';

const beforeDay = new Set(
  'op voor na tot vanaf sinds per van m tussen uiterlijk rond niet nie behalve uitgezonderd uitgenomen exclusief wel waarbij'.split(
    ' ',
  ),
);

/** True behind a preposition, or behind another day that has one: `op de derde of de vierde`. */
function led(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? '';
  if (beforeDay.has(before)) return tokens[at - 2]?.kind !== 'digits';
  return (before === 'en' || before === 'of') && tokens[at - 3]?.text === 'de' && led(tokens, at - 3);
}

const prepositions =
  'om van tot en of in is kan past komt terug weg weer vertrekken gaan rond tussen vanaf voor na t - graag aan zijn ' +
  'bij gaat teruggaan afspreken lukt zou zal op dan liever niet ook met het beschikbaar vrij s maar evt eventueel mag wel kunnen ' +
  'alleen heb hebben ben wij ik we schikt moet als want ergens uiterlijk zo of nog desnoods komen prima goed ' +
  'svp aub alvast alsjeblieft alstublieft lijkt verder behalve maar anders heeft lukken vanwege ivm pas tem tm om er geen voorkeur ' +
  'naar bij thuis idem zelfde dezelfde telkens steeds uitgezonderd uitgenomen we wordt werd i toch afvalt valt vervalt nie ni neen nee ocht';

/** What may follow a bare day of the month; a noun (`de 27e keer`) may not. */
const followers = new Set(prepositions.split(' '));

/** Who does something, behind a verb: `de 13e rijd ik mee`. */
const subjects = new Set('ik k we wij hij zij ze ge gij je jij u jullie er'.split(' '));

export const noNoun = where(({ tokens }, at) => {
  const [next, behind] = [tokens[at], tokens[at + 1]];
  return (
    next?.kind !== 'word' ||
    followers.has(next.text) ||
    next.text.startsWith("'") ||
    subjects.has(behind?.text ?? '')
  );
});

const of = words('van', 'van de maand', 'dag van', 'in');

const noFraction = where(({ tokens }, at) => {
  const [sign, next] = [tokens[at], tokens[at + 1]];
  return !(sign && /^[-/.,]$/.test(sign.text) && next?.kind === 'digits' && !next.gap);
});

/** `de 27e` */
const theOrdinal = seq([words('de', 'den'), dayOrdinalDigits, noNoun], ([, date], { now }) =>
  dayOfMonth(date, now.day),
);

/** `de 22e, 24e en 29e`: one of a row behind the first */
const listedOrdinal = seq(
  [
    where(
      ({ tokens }, at) =>
        /^(?:en|of|,|\/|&)$/.test(tokens[at - 1]?.text ?? '') &&
        /^(?:e|ste|de)$/.test(tokens[at - 2]?.text ?? '') &&
        tokens[at - 2]?.gap === false &&
        tokens[at - 3]?.kind === 'digits',
    ),
    dayOrdinalDigits,
    noNoun,
  ],
  ([, date], { now }) => dayOfMonth(date, now.day),
);

const joint = /^(?:,|en|of|\/|&|\+)$/;

/** `17e, 19e of 20e`: the first of a row of ordinals behind which no noun stands */
const firstOrdinal = seq(
  [
    dayOrdinalDigits,
    where((scan, at) => {
      let place = at;
      while (joint.test(scan.tokens[place]?.text ?? '')) {
        const [next] = dayOrdinalDigits(scan, place + 1);
        if (!next) return false;
        place = next.end;
      }
      return place > at && noNoun(scan, place).length > 0;
    }),
  ],
  ([date], { now }) => dayOfMonth(date, now.day),
);

/** `op de vijftiende`, `op de 17`, `de 27e`, behind a preposition */
const theDay = seq(
  [
    where(({ tokens }, at) => led(tokens, at)),
    words('de', 'den'),
    either(dayOrdinal, digits31),
    noNoun,
    not(seq([of, month], () => true)),
    noFraction,
  ],
  ([, , date], { now }) => dayOfMonth(date, now.day),
);

/** A day named by the calendar, a weekday, a holiday, or its number in the month. */
export const plainDate: Rule<DateMeaning> = kept(
  either(
    calendarDate,
    listedDay,
    weekdayDate,
    holiday,
    theOrdinal,
    listedOrdinal,
    firstOrdinal,
    theDay,
    headedDay,
    behindMonth,
    dayBehindDate,
  ),
);
