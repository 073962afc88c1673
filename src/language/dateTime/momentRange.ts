import { either, greedy, kept, lookup, maybe, needing, seq, words } from '../grammar.ts';
import type { Rule } from '../grammar.ts';
import { boundWord } from './bounds.ts';
import { isoDay } from './calendar.ts';
import { clockAt } from './clock.ts';
import { clockBoundLoose, clockRange, clockSpans, looseRange } from './clockRange.ts';
import type { ClockRange } from './clockRange.ts';
import { countedSeconds } from './countedPeriod.ts';
import { halved } from './dayPart.ts';
import type { DayPart } from './dayPart.ts';
import type { DateMeaning, MomentMeaning, Span } from './meaning.ts';
import { anyDate, moment, partOfDate } from './moment.ts';

const DAY = 86_400;

/** Every day of a date with every stretch of a range of hours. */
function onDate(date: DateMeaning, range: ClockRange): ClockRange | undefined {
  if (!date.days.length) return undefined;
  const spans = range.spans.flatMap(({ timex, from, to }) =>
    date.days.map((day) => ({
      timex: joinTimex(date.timex, timex),
      ...(from === undefined ? {} : { from: day * DAY + from }),
      ...(to === undefined ? {} : { to: day * DAY + to }),
    })),
  );
  return { spans, ...(range.mod ? { mod: range.mod } : {}) };
}

const joinTimex = (date: string, time: string): string =>
  time.startsWith('(')
    ? time.replace(/T(?=[\d])/g, (t, at: number) => (time[at - 1] === 'P' ? t : `${date}${t}`))
    : date + time;

const link = greedy(words(',', '-', 'van', 'om', 'in'));

/** `volgende maandag tussen 6-8`, `dinsdag na 13:00`, `woensdag 's ochtends` */
const dateThenRange = seq(
  [anyDate, link, either(looseRange, clockRange, clockBoundLoose)],
  ([date, , range]) =>
    range.spans.some(({ timex }) => timex.startsWith('TME')) ? undefined : onDate(date, range),
);

/** `van 11.30 tot 12.30 27e van december`, `om 14.00 - 14.30 op dinsdag` */
const rangeThenDate = seq(
  [either(looseRange, clockRange), greedy(words('op', ',', 'van', 'op de')), anyDate],
  ([range, , date]) => onDate(date, range),
);

/** `maandagochtend van 10 tot 12`, `gisterenmiddag van 15:00-20:00` */
const partThenRange = seq(
  [partOfDate, link, either(looseRange, clockRange)],
  ([{ date, part: whole }, , range]) => onDate(date, rangeInPart(range, whole)),
);

/** `tussen 10 en 11.30 deze ochtend` */
const rangeThenPart = seq(
  [either(looseRange, clockRange), greedy(words('op', ',')), partOfDate],
  ([range, , { date, part: whole }]) => onDate(date, rangeInPart(range, whole)),
);

/** Of two readings of a range of hours the one in the half of the day that is named. */
function rangeInPart(range: ClockRange, { from }: DayPart): ClockRange {
  const late = from >= 43_200;
  const fitting = range.spans.filter((span) => (span.from ?? span.to ?? 0) >= 43_200 === late);
  return fitting.length ? { ...range, spans: fitting } : range;
}

const partMod = either(
  lookup([
    ['vroeg', 'start'],
    ['begin van', 'start'],
    ['laat', 'end'],
    ['later', 'end'],
    ['eind van', 'end'],
    ['het eind van', 'end'],
  ] as const),
);

/** `vanavond`, `maandagochtend`, `morgen in de vroege ochtend` */
const part = seq([maybe(partMod), partOfDate], ([mod, { date, part: whole }]) =>
  onPart(date, halved(whole, mod)),
);

const partBehind = seq([partOfDate, words('vroeg', 'laat')], ([{ date, part: whole }, word]) =>
  onPart(date, halved(whole, word === 'vroeg' ? 'start' : 'end')),
);

function onPart(date: DateMeaning, { code, from, to, mod }: DayPart): ClockRange | undefined {
  return onDate(date, { spans: [{ timex: `T${code}`, from, to }], ...(mod ? { mod } : {}) });
}

const dayHalf = lookup([
  ['vroeg op de dag', 'start'],
  ['eerder op de dag', 'start'],
  ['vroeger op de dag', 'start'],
  ['vroeg', 'start'],
  ['halverwege de dag', 'mid'],
  ['midden op de dag', 'mid'],
  ['laat op de dag', 'end'],
  ['later op de dag', 'end'],
  ['later', 'end'],
  ['laat', 'end'],
] as const);

const HALVES = { start: [0, 43_200], mid: [36_000, 50_400], end: [43_200, DAY] } as const;

/** `woensdag vroeg op de dag`, `later vandaag` */
const halfDay = either(
  seq([anyDate, dayHalf], ([date, mod]) => halfOf({ ...date, days: date.days.slice(-1) }, mod)),
  seq([dayHalf, greedy(words('op')), anyDate], ([mod, , date]) => halfOf(date, mod)),
);

function halfOf(date: DateMeaning, mod: 'start' | 'mid' | 'end'): ClockRange | undefined {
  const [from, to] = HALVES[mod];
  return onDate(date, { spans: [{ timex: '', from, to }], mod });
}

const later = seq([words('later op de dag', 'later vandaag op de dag', 'later die dag')], (_, { now }) =>
  onDate(
    { timex: isoDay(now.day), days: [now.day] },
    { spans: [{ timex: '', from: 43_200, to: DAY }], mod: 'end' },
  ),
);

/** `rest van de dag` */
const restOfDay = seq(
  [
    words(
      'rest van de dag',
      'de rest van de dag',
      'rest van deze dag',
      'rest van vandaag',
      'de rest van vandaag',
      'rest van mijn dag',
    ),
  ],
  (_, { now }): ClockRange => {
    const from = now.day * DAY + now.seconds;
    const to = now.day * DAY + DAY - 1;
    return { spans: [{ timex: `(${isoDay(now.day)},${isoDay(now.day)},PT${to - from}S)`, from, to }] };
  },
);

const from = greedy(words('van', 'vanaf', 'tussen'));
const till = words('tot', '-', 'tot en met', 't/m', 'en', 'tot aan');

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
  seq([from, moment, till, moment], ([, a, , b]) => range(a, b)),
);

/** `morgen 15:00 tot 17:00` */
const momentTill = needing(
  till,
  seq([from, anyDate, clockAt, till, clockAt], ([, date, a, , b]) =>
    onDate(date, { spans: clockSpans(a, b) }),
  ),
);

/** `voor maandag om half 3`, `vanaf morgen 8 uur` */
const bounded = seq([boundWord, moment], ([{ mod }, { readings }]): ClockRange => ({
  mod,
  spans: readings.map(({ timex, moment: at }): Span =>
    mod === 'before' ? { timex, to: at } : { timex, from: at },
  ),
}));

/** A stretch of time on one or more days. */
export const dayRange: Rule<ClockRange> = kept(
  either<ClockRange>(
    dateThenRange,
    rangeThenDate,
    partThenRange,
    rangeThenPart,
    part,
    partBehind,
    halfDay,
    later,
    restOfDay,
    momentRange,
    momentTill,
    bounded,
    seq([countedSeconds], ([span]) => ({ spans: [span] })),
  ),
);
