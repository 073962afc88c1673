import type { Appointment } from '../../registration/notice.ts';
import { addDays, inDutch } from '../../time/amsterdam.ts';
import { fill } from '../../text/fill.ts';
import { folded } from '../../text/fold.ts';
import { withQuery } from '../../text/query.ts';
import { readNumbered } from '../commands.ts';
import { literal } from '../markdown.ts';
import { say } from '../message.ts';
import { answer } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';
import { ownOne } from './access.ts';
import { askWhose } from './prove.ts';
import { moveToPersonal } from './privacy.ts';

const HOUR = 3_600_000;

/** An address of more than some 2,000 signs does not open everywhere. */
const LONGEST_CONTENT = 300;

/**
 * @returns the address at which Teams opens its window for a new appointment, filled in: nothing is stored until the
 *   person saves it. (Microsoft, "Deep link to a workflow": `l/meeting/new`.) It knows no whole days: one is from
 *   midnight to midnight.
 */
export function calendarLink({ title, from, to, wholeDay, location, about }: Appointment): string {
  const start = new Date(wholeDay ? `${from}T00:00:00Z` : from);
  const end = new Date(wholeDay ? `${addDays(from, 1)}T00:00:00Z` : (to ?? start.getTime() + HOUR));
  const stamp = (moment: Date) => moment.toISOString().slice(0, wholeDay ? 19 : undefined);
  const content = [location, about].filter(Boolean).join('\n').slice(0, LONGEST_CONTENT);
  return withQuery('https://teams.microsoft.com/l/meeting/new', {
    subject: title,
    startTime: stamp(start),
    endTime: stamp(end),
    content,
  });
}

/** "in agenda AB-2013-0001": the appointment, to put in one's own calendar. */
export async function calendar(turn: Turn): Promise<Decision | undefined> {
  const { say: phrases, words } = turn.tools.phrases;
  const opens = folded(turn.text).startsWith(`${folded(words.calendarOne)} `);
  const number = opens ? readNumbered(turn.text, turn.tools.phrases)?.number : undefined;
  if (number === undefined) return undefined;
  if (turn.message.scope !== 'personal') return moveToPersonal(turn);
  const one = await ownOne(turn, number);
  if (!one) return askWhose(turn, number);
  const appointment = turn.tools.appointmentOf(one);
  if (!appointment) return answer(turn.state, say(fill(phrases.noAppointment, { number })));
  const values = {
    title: literal(appointment.title),
    day: literal(inDutch(appointment.from)),
    link: calendarLink(appointment),
  };
  return answer(turn.state, say(fill(phrases.inCalendar, values)));
}
