import { readFileSync } from 'node:fs';
import { isoDay, parseIsoDay, partsOf, weekdayOf, dayOf } from '../../src/time/calendar.ts';
import { readWishes } from '../../src/language/days.ts';
import { left } from '../../src/language/left.ts';

/**
 * What somebody means by days and hours: a `day`, or the days from and to (both included, open where one is absent) that
 * are one of `weekdays` (Monday is 1) and none of `except`; at an hour, in a part of the day, or between hours.
 * With a `day`, `from` and `to` are hours.
 */
interface Want {
  readonly day?: string;
  readonly from?: string;
  readonly to?: string;
  readonly weekdays?: readonly number[];
  readonly except?: readonly string[];
  readonly at?: string;
  readonly part?: string;
}

/** A line of a set: `want` is empty where no day is meant. */
interface Item {
  readonly id: string;
  readonly text: string;
  readonly today: string;
  readonly want: readonly Want[];
}

/** right; asked: nothing wrong, and what is not held is named or nothing is read; wrong: something else, or less without a word. */
type Outcome = 'right' | 'asked' | 'wrong';

const number = (day: string): number => parseIsoDay(day) ?? NaN;

function timeOf({ day, at, part, from, to }: Want): string {
  if (at !== undefined) return `@${at}`;
  if (part !== undefined) return part;
  return day !== undefined && (from ?? to) !== undefined ? `${from ?? ''}-${to ?? ''}` : '';
}

/** Every day that is meant, with its hours; an open start is today, an open end the last day of the year. */
function daysOf(want: Want, today: string): string[] {
  const time = timeOf(want);
  if (want.day !== undefined) return [`${want.day} ${time}`];
  const first = Math.max(number(want.from ?? today), number(today));
  const last = want.to === undefined ? dayOf(partsOf(first).year, 12, 31) : number(want.to);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
    .filter((day) => want.weekdays?.includes(weekdayOf(day)) ?? true)
    .map((day) => isoDay(day))
    .filter((day) => !want.except?.includes(day))
    .map((day) => `${day} ${time}`);
}

const allDays = (wants: readonly Want[], today: string): Set<string> =>
  new Set(wants.flatMap((want) => daysOf(want, today)));

/** What is read, and whether something that may change it was left and named. */
function read(text: string, today: string): { wants: Want[]; named: boolean } {
  const wishes = readWishes(text, today);
  const rests = wishes.flatMap((wish) => wish.rests);
  return {
    wants: wishes.flatMap(({ first, last, weekdays, except, hours }): Want[] => {
      if (first === last) return [{ day: isoDay(first), ...hours }];
      const period = {
        from: isoDay(first),
        to: isoDay(last),
        ...(weekdays && { weekdays }),
        ...(except && { except: except.map((day) => isoDay(day)) }),
      };
      return hours ? daysOf(period, today).map((day) => ({ day: day.slice(0, 10), ...hours })) : [period];
    }),
    named: left(text, rests).some(({ changes }) => changes),
  };
}

function outcomeOf({ text, today, want }: Item): { outcome: Outcome; days: boolean; got: readonly Want[] } {
  const { wants, named } = read(text, today);
  const [meant, got] = [allDays(want, today), allDays(wants, today)];
  const bare = (days: Set<string>): Set<string> => new Set([...days].map((day) => day.slice(0, 10)));
  const within = (a: Set<string>, b: Set<string>): boolean => [...a].every((day) => b.has(day));
  const equal = (a: Set<string>, b: Set<string>): boolean => a.size === b.size && within(a, b);
  const outcome = equal(meant, got)
    ? 'right'
    : (wants.length === 0 || named) && within(bare(got), bare(meant))
      ? 'asked'
      : 'wrong';
  return { outcome, days: equal(bare(meant), bare(got)), got: wants };
}

const [file = '', ...options] = process.argv.slice(2);
const items = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Item);
const results = items.map((item) => ({ item, ...outcomeOf(item) }));
const quiet = options.includes('--quiet') || file.includes('.held.');
if (!quiet)
  for (const { item, outcome, got } of results.filter((one) => one.outcome !== 'right'))
    console.log(
      `${outcome} ${item.today} ${item.text}\n  meant ${JSON.stringify(item.want)}\n  read  ${JSON.stringify(got)}`,
    );
const meant = results.filter(({ item }) => item.want.length > 0);
const none = results.filter(({ item }) => item.want.length === 0);
const share = (part: number, whole: number): string =>
  `${part} of ${whole} (${Math.round((1000 * part) / Math.max(1, whole)) / 10}%)`;
const count = (outcome: Outcome): number => meant.filter((one) => one.outcome === outcome).length;
console.log(`all values right     ${share(count('right'), meant.length)}`);
console.log(`days right           ${share(meant.filter(({ days }) => days).length, meant.length)}`);
console.log(`asked                ${share(count('asked'), meant.length)}`);
console.log(`a wrong value        ${share(count('wrong'), meant.length)}`);
console.log(
  `silent where nothing ${share(none.filter(({ outcome }) => outcome === 'right').length, none.length)}`,
);
