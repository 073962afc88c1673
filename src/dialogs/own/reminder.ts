import type { Registration } from '../../registration/registration.ts';
import { canWithdraw } from '../../registration/transitions.ts';
import { readNumbered } from '../commands.ts';
import { say } from '../message.ts';
import { ownOf, ownOne } from './access.ts';
import { askWhose } from './prove.ts';
import { moveToPersonal } from './privacy.ts';
import { act, answer, courseOf, originOf } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';
import { fill } from '../../text/fill.ts';
import { addDays, dayOf, inDutch } from '../../time/amsterdam.ts';
import { folded } from '../../text/fold.ts';

/** Days before, when nobody says how many. */
const USUAL = 1;
/** The most days before that make sense. */
const MOST = 30;
const LONGEST = 120;

/** "herinner mij 2 dagen van tevoren aan SD-2018-0001", "geen herinnering meer": only for who asks for it. */
export async function reminder(turn: Turn): Promise<Decision | undefined> {
  const { reminder: wordings, say: phrases } = turn.tools.phrases;
  if (turn.text.length > LONGEST || turn.state.active !== undefined) return undefined;
  const said = folded(turn.text);
  const opens = (all: string[]) => all.some((wording) => `${said} `.startsWith(`${folded(wording)} `));
  const ends = opens(wordings.ends);
  if (!ends && !opens(wordings.asks)) return undefined;
  if (turn.message.scope !== 'personal') return moveToPersonal(turn);
  const days = ends ? undefined : daysBefore(said, wordings);
  if (days !== undefined && days > MOST)
    return answer(turn.state, say(fill(phrases.reminderTooEarly, { days: String(MOST) })));
  const named = readNumbered(turn.text, turn.tools.phrases)?.number;
  const known = named === undefined ? undefined : await ownOne(turn, named);
  if (named !== undefined && !known) return askWhose(turn, named);
  const meant = (known ? [known] : await ownOf(turn)).filter((own) =>
    canWithdraw(courseOf(turn, own), own.status),
  );
  const [one] = meant;
  if (!one) return answer(turn.state, say(phrases.noneOfYours));
  if (meant.length > 1) {
    const suggestions = meant.slice(0, 3).map(({ number }) => `${turn.text.trim()} ${number}`);
    return answer(turn.state, say(phrases.whichRegistration, suggestions));
  }
  return set(turn, one, days);
}

function set(turn: Turn, one: Registration, days: number | undefined): Decision {
  const { number } = one;
  const wanted = days === undefined ? [] : [days];
  const command = { kind: 'remind', number, days: wanted, origin: originOf(turn) } as const;
  return act(turn.state, command, (outcome) => [
    say(outcome.kind === 'refused' ? outcome.reason : promised(turn, one, days)),
  ]);
}

/** @returns when somebody is reminded: the day itself once it is known */
function promised(turn: Turn, one: Registration, days: number | undefined): string {
  const { say: phrases } = turn.tools.phrases;
  const { number } = one;
  if (days === undefined) return fill(phrases.reminderOff, { number });
  const stands = turn.tools.appointmentOf(one)?.from;
  if (stands !== undefined)
    return fill(phrases.reminderSet, { number, day: inDutch(addDays(dayOf(stands), -days)) });
  if (days === 0) return fill(phrases.reminderSameDay, { number });
  return fill(phrases.reminderLater, { number, days: days === 1 ? '1 dag' : `${days} dagen` });
}

function daysBefore(said: string, { sameDay, week }: { sameDay: string[]; week: string[] }): number {
  const has = (words: string[]) => words.some((word) => said.includes(folded(word)));
  if (has(sameDay)) return 0;
  if (has(week)) return 7;
  const days = /\b(\d{1,3}) dag/.exec(said)?.[1];
  return days === undefined ? USUAL : Number(days);
}
