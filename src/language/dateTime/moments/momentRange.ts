import { either, greedy, kept, needing } from '../../grammar/choice.ts';
import { seq } from '../../grammar/row.ts';
import { words } from '../../grammar/tokens.ts';
import type { Rule } from '../../grammar/rule.ts';
import { not, where } from '../../grammar/place.ts';
import { month } from '../dates/month.ts';
import { boundWord } from '../periods/boundWords.ts';
import { clockAt } from '../times/clock.ts';
import { clockBound, clockBoundLoose } from '../times/clockBound.ts';
import { clockRange, clockSpans, looseRange } from '../times/clockRange.ts';
import type { ClockRange } from '../times/clockRange.ts';
import { countedSeconds } from '../periods/countedPeriod.ts';
import type { DayPart } from '../times/parts.ts';
import type { MomentMeaning, TimeSpan } from '../meaning.ts';
import { moment, momentOf, opens } from './moment.ts';
import { noRangeBehind } from '../dates/rangeBehind.ts';
import { anyDate, partOfDate } from '../dates/partOfDate.ts';
import { halfDay, later, onDate, part, partBehind, restOfDay } from './partOfDay.ts';

const link = greedy(words(',', ':', 'van', 'om', 'in', '('));

/** Not the next of a row of dates in figures: `16-04, 18-04` */
const noDateRow = where(({ tokens }, at) => {
  const [dash, m, comma, , next, n] = [-3, -2, -1, 0, 1, 2].map((step) => tokens[at + step]);
  const further = Number(n?.text) - Number(m?.text);
  return !(comma?.text === ',' && dash?.text === '-' && next?.text === '-' && further >= 0 && further < 3);
});

const also =
  'ook,telkens,steeds,juist,wel,dan,liefst,graag,eventueel,evt,ergens,ongeveer,pas,alleen,enkel'.split(',');

/** Words behind which hours in bare figures are the day's too: `12 april ook 9-11`. */
const lead = words(...also.flatMap((word) => [word, `, ${word}`, `(${word}`, `${word} van`]));

/** `volgende maandag tussen 6-8`, `dinsdag na 13:00`, `woensdag 's ochtends` */
const dateThenRange = seq(
  [anyDate, link, noDateRow, either(looseRange, clockRange, clockBoundLoose), not(month)],
  ([date, , , range]) =>
    range.spans.some(({ timex }) => timex.startsWith('TME')) ? undefined : onDate(date, range),
);

const dateAlsoRange = seq([anyDate, lead, looseRange, not(month)], ([date, , range]) => onDate(date, range));

/** `van 11.30 tot 12.30 27e van december`, `om 14.00 - 14.30 op dinsdag` */
const rangeThenDate = seq(
  [either(clockRange, clockBound), greedy(words('op', ',', 'van', 'op de')), anyDate, noRangeBehind],
  ([range, joint, date], { tokens }, at) =>
    joint === ',' && !opens(tokens[at - 1]) ? undefined : onDate(date, range),
);

/** A part of the day that is named: `'s ochtends 12 april, 's middags` is no one stretch. */
const PART = /^T\p{Lu}/u;

/** `maandagochtend van 10 tot 12`, `gisterenmiddag van 15:00-20:00` */
const partThenRange = seq(
  [partOfDate, link, either(looseRange, clockRange, clockBoundLoose)],
  ([{ date, part: whole }, , range]) =>
    range.spans.some(({ timex }) => PART.test(timex)) ? undefined : onDate(date, rangeInPart(range, whole)),
);

/** `tussen 10 en 11.30 deze ochtend` */
const rangeThenPart = seq(
  [either(looseRange, clockRange), greedy(words('op', ',')), partOfDate],
  ([range, joint, { date, part: whole }], { tokens }, at) =>
    (joint === ',' && !opens(tokens[at - 1])) || range.spans.some(({ timex }) => PART.test(timex))
      ? undefined
      : onDate(date, rangeInPart(range, whole)),
);

/** Of two readings of a range of hours the one in the half of the day that is named. */
function rangeInPart(range: ClockRange, { from }: DayPart): ClockRange {
  const late = from >= 43_200;
  const fitting = range.spans.filter((span) => (span.from ?? span.to ?? 0) >= 43_200 === late);
  return fitting.length ? { ...range, spans: fitting } : range;
}

const from = greedy(words('van', 'vanaf', 'tussen'));

const till = words('tot', '-', 'tot en met', 't/m', 'tem', 'en', 'tot aan');

/** `en` only joins a range behind `tussen`. */
const joins = (opener: string | undefined, word: string): boolean => word !== 'en' || opener === 'tussen';

const range = (a: MomentMeaning, b: MomentMeaning): ClockRange | undefined => {
  const spans = a.readings.flatMap((start, i) => {
    const end = b.readings[i] ?? b.readings.at(-1);
    if (!end) return [];
    const to =
      end.moment > start.moment
        ? end.moment
        : (b.readings.find(({ moment: any }) => any > start.moment)?.moment ?? end.moment);
    return to > start.moment
      ? [{ timex: `(${start.timex},${end.timex},PT${(to - start.moment) / 3600}H)`, from: start.moment, to }]
      : [];
  });
  return spans.length ? { spans } : undefined;
};

/** `van vandaag 3 uur tot morgen 5 uur` */
const momentRange = needing(
  till,
  seq([from, moment, till, moment], ([opener, a, word, b]) =>
    joins(opener, word) ? range(a, b) : undefined,
  ),
);

/** `3 mei van 14:00 tot 5 mei 16:00` */
const dateToMoment = needing(
  till,
  seq([anyDate, words('van', 'vanaf', 'tussen'), clockAt, till, moment], ([date, opener, a, word, b]) =>
    joins(opener, word) ? range(momentOf(date, a), b) : undefined,
  ),
);

/** `morgen 15:00 tot 17:00` */
const momentTill = needing(
  till,
  seq([from, anyDate, clockAt, till, clockAt], ([opener, date, a, word, b]) =>
    joins(opener, word) ? onDate(date, { spans: clockSpans(a, b) }) : undefined,
  ),
);

/** `voor maandag om half 3`, `vanaf morgen 8 uur` */
const bounded = seq([boundWord, moment], ([{ mod }, { readings }]): ClockRange => ({
  mod,
  ...(mod === 'before' ? {} : { onwards: true as const }),
  spans: readings.map(({ timex, moment: at }): TimeSpan =>
    mod === 'before' ? { timex, to: at } : { timex, from: at },
  ),
}));

/** A stretch of time on one or more days. */
export const dayRange: Rule<ClockRange> = kept(
  either<ClockRange>(
    dateThenRange,
    dateAlsoRange,
    rangeThenDate,
    partThenRange,
    rangeThenPart,
    part,
    partBehind,
    halfDay,
    later,
    restOfDay,
    momentRange,
    dateToMoment,
    momentTill,
    bounded,
    seq([countedSeconds], ([span]) => ({ spans: [span] })),
  ),
);
