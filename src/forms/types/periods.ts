import { readPeriods } from '../../language/days.ts';
import type { PeriodsRead } from '../../language/days.ts';
import { inDutch, MOMENT_PATTERN } from '../../time/amsterdam.ts';
import type { Period } from '../../language/dateTime/periods/coming.ts';
import { DutchRecognizer } from '../../language/recognizers/dutch.ts';
import { blank } from '../../text/blank.ts';
import { oneOf } from '../../text/pattern.ts';
import { dutchDay, WEEKDAYS } from '../../time/dutch.ts';
import type { FieldType } from '../fieldType.ts';
import { amendedPeriods } from './amendedPeriods.ts';
import { readText } from './text.ts';
import { workWeek } from './workWeek.ts';

/** Longest text that is looked at for saying nothing but days. */
const SHORT = 60;

/** Whether a text is nothing but the days that were read in it: "tweede week van november, niet op woensdag". */
function isAllDays(said: string, read: PeriodsRead | undefined): boolean {
  if (read?.kind !== 'periods' || !/\p{L}{2}/u.test(said)) return false;
  return !/[\p{L}\p{N}]/u.test(read.rests.reduce(blank, said));
}

const SENTENCE = /[^.!?\n]+(?:\.(?=\S)[^.!?\n]*)*/g;
const dutch = new DutchRecognizer();
/** "elke woensdag", "om de week op dinsdag" */
const WEEKDAY = new RegExp(`(?<!\\p{L})(?:${oneOf([...WEEKDAYS])})(?:en)?(?!\\p{L})`, 'iu');

/** Days, periods and moments, as alternatives; an empty list when there is no preference. */
export const periods: FieldType = {
  rank: 7,
  free: false,
  closed: true,
  quick: 'no preference',
  read(text, field, { today, lists: { sayings } }) {
    const read = readPeriods(text, today);
    if (read.kind === 'periods')
      return { kind: 'value', value: workWeek(read.periods, text), rests: read.rests };
    if (sayings.noPreference.test(text) || sayings.none.test(text.trim()))
      return { kind: 'value', value: [] };
    if (read.kind === 'impossible')
      return { kind: 'wrong', reason: 'said', said: `"${read.text}": ${read.reason}` };
    const long = readText(text, { ...field, max: 500 });
    if (long.kind === 'wrong') return long;
    return { kind: 'wrong', reason: WEEKDAY.test(text) ? 'no weeks' : 'no period' };
  },
  /** In a text about anything a day counts only in a sentence that says that it is wished for, or where nothing else is said. */
  find(text, _field, { today, lists: { sayings } }) {
    const asWished = (sentence: string) =>
      sayings.wished.test(sentence) && !sayings.asksWhether.test(sentence)
        ? sentence
        : ' '.repeat(sentence.length);
    const whole = text.length <= SHORT ? readPeriods(text, today) : undefined;
    const wished = isAllDays(text, whole) ? text : text.replace(SENTENCE, asWished);
    const read = whole && wished === text ? whole : readPeriods(wished, today);
    const spans = dutch.model('DateTimeModel').parse(wished, new Date(`${today}T00:00:00`));
    const [first] = spans;
    if (read.kind !== 'periods' || !first) return [];
    return [
      {
        value: workWeek(read.periods, text),
        start: first.start,
        end: Math.max(...spans.map(({ end }) => end)) + 1,
      },
    ];
  },
  amend(old, text, field, context) {
    const standing = old as (Period | string)[];
    const fresh = amendedPeriods(standing, periods.show(old, field, context), text, context);
    return fresh && workWeek(fresh, text);
  },
  nothing: [],
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
