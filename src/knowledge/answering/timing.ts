import { stretchesIn } from '../../language/stretches.ts';
import type { Stretch } from '../../language/stretches.ts';
import { parseIsoDay, weekdayOf } from '../../time/calendar.ts';
import { daysBetween } from '../../time/dutch.ts';
import type { LetterEvent } from '../letters/annotation.ts';
import { withDutchDays } from '../reading/englishDays.ts';
import { asksYesNo } from '../reading/sentences.ts';
import { fold } from '../../text/fold.ts';

/** What today adds to the answer about something with a date. */
export interface Timed {
  /** Ja or nee, when the message asks that and the dates decide it. */
  opening?: 'ja' | 'nee';
  /** Whether the message names days, or asks about a deadline: only the calendar may say ja or nee then. */
  decided: boolean;
  /** How far off it is, or that it is over; a sentence, or empty. */
  note: string;
}

const LATE =
  /\b(te laat|gesloten|voorbij|gemist|verstreken|verlopen|afgelopen|geweest|too late|closed|over(?! \w+ (?:dag|week|maand|jaar|day)))\b/;
/** Asks whether this is the very day, not whether it still can. */
const IS_THE_DAY =
  /\b(deadline|sluitingsdatum|uiterlijk|uiterste|sluit|sluiten|einddatum|laatste dag|t\/m|tot en met|closes?)\b/;
const TILL = /\b(tot|until|till)\b/;
const NEGATED = /\b(niet|geen|niet meer|not|no longer)\b/;
const BEGINS = /\b(begint|beginnen|start|starten|vanaf|van start|begin)\b/;

/** Sorts before and after every day. */
const [EVER, NEVER] = ['0000', '9999'];
const firstOf = ({ from }: Stretch): string => from ?? EVER;
const lastOf = ({ to }: Stretch): string => to ?? NEVER;
const earliest = (named: Stretch[]): string => named.map(firstOf).sort()[0]!;
const latest = (named: Stretch[]): string => named.map(lastOf).sort().at(-1)!;
const within = (day: string, one: Stretch): boolean => firstOf(one) <= day && day <= lastOf(one);

/** "op een donderdag" covers every Thursday. */
const covers = (named: Stretch[], day: string): boolean =>
  named.some((one) => (one.weekday ? weekdayOf(parseIsoDay(day)!) === one.weekday : within(day, one)));

const opened = (yes: boolean) => (yes ? 'ja' : 'nee');

/** Whether it can still be done, is the very day, or is over: a deadline. */
function deadline(until: string, text: string, named: Stretch[], today: string): Timed['opening'] {
  if (named.length > 0 && IS_THE_DAY.test(text) && !LATE.test(text)) {
    const ends = named.filter(({ bounded, from, to }) => bounded && from === undefined && to !== undefined);
    return opened(ends.length > 0 ? ends.some(({ to }) => to === until) : covers(named, until));
  }
  const first = named.length === 0 || named.some((one) => within(today, one)) ? today : earliest(named);
  const possible = first <= until;
  if (TILL.test(text) && named.length > 0 && latest(named) > until) return 'nee';
  if (LATE.test(text)) return opened(!possible);
  return NEGATED.test(text) ? undefined : opened(possible);
}

function period(event: LetterEvent, text: string, named: Stretch[], today: string): Timed['opening'] {
  const { from = '', until = '' } = event;
  if (BEGINS.test(text) && named.length > 0) return opened(covers(named, from));
  const [first, last] = named.length > 0 ? [earliest(named), latest(named)] : [today, today];
  if (last < from) return 'nee';
  if (NEGATED.test(text) || LATE.test(text) || IS_THE_DAY.test(text)) return undefined;
  return first >= from && first <= until ? 'ja' : undefined;
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
function withoutOthers(named: Stretch[], event: LetterEvent, others: LetterEvent[]): Stretch[] {
  const own = [event.from, event.until];
  const theirs = others.flatMap(({ from, until }) => [from, until]).filter((day) => !own.includes(day));
  const rest = named.filter(({ from, to }) => from !== to || !theirs.includes(from));
  return rest.length > 0 || event.kind === 'deadline' ? rest : named;
}

/**
 * What the calendar says about an event, for a message that is about it.
 * @param others what else has a day in the same letter: "voor 5 april" names the start day, it does not ask about it
 * @param now ISO date-time; its first ten characters are today
 */
export function timed(event: LetterEvent, message: string, now: string, others: LetterEvent[] = []): Timed {
  const today = now.slice(0, 10);
  const stretches = stretchesIn(
    withDutchDays(message),
    today,
    event.until ?? event.from ?? today,
    event.kind === 'deadline',
  );
  const named = withoutOthers(stretches, event, others);
  const note = distanceNote(event, today);
  const decided = event.kind === 'deadline' || named.length > 0;
  const opening = asksYesNo(message) ? openingOf(event, fold(message), named, today) : undefined;
  return { note, decided, ...(opening && { opening }) };
}

function openingOf(event: LetterEvent, text: string, named: Stretch[], today: string): Timed['opening'] {
  if (event.kind === 'deadline') return deadline(event.until!, text, named, today);
  if (event.kind === 'period') return period(event, text, named, today);
  if (named.length === 0 || NEGATED.test(text) || named.some(({ bounded }) => bounded)) return undefined;
  return opened(covers(named, event.from ?? event.until!));
}
