import { either, greedy, kept, lookup, not, seq, words } from '../grammar.ts';
import type { Rule } from '../grammar.ts';
import { countedDays } from './countedPeriod.ts';
import { dateRange } from './dateRange.ts';
import type { DateMeaning, PeriodMeaning, Span } from './meaning.ts';
import { partOfPeriod, partWord } from './partOfPeriod.ts';
import { calendarPeriod } from './period.ts';
import { plainDate } from './plainDate.ts';
import { relativeDay } from './relativeDay.ts';

/** On which side of a date or time a bound leaves room, and whether the bound itself is in it. */
export interface Bound {
  readonly mod: 'before' | 'after' | 'since';
  readonly inclusive: boolean;
}

const table = (mod: Bound['mod'], inclusive: boolean, forms: string): (readonly [string, Bound])[] =>
  forms.split('|').map((form) => [form, { mod, inclusive }] as const);

/** Words before a date or time that make it a bound. */
export const boundWord: Rule<Bound> = lookup([
  ...table(
    'before',
    false,
    '<|voor|zo laat als|eerder dan|vroeger dan|tot|niet na het begin van|tot aan|al voor|ruim voor|lager dan|niet later dan het begin van|het jaar lager dan|het jaar eerder dan',
  ),
  ...table(
    'before',
    true,
    "<=|< =|uiterlijk|uiterlijk op|uiterlijk in|uiterlijk tot|niet later dan|op zijn laatst|op z'n laatst|op zijn laatst op|ten laatste|tot en met|t/m|tm|niet na|voor of op|op of voor|tot uiterlijk",
  ),
  ...table(
    'after',
    false,
    '>|na|later dan|hoger dan|het jaar hoger dan|het jaar na|het jaar later dan|groter dan',
  ),
  ...table('after', true, 'beginnend|beginnend op|beginnende op|startend op|startend'),
  ...table(
    'since',
    true,
    '>=|> =|sinds|zo vroeg als|al vanaf|vanaf|van af|sedert|met ingang van|niet voor|niet eerder dan|niet vroeger dan|op zijn vroegst|op zijn vroegst op|vanaf het begin van|op of na|vanaf ongeveer',
  ),
]);

/** Words behind a date that make it a bound. */
export const boundBehind: Rule<Bound> = lookup([
  ...table(
    'since',
    true,
    'of later|en later|en daarna|of daarna|en verder|en volgende|en erna|of erna|en hoger|of hoger|en nadien|of meer',
  ),
  ...table(
    'before',
    true,
    'of eerder|en eerder|of daarvoor|en daarvoor|of ervoor|en ervoor|of vroeger|en vroeger|en lager|of lager',
  ),
]);

const date: Rule<DateMeaning> = either(plainDate, relativeDay);

/** A date or a period with a bound on it. */
function bounded({ mod, inclusive }: Bound, spans: readonly Span[], isDate: boolean): PeriodMeaning {
  const limit = ({ timex, from, to }: Span): Span => {
    if (mod === 'before') {
      const end = inclusive && !isDate ? to : from;
      return {
        timex,
        ...(end === undefined ? {} : { to: end, ...(inclusive && isDate ? { last: end } : {}) }),
      };
    }
    const start = mod === 'after' && !isDate ? to : from;
    const later = mod === 'after' && isDate && !inclusive;
    return { timex, ...(start === undefined ? {} : { from: start, ...(later ? { first: start + 1 } : {}) }) };
  };
  return { mod, spans: spans.map(limit) };
}

const dateSpans = ({ timex, days }: DateMeaning): Span[] =>
  days.map((day) => ({ timex, from: day, to: day }));

/** `voor begin september`, `na het einde van mei`: the start or the end of the whole counts. */
const edgeBound = seq([boundWord, partWord, calendarPeriod], ([bound, part, { spans }]) => {
  const edges = spans.map(({ timex, from = 0, to = 0 }) => {
    const day = { start: from, mid: from + Math.floor((to - from) / 2), end: to }[part];
    return { timex, from: day, to: day };
  });
  return edges.length ? bounded(bound, edges, false) : undefined;
});

const the = greedy(words('de', 'het', 'ongeveer', 'op'));

const period = either(calendarPeriod, partOfPeriod);

const lessThan = words('minder dan', 'korter dan');
const moreThan = words('meer dan', 'langer dan', 'ruim');

const dateBound = either(
  seq([boundWord, the, date, not(boundBehind)], ([bound, , what]) => limited(bound, what)),
  seq([moreThan, date], ([, what], { now }) => {
    const [day] = what.days;
    if (day === undefined || what.days.length > 1) return undefined;
    return limited({ mod: day < now.day ? 'before' : 'after', inclusive: true }, what);
  }),
  seq([lessThan, relativeDay], ([, what], { now }) => {
    const [day] = what.days;
    if (day === undefined || what.days.length > 1) return undefined;
    return limited({ mod: day < now.day ? 'after' : 'before', inclusive: true }, what);
  }),
  seq([date, boundBehind], ([what, bound]) => limited(bound, what)),
);

function limited(bound: Bound, what: DateMeaning): PeriodMeaning {
  return what.impossible ? { spans: [], impossible: what.impossible } : bounded(bound, dateSpans(what), true);
}

const periodBound = either(
  seq([boundWord, the, period, not(boundBehind)], ([bound, , { spans }], { tokens }, at) => {
    const forPeriod =
      tokens[at]?.raw.toLowerCase() === 'voor' && spans.some(({ from = 0, to = 0 }) => to - from < 360);
    return spans.length && !forPeriod ? bounded(bound, spans, false) : undefined;
  }),
  seq([period, boundBehind], ([{ spans }, bound]) =>
    spans.length ? bounded(bound, spans, false) : undefined,
  ),
);

const today = seq(
  [
    lookup([
      ['voor de dag', 'before'],
      ['voor het eind van de dag', 'before'],
    ] as const),
  ],
  (_, { now }): PeriodMeaning => ({
    mod: 'before',
    spans: [{ timex: '', to: now.day }],
  }),
);

/** `sinds morgen`, `voor 2018`, `uiterlijk 15 april`, `1-1-2016 en later` */
export const datePeriod: Rule<PeriodMeaning> = kept(
  either<PeriodMeaning>(
    calendarPeriod,
    partOfPeriod,
    dateRange,
    seq([countedDays], ([span]) => ({ spans: [span] })),
    dateBound,
    periodBound,
    edgeBound,
    today,
  ),
);
