import type { LetterEvent } from '../letters/annotation.ts';
import { daysBetween, readNamed, weekdayOf } from './datesInText.ts';
import type { Named } from './datesInText.ts';
import { asksYesNo } from '../reading/sentences.ts';
import { fold } from '../reading/words.ts';

/** What today adds to the answer about something with a date. */
export interface Timed {
  /** Ja or nee, when the message asks that and the dates decide it. */
  opening?: 'ja' | 'nee';
  /** Whether the message names days, or asks about a deadline: only the calendar may say ja or nee then. */
  decided: boolean;
  /** How far off it is, or that it is over; a sentence, or empty. */
  note: string;
}

const LATE = /\b(te laat|gesloten|voorbij|gemist|verstreken|verlopen|afgelopen|geweest|too late|closed|over)\b/;
/** Asks whether this is the very day, not whether it still can. */
const IS_THE_DAY =
  /\b(deadline|sluitingsdatum|uiterlijk|uiterste|sluit|sluiten|einddatum|laatste dag|t\/m|tot en met|closes?)\b/;
const TILL = /\b(tot|until|till)\b/;
const NEGATED = /\b(niet|geen|niet meer|not|no longer)\b/;
const BEGINS = /\b(begint|beginnen|start|starten|vanaf|van start|begin)\b/;

const covers = (named: Named, iso: string): boolean =>
  named.days.includes(iso) ||
  named.months.includes(iso.slice(0, 7)) ||
  (named.months.length === 0 && named.years.includes(iso.slice(0, 4))) ||
  (named.days.length === 0 && named.weekdays.includes(weekdayOf(iso)));

const anything = (named: Named): boolean =>
  named.days.length + named.months.length + named.years.length + named.weekdays.length > 0;

/** The last day a message names, of a month its last. */
function latest(named: Named): string | undefined {
  const ends = [
    ...named.days,
    ...named.months.map((month) => `${month}-31`),
    ...(named.months.length === 0 && named.days.length === 0 ? named.years.map((year) => `${year}-12-31`) : []),
  ];
  return ends.sort().at(-1);
}

function earliest(named: Named): string | undefined {
  const starts = [...named.days, ...named.months.map((month) => `${month}-01`)];
  if (starts.length === 0) starts.push(...named.years.map((year) => `${year}-01-01`));
  return starts.sort()[0];
}

const opened = (yes: boolean) => (yes ? 'ja' : 'nee');

/** Whether it can still be done, is the very day, or is over: a deadline. */
function deadline(event: LetterEvent, text: string, named: Named, today: string): Timed['opening'] {
  const until = event.until!;
  const day = latest(named) ?? (named.weekdays.length > 0 ? undefined : today);
  if (anything(named) && IS_THE_DAY.test(text) && !LATE.test(text)) {
    if (/\b(na|after)\b/.test(text)) return 'nee';
    return opened(covers(named, until));
  }
  if (day === undefined) return undefined;
  const possible = (named.days.length > 0 || !anything(named) ? day : earliest(named)!) <= until;
  if (/\b(na|after)\b/.test(text) && named.days.includes(until)) return 'nee';
  if (TILL.test(text) && anything(named) && day > until) return 'nee';
  if (LATE.test(text)) return opened(!possible);
  return NEGATED.test(text) ? undefined : opened(possible);
}

function period(event: LetterEvent, text: string, named: Named, today: string): Timed['opening'] {
  if (BEGINS.test(text) && anything(named)) return opened(covers(named, event.from!));
  const day = anything(named) ? earliest(named) : today;
  if (day === undefined) return undefined;
  const last = anything(named) ? (latest(named) ?? day) : today;
  if (last < event.from!) return 'nee';
  if (NEGATED.test(text) || LATE.test(text) || IS_THE_DAY.test(text)) return undefined;
  return day >= event.from! && day <= event.until! ? 'ja' : undefined;
}

/** @returns how far off the event is, as a sentence */
function distanceNote(event: LetterEvent, today: string): string {
  const until = event.until ?? event.from!;
  const from = event.from ?? until;
  const left = daysBetween(today, event.kind === 'day' ? from : until);
  if (event.kind === 'past') {
    const years = Math.floor(daysBetween(from, today) / 365.25);
    return years >= 1 ? `Dat is ${years} jaar geleden.` : '';
  }
  if (event.kind === 'period') {
    if (today < from) return `Dat is over ${daysBetween(today, from)} dagen.`;
    return left < 0 ? 'Die termijn is voorbij.' : '';
  }
  const over = event.kind === 'day' ? 'Dat is geweest.' : 'Die termijn is voorbij.';
  if (left < 0) return over;
  if (left === 0) return event.kind === 'day' ? 'Dat is vandaag.' : 'Vandaag is de laatste dag.';
  const days = left === 1 ? '1 dag' : `${left} dagen`;
  return event.kind === 'day' ? `Dat is over ${days}.` : `U hebt nog ${days}.`;
}

/** Leaves out the days of other events, where the message names another day too. */
function withoutOthers(named: Named, event: LetterEvent, others: LetterEvent[]): Named {
  const own = new Set([event.from, event.until]);
  const theirs = new Set(others.flatMap(({ from, until }) => [from, until]).filter((day) => !own.has(day)));
  const days = named.days.filter((day) => !theirs.has(day));
  const rest = { ...named, days };
  return days.length > 0 || anything(rest) || event.kind === 'deadline' ? rest : named;
}

/**
 * What the calendar says about an event, for a message that is about it.
 * @param others what else has a day in the same letter: "voor 5 april" names the start day, it does not ask about it
 * @param now ISO date-time; its first ten characters are today
 */
export function timed(event: LetterEvent, message: string, now: string, others: LetterEvent[] = []): Timed {
  const today = now.slice(0, 10);
  const text = fold(message);
  const year = (event.until ?? event.from ?? today).slice(0, 4);
  const named = withoutOthers(readNamed(message, today, year), event, others);
  const note = distanceNote(event, today);
  const decided = event.kind === 'deadline' || anything(named);
  const opening = asksYesNo(message) ? openingOf(event, text, named, today) : undefined;
  return { note, decided, ...(opening && { opening }) };
}

function openingOf(event: LetterEvent, text: string, named: Named, today: string): Timed['opening'] {
  if (event.kind === 'deadline') return deadline(event, text, named, today);
  if (event.kind === 'period') return period(event, text, named, today);
  if (!anything(named) || NEGATED.test(text)) return undefined;
  if (/\b(voor|na|before|after) (de |the )?(\d|verkiez|elect|januari|februari|maart|april|mei|juni|juli)/.test(text)) return undefined;
  return opened(covers(named, event.from ?? event.until!));
}
