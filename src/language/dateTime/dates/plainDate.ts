import { either, kept } from '../../grammar/choice.ts';
import { not, where } from '../../grammar/place.ts';
import { seq } from '../../grammar/row.ts';
import { words } from '../../grammar/tokens.ts';
import type { Rule } from '../../grammar/rule.ts';
import { EXCEPT_WORDS, WITHOUT_WORDS } from '../../exceptWords.ts';
import { dayOrdinal, dayOrdinalDigits, digits31 } from '../amounts.ts';
import { calendarDate } from './calendarDate.ts';
import { month } from './month.ts';
import { holiday } from './holiday.ts';
import { behindMonth, dayBehindDate, headedDay, listedDay } from './listedDay.ts';
import { dayOfMonth } from '../meaning.ts';
import type { DateMeaning } from '../meaning.ts';
import { weekdayDate } from './weekday.ts';
import { isWeekdayName } from './weekdayName.ts';
import { ordinalWord } from '../../number/numberWord.ts';
import type { Token } from '../../tokens.ts';

const beforeDay = new Set(
  `${[...EXCEPT_WORDS, ...WITHOUT_WORDS].join(' ')} op voor na tot vanaf sinds per van m tussen uiterlijk rond niet nie wel waarbij`.split(
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
  'naar bij thuis idem zelfde dezelfde telkens steeds we wordt werd i toch afvalt valt vervalt nie ni neen nee ocht ' +
  'bv bijv bijvoorbeeld bvb dus zeker misschien mss wellicht sowieso eigenlijk liefst bij hoor joh ok oke okee prima top juist enkel slechts terug zelf ' +
  'vind vinden lijken doe doen doet gaan houd houdt houden blijft blijven begint begin had moet moeten wil willen zouden mocht mochten kom komt kies kiezen ' +
  'noteer schrijf heel hele ganse vroeg laat zonder tenzij mits tijdens zodra zo dat die daarvoor daarna erna ervoor te vol bezet geldt zit sta zitten hebt ' +
  'stel stelt kun kunt kon konden wilde graag alsook en/of ofwel hetzij plus minus met de den het dan wanneer indien omdat want hooguit ' +
  'maximaal minimaal net pas eerst alvast bovendien tevens eveneens trouwens overigens overdag doorgaans';

/** What may follow a bare day of the month; a noun (`de 27e keer`) may not. */
const followers = new Set([...prepositions.split(' '), ...EXCEPT_WORDS]);

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

/** The first of these say more often which one of a row: `kies de tweede`. */
const LOWEST = 6;
const opens =
  /^(?:[,;:.(]|en|of|zeggen|denk|dacht|gaat|lukt|kan|past|niet|anders|dus|maar|graag|liever|liefst|doe|kies|noteer|zet|wordt|is|dan|ook|wel|pak|neem)$/;

/** `de twaalfde, kwart voor tien`, `noteer maar de negende, de zestiende`, `dus graag de dertiende`: spelled, with nothing behind it */
const spelledDay = seq(
  [
    where(({ tokens }, at) => {
      const before = tokens[at - 1];
      return (
        !before ||
        opens.test(before.text) ||
        isWeekdayName(before.text) ||
        /dag(?:en|ochtend|morgen|voormiddag|middag|namiddag|avond)?$/.test(before.text) ||
        (ordinalWord(before.text) ?? 0) >= LOWEST ||
        (/^(?:en|of|,)$/.test(tokens[at + 2]?.text ?? '') &&
          /^(?:de|den)$/.test(tokens[at + 3]?.text ?? '') &&
          (ordinalWord(tokens[at + 4]?.text ?? '') ?? 0) >= LOWEST)
      );
    }),
    words('de', 'den'),
    dayOrdinal,
    noNoun,
    not(seq([of, month], () => true)),
  ],
  ([, , date], { tokens, now }, _at, end) => {
    const word = ordinalWord(tokens[end - 1]?.text ?? '');
    return word !== undefined && word >= LOWEST ? dayOfMonth(date, now.day) : undefined;
  },
);

const marks = /^(?:ok|oke|okee|ook|niet|ni|nie|wel|kan|lukt|past|prima|goed|top|svp|is)$/;

/** `29ste ok 30ste ook 31ste ni`: each with what is said of it behind it */
const markedOrdinal = seq(
  [
    where(
      ({ tokens }, at) =>
        !tokens[at - 1] || /^[,;/.+&]$/.test(tokens[at - 1]!.text) || marks.test(tokens[at - 1]!.text),
    ),
    dayOrdinalDigits,
    where(({ tokens }, at) => marks.test(tokens[at]?.text ?? '')),
  ],
  ([, date], { now }) => dayOfMonth(date, now.day),
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
    spelledDay,
    markedOrdinal,
    headedDay,
    behindMonth,
    dayBehindDate,
  ),
);
