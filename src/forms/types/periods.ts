import type { Span } from '../../language/left.ts';
import { same } from '../../text/answer.ts';
import { readPeriods } from '../../language/days.ts';
import { inDutch, MOMENT_PATTERN } from '../../time/amsterdam.ts';
import type { Period } from '../../language/dateTime/periods/coming.ts';
import { DutchRecognizer } from '../../language/recognizers/dutch.ts';
import { dutchDay } from '../../time/dutch.ts';
import type { FieldType } from '../fieldType.ts';
import { readText } from './text.ts';

const NO_PREFERENCE =
  /(?<!\p{L})(?:geen (?:specifieke |speciale |bepaalde |echte )?(?:voorkeur|dag|datum|periode|haast)|maakt (?:mij |me |ons )?niet(?:s)? uit|om het even|in overleg|wanneer het (?:u|jullie|hem|haar) (?:ook )?(?:uit)?komt|alles (?:is )?goed|elke dag (?:is )?goed|no preference|any ?time|zo snel mogelijk|zo spoedig mogelijk|asap)(?!\p{L})/iu;

const SENTENCE = /[^.!?\n]+(?:\.(?=\S)[^.!?\n]*)*/g;
/** In a text about anything a day counts only in a sentence that says that it is wished for. */
const WISHED =
  /(?<!\p{L})(?:liefst|het liefst|graag|voorkeur|bezoek\w*|langs\w*|afspraak|schik\w*|past|uitkom\w*|komt \S+ (?:goed )?uit|beschikbaar|prefer\w*|visit|zou kunnen|kunnen wij|kan ik)(?!\p{L})/iu;

/** What may narrow days down: an exception, a part of the day, an hour. */
const NARROWS =
  /(?<!\p{L})(?:(?:behalve|uitgezonderd|niet|geen|liever niet|zonder|alleen)\s[^,.;\n]{1,60}|(?:tussen|vanaf|na|voor|om|rond)\s(?:\d{1,2}(?:[.:]\d{2})?|een|twee|drie|vier|vijf|half|negen|tien|elf|twaalf)\p{L}*(?:\s(?:uur|en|t\/m|tot)(?:\s\d{1,2})?(?:\suur)?)?|\d{1,2}[.:]\d{2}(?:\s?-\s?\d{1,2}[.:]\d{2})?|'?s (?:ochtends|morgens|middags|avonds)|om de (?:andere )?(?:week|maand))(?!\p{L})/giu;

/** Where a text says which days are meant; what makes no difference when it is taken out was not read. */
function withoutIdle(text: string, { periods: value, rests }: Read, today: string): Span[] {
  const idle = [...text.matchAll(NARROWS)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => {
      const without = readPeriods(text.slice(0, start) + ' '.repeat(end - start) + text.slice(end), today);
      return without.kind === 'periods' && same(without.periods, value);
    });
  return rests.flatMap((rest) => cut(rest, idle));
}

type Read = Extract<ReturnType<typeof readPeriods>, { kind: 'periods' }>;

/** A stretch without the parts of it that stand in others. */
function cut(rest: Span, others: readonly Span[]): Span[] {
  return others.reduce(
    (parts, other) =>
      parts.flatMap(({ start, end }) =>
        other.end <= start || end <= other.start
          ? [{ start, end }]
          : [
              { start, end: other.start },
              { start: other.end, end },
            ].filter((part) => part.start < part.end),
      ),
    [rest],
  );
}

const dutch = new DutchRecognizer();

/** Days, periods and moments, as alternatives; an empty list when there is no preference. */
export const periods: FieldType = {
  rank: 7,
  free: false,
  closed: true,
  quick: 'no preference',
  read(text, field, { today }) {
    const read = readPeriods(text, today);
    if (read.kind === 'periods')
      return { kind: 'value', value: read.periods, rests: withoutIdle(text, read, today) };
    if (NO_PREFERENCE.test(text) || /^(?:geen|nee|none|no)\W*$/i.test(text.trim()))
      return { kind: 'value', value: [] };
    if (read.kind === 'impossible')
      return { kind: 'wrong', reason: 'said', said: `"${read.text}": ${read.reason}` };
    const long = readText(text, { ...field, max: 500 });
    return long.kind === 'wrong' ? long : { kind: 'wrong', reason: 'no period' };
  },
  find(text, _field, { today }) {
    const wished = text.replace(SENTENCE, (sentence) =>
      WISHED.test(sentence) ? sentence : ' '.repeat(sentence.length),
    );
    const read = readPeriods(wished, today);
    const spans = dutch.model('DateTimeModel').parse(wished, new Date(`${today}T00:00:00`));
    const [first] = spans;
    if (read.kind !== 'periods' || !first) return [];
    return [{ value: read.periods, start: first.start, end: Math.max(...spans.map(({ end }) => end)) + 1 }];
  },
  show(value) {
    const all = value as (Period | string)[];
    return all.length === 0 ? 'geen voorkeur' : all.map(shown).join(' of ');
  },
  check: (value) =>
    Array.isArray(value) &&
    value.every((one) => (typeof one === 'string' ? MOMENT_PATTERN.test(one) : isPeriod(one))),
};

function isPeriod(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'from' in value && 'to' in value;
}

function shown(one: Period | string): string {
  if (typeof one === 'string') return inDutch(one);
  return one.from === one.to ? dutchDay(one.from) : `${dutchDay(one.from)} t/m ${dutchDay(one.to)}`;
}
