import { either, greedy, kept, lookup, seq, words } from '../grammar.ts';
import type { Rule } from '../grammar.ts';
import { countedDays } from './countedPeriod.ts';
import { dateRange } from './dateRange.ts';
import type { DateMeaning, PeriodMeaning, Span } from './meaning.ts';
import { partOfPeriod } from './partOfPeriod.ts';
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
  ...table('before', false, 'voor|eerder dan|vroeger dan|tot|niet na het begin van|tot aan|al voor|ruim voor|lager dan|niet later dan het begin van|het jaar lager dan|het jaar eerder dan'),
  ...table('before', true, 'uiterlijk|uiterlijk op|uiterlijk in|uiterlijk tot|niet later dan|op zijn laatst|op z\'n laatst|op zijn laatst op|ten laatste|tot en met|t/m|tm|niet na|voor of op|op of voor|tot uiterlijk'),
  ...table('after', false, 'na|later dan|hoger dan|het jaar hoger dan|het jaar na|het jaar later dan|groter dan'),
  ...table('after', true, 'beginnend|beginnend op|beginnende op|startend op|startend'),
  ...table('since', true, 'sinds|vanaf|van af|sedert|met ingang van|niet voor|niet eerder dan|niet vroeger dan|op zijn vroegst|op zijn vroegst op|vanaf het begin van|op of na|vanaf ongeveer'),
]);

/** Words behind a date that make it a bound. */
export const boundBehind: Rule<Bound> = lookup([
  ...table('since', true, 'of later|en later|en daarna|of daarna|en verder|en volgende|en erna|of erna|en na'),
  ...table('before', true, 'of eerder|en eerder|of daarvoor|en daarvoor|of ervoor|en ervoor|of vroeger|en vroeger'),
]);

const date: Rule<DateMeaning> = either(plainDate, relativeDay);

/** A date or a period with a bound on it. */
function bounded({ mod, inclusive }: Bound, spans: readonly Span[], isDate: boolean): PeriodMeaning {
  if (mod === 'before') {
    const edge = inclusive && !isDate ? 'to' : 'from';
    return {
      mod,
      spans: spans.map((span) => ({ timex: span.timex, ...pick('to', span[edge]) })),
      ...(inclusive && isDate ? { meant: { from: 0, to: 1 } } : {}),
    };
  }
  const edge = mod === 'after' && !isDate ? 'to' : 'from';
  return {
    mod,
    spans: spans.map((span) => ({ timex: span.timex, ...pick('from', span[edge]) })),
    ...(mod === 'after' && isDate && !inclusive ? { meant: { from: 1, to: 0 } } : {}),
  };
}

const pick = (key: 'from' | 'to', value: number | undefined): Partial<Span> => (value === undefined ? {} : { [key]: value });

const dateSpans = ({ timex, days }: DateMeaning): Span[] => days.map((day) => ({ timex, from: day, to: day }));

const the = greedy(words('de', 'het', 'ongeveer', 'op'));

const period = either(calendarPeriod, partOfPeriod);

const dateBound = either(
  seq([boundWord, the, date], ([bound, , what]) => limited(bound, what)),
  seq([date, boundBehind], ([what, bound]) => limited(bound, what)),
);

function limited(bound: Bound, what: DateMeaning): PeriodMeaning {
  return what.impossible ? { spans: [], impossible: what.impossible } : bounded(bound, dateSpans(what), true);
}

const periodBound = either(
  seq([boundWord, the, period], ([bound, , { spans }]) => (spans.length ? bounded(bound, spans, false) : undefined)),
  seq([period, boundBehind], ([{ spans }, bound]) => (spans.length ? bounded(bound, spans, false) : undefined)),
);

const today = seq([lookup([['voor de dag', 'before'], ['voor het eind van de dag', 'before']] as const)], (_, { now }): PeriodMeaning => ({
  mod: 'before',
  spans: [{ timex: '', to: now.day }],
}));

/** `sinds morgen`, `voor 2018`, `uiterlijk 15 april`, `1-1-2016 en later` */
export const datePeriod: Rule<PeriodMeaning> = kept(
  either<PeriodMeaning>(
    calendarPeriod,
    partOfPeriod,
    dateRange,
    seq([countedDays], ([span]) => ({ spans: [span] })),
    dateBound,
    periodBound,
    today,
  ),
);
