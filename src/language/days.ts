import { blankAll } from '../text/blank.ts';
import { momentOf } from '../time/amsterdam.ts';
import { isoDay, parseIsoDay } from '../time/calendar.ts';
import type { Day } from '../time/calendar.ts';
import { lastDayOf, pastDaysOf } from './dateTime/periods/coming.ts';
import type { Period } from './dateTime/periods/coming.ts';
import type { Entity } from './dateTime/meaning.ts';
import { readTimes } from './dateTime/read.ts';
import type { FoundTime } from './dateTime/read.ts';
import type { Span } from './left.ts';
import { heldOf } from './days/held.ts';
import { levelled } from './days/level.ts';
import { practicalIn } from './days/practical.ts';
import { inOneWeek } from './days/oneWeek.ts';
import { saidOf } from './days/said.ts';
import { wishesOf } from './days/wishes.ts';
import type { Wish } from './days/wishes.ts';

/** Why no day can be taken from a text: the words, and the reason in plain Dutch. */
export interface Impossible {
  readonly kind: 'impossible';
  readonly text: string;
  readonly reason: string;
}

export type PeriodsRead =
  /** a string is a moment on the clock in the Netherlands: `YYYY-MM-DDTHH:MM:SS` with its offset */
  | { readonly kind: 'periods'; readonly periods: (Period | string)[]; readonly rests: readonly Span[] }
  | { readonly kind: 'none' }
  | Impossible;

export type DayRead = { readonly kind: 'day'; readonly day: string } | { readonly kind: 'none' } | Impossible;

/**
 * The days, periods and moments someone prefers, as alternatives in the order of the text.
 * Of an ambiguous date the coming one counts; what is excluded (`niet in mei`) is left out. Hours that a moment cannot
 * hold (`in de ochtend`, `van 9 tot 12`) are no part of `rests`.
 *
 * @param today `YYYY-MM-DD`; days before it are refused
 */
export function readPeriods(text: string, today: string): PeriodsRead {
  const { day, found, level } = scanned(text, today);
  const wrong = found.map((one) => impossible(one, text, day)).find((one) => one !== undefined);
  if (wrong) return wrong;
  const held = heldOf(wishesIn(found, level, day));
  const skipped = held.find(({ periods }) => periods.some((period) => placed(period) === undefined));
  if (skipped) return { kind: 'impossible', text: wordsOf(text, skipped.rests), reason: SKIPPED };
  const moments = held.flatMap(({ periods }) => periods.flatMap((period) => placed(period) ?? []));
  const distinct = [...new Map(moments.map((period) => [JSON.stringify(period), period])).values()];
  const rests = held.flatMap((one) => one.rests.map(({ start, end }) => ({ start, end })));
  return distinct.length ? { kind: 'periods', periods: distinct, rests } : { kind: 'none' };
}

/**
 * All that a text wishes of days and hours, as alternatives, past days too.
 * @param today `YYYY-MM-DD`
 */
export function readWishes(text: string, today: string): Wish[] {
  const { day, found, level } = scanned(text, today);
  return wishesIn(found, level, day);
}

/** More than this is no wish but a book. */
const MOST_SAID = 60;

const wishesIn = (found: readonly FoundTime[], text: string, today: Day): Wish[] =>
  wishesOf(
    found.slice(0, MOST_SAID).flatMap((one) => saidOf(one, text, today) ?? []),
    text,
    today,
  );

const wordsOf = (text: string, [first]: readonly Span[]): string =>
  first ? text.slice(first.start, first.end) : '';

const SKIPPED = 'Die tijd is er niet: de klok gaat dan een uur vooruit.';

/** A moment gets the offset that it has in the Netherlands; undefined in the hour that is skipped. */
function placed(period: Period | string): Period | string | undefined {
  return typeof period === 'string' ? momentOf(period) : period;
}

/** The one day a text names, of something that was: of an ambiguous date the last. Several days are none. */
export function readPastDay(text: string, today: string): DayRead {
  const { day, found } = scanned(text, today);
  const wrong = impossibleIn(found, text);
  if (wrong) return wrong;
  const days = new Set(found.flatMap(({ entity }) => pastDaysOf(entity, day)));
  const [named] = days;
  return named === undefined || days.size > 1 ? { kind: 'none' } : { kind: 'day', day: isoDay(named) };
}

/** The first date in a text that does not exist, with the reason: `31 april`, `29 februari 2019`. */
export function impossibleDate(text: string, today = '2000-01-01'): Impossible | undefined {
  return impossibleIn(scanned(text, today).found, text);
}

function impossibleIn(found: readonly FoundTime[], text: string): Impossible | undefined {
  for (const { start, end, entity } of found) {
    const reason = reasonOf(entity);
    if (reason) return { kind: 'impossible', text: text.slice(start, end), reason };
  }
  return undefined;
}

function scanned(text: string, today: string): { day: Day; found: FoundTime[]; level: string } {
  const day = parseIsoDay(today);
  if (day === undefined) throw new RangeError(`no date of the form YYYY-MM-DD: ${today}`);
  const whole = levelled(text);
  const practical = practicalIn(whole);
  const level = blankAll(whole, practical);
  const found = readTimes(blankAll(text, practical), { day, seconds: 0 });
  return { day, found: inOneWeek(found, level), level };
}

function reasonOf(entity: Entity): string | undefined {
  if (entity.kind === 'date') return entity.date.impossible;
  if (entity.kind === 'daterange') return entity.period.impossible;
  return entity.kind === 'datetime' ? entity.moment.impossible : undefined;
}

function impossible({ start, end, entity }: FoundTime, text: string, today: Day): Impossible | undefined {
  const words = text.slice(start, end);
  const reason = reasonOf(entity);
  if (reason) return { kind: 'impossible', text: words, reason };
  const last = lastDayOf(entity);
  return last !== undefined && last < today
    ? {
        kind: 'impossible',
        text: words,
        reason: isDay(entity) ? 'Die dag is al geweest.' : 'Die dagen zijn al geweest.',
      }
    : undefined;
}

const isDay = ({ kind }: Entity): boolean => kind === 'date' || kind === 'datetime';
