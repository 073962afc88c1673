import { stretchesIn } from '../../language/stretches.ts';
import type { Stretch } from '../../language/stretches.ts';
import { parseIsoDay, weekdayOf } from '../../time/calendar.ts';
import { daysBetween } from '../../time/dutch.ts';
import type { LetterEvent } from '../letters/annotation.ts';
import { withDutchDays } from '../reading/englishDays.ts';
import { asksYesNo } from '../reading/sentences.ts';
import { fold } from '../../text/fold.ts';
import type { Heard } from './heard.ts';

/** What today adds to the answer about something with a date. */
export interface Timed {
  /** Ja or nee, when the message asks that and the dates decide it. */
  opening?: 'ja' | 'nee';
  /** Whether the message names days, or asks about a deadline: only the calendar may say ja or nee then. */
  decided: boolean;
  /** How far off it is, or that it is over; a sentence, or empty. */
  note: string;
}

/** Today, and the words by which a message is heard to be about days. */
export interface Now {
  today: string;
  heard: Heard;
}

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
function deadline(until: string, text: string, named: Stretch[], { today, heard }: Now): Timed['opening'] {
  if (named.length > 0 && heard.lastDay.test(text) && !heard.isLate(text)) {
    const ends = named.filter(({ bounded, from, to }) => bounded && from === undefined && to !== undefined);
    return opened(ends.length > 0 ? ends.some(({ to }) => to === until) : covers(named, until));
  }
  const first = named.length === 0 || named.some((one) => within(today, one)) ? today : earliest(named);
  const possible = first <= until;
  if (heard.until.test(text) && named.length > 0 && latest(named) > until) return 'nee';
  if (heard.isLate(text)) return opened(!possible);
  return heard.not.test(text) ? undefined : opened(possible);
}

function period(event: LetterEvent, text: string, named: Stretch[], { today, heard }: Now): Timed['opening'] {
  const { from = '', until = '' } = event;
  if (heard.begins.test(text) && named.length > 0) return opened(covers(named, from));
  const [first, last] = named.length > 0 ? [earliest(named), latest(named)] : [today, today];
  if (last < from) return 'nee';
  if (heard.not.test(text) || heard.isLate(text) || heard.lastDay.test(text)) return undefined;
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
 */
export function timed(event: LetterEvent, message: string, now: Now, others: LetterEvent[] = []): Timed {
  const { today } = now;
  const stretches = stretchesIn(
    withDutchDays(message),
    today,
    event.until ?? event.from ?? today,
    event.kind === 'deadline',
  );
  const named = withoutOthers(stretches, event, others);
  const note = distanceNote(event, today);
  const decided = event.kind === 'deadline' || named.length > 0;
  const opening = asksYesNo(message) ? openingOf(event, fold(message), named, now) : undefined;
  return { note, decided, ...(opening && { opening }) };
}

function openingOf(event: LetterEvent, text: string, named: Stretch[], now: Now): Timed['opening'] {
  if (event.kind === 'deadline') return deadline(event.until!, text, named, now);
  if (event.kind === 'period') return period(event, text, named, now);
  if (named.length === 0 || now.heard.not.test(text) || named.some(({ bounded }) => bounded))
    return undefined;
  return opened(covers(named, event.from ?? event.until!));
}
