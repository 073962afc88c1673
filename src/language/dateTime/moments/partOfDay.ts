import { either, greedy, maybe } from '../../grammar/choice.ts';
import { lookup, words } from '../../grammar/tokens.ts';
import { seq } from '../../grammar/row.ts';
import { DAY, isoDay } from '../../../time/calendar.ts';
import type { ClockRange } from '../times/clockRange.ts';
import { halved } from '../times/halves.ts';
import type { DayPart } from '../times/parts.ts';
import { namingOf } from '../meaning.ts';
import type { DateMeaning } from '../meaning.ts';
import { anyDate, partOfDate } from '../dates/partOfDate.ts';

/** Every day of a date with every stretch of a range of hours. */
export function onDate(date: DateMeaning, range: ClockRange): ClockRange | undefined {
  if (!date.days.length) return undefined;
  const spans = range.spans.flatMap(({ timex, from, to }) =>
    date.days.map((day) => ({
      timex: joinTimex(date.timex, timex),
      ...(from === undefined ? {} : { from: day * DAY + from }),
      ...(to === undefined ? {} : { to: day * DAY + to }),
    })),
  );
  return {
    spans,
    ...(range.mod ? { mod: range.mod } : {}),
    ...namingOf(date),
  };
}

const joinTimex = (date: string, time: string): string =>
  time.startsWith('(')
    ? time.replace(/T(?=[\d])/g, (t, at: number) => (time[at - 1] === 'P' ? t : `${date}${t}`))
    : date + time;

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
export const part = seq([maybe(partMod), partOfDate], ([mod, { date, part: whole }]) =>
  onPart(date, halved(whole, mod)),
);

export const partBehind = seq([partOfDate, words('vroeg', 'laat')], ([{ date, part: whole }, word]) =>
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
export const halfDay = either(
  seq([anyDate, dayHalf], ([date, mod]) => halfOf({ ...date, days: date.days.slice(-1) }, mod)),
  seq([dayHalf, greedy(words('op')), anyDate], ([mod, , date]) => halfOf(date, mod)),
);

function halfOf(date: DateMeaning, mod: 'start' | 'mid' | 'end'): ClockRange | undefined {
  const [from, to] = HALVES[mod];
  return onDate(date, { spans: [{ timex: '', from, to }], mod });
}

export const later = seq(
  [words('later op de dag', 'later vandaag op de dag', 'later die dag')],
  (_, { now }) =>
    onDate(
      { timex: isoDay(now.day), days: [now.day] },
      { spans: [{ timex: '', from: 43_200, to: DAY }], mod: 'end' },
    ),
);

/** `rest van de dag` */
export const restOfDay = seq(
  [words('rest van de dag', 'rest van deze dag', 'rest van vandaag', 'rest van mijn dag')],
  (_, { now }): ClockRange => {
    const from = now.day * DAY + now.seconds;
    const to = now.day * DAY + DAY - 1;
    return { spans: [{ timex: `(${isoDay(now.day)},${isoDay(now.day)},PT${to - from}S)`, from, to }] };
  },
);
