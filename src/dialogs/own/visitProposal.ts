import { literal } from '../markdown.ts';
import { inDutch, addDays, dayOf } from '../../time/amsterdam.ts';
import { readPeriods } from '../../language/days.ts';
import type { PeriodsRead } from '../../language/days.ts';
import { accept, openProposal, proposeOther } from '../../registration/proposal.ts';
import { asVisit } from '../../registration/visitStep.ts';
import type { Visit, VisitStep } from '../../registration/visitStep.ts';
import type { Course } from '../../registration/course.ts';
import type { Registration } from '../../registration/registration.ts';
import { readNumbered } from '../commands.ts';
import { say } from '../message.ts';
import { act, answer, courseOf, originOf } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';
import { fill } from '../../text/fill.ts';
import { folded } from '../../text/fold.ts';
import { written } from '../../text/answer.ts';
import { ownOne } from './access.ts';
import { askWhose } from './prove.ts';
import { moveToPersonal } from './privacy.ts';

/** Longer than this, a message is no answer to a proposal. */
export const LONGEST = 300;

/**
 * The secretariat has proposed a date for a visit: whoever asked for it, or is its contact, accepts it or proposes another.
 * Who that is the account, the address of the account or a mailed code shows, also of visits that the staff entered.
 */
export async function visitProposal(turn: Turn): Promise<Decision | undefined> {
  const { pending } = turn.state;
  if (pending?.kind === 'other moment') return otherMoment(turn, pending.number);
  if (turn.text === '' || turn.text.length > LONGEST) return undefined;
  const { accepts, refuses } = turn.tools.phrases.proposal;
  const accepted = opens(turn, accepts);
  const numbered = readNumbered(turn.text, turn.tools.phrases);
  if (!numbered || !(accepted || opens(turn, refuses))) return undefined;
  if (turn.message.scope !== 'personal') return moveToPersonal(turn);
  const one = await ownOne(turn, numbered.number);
  if (!one) return askWhose(turn, numbered.number);
  const visit = proposedTo(turn, one);
  if (!visit) return answer(turn.state, say(withoutProposal(turn, one, courseOf(turn, one))));
  return accepted && !opens(turn, refuses) ? agree(turn, visit) : another(turn, visit);
}

/** A second press of a button is no mistake of the person: the day stands. */
function withoutProposal(turn: Turn, { number, status, details }: Registration, course: Course): string {
  const { say: phrases } = turn.tools.phrases;
  const stands = status === course.appoints?.agreed && details.datum !== undefined;
  return stands
    ? fill(phrases.alreadyPlanned, { number, day: literal(written(details.datum)) })
    : fill(phrases.noProposal, { number });
}

/** @returns whether a message opens with one of these */
export function opens({ text }: Turn, wordings: readonly string[]): boolean {
  const said = folded(text);
  return wordings.some((wording) => `${said} `.startsWith(`${folded(wording)} `));
}

/** @returns the visit for which a proposal is open, whosever it is; undefined when there is none */
export function proposedTo(turn: Turn, one: Registration): Visit | undefined {
  const visit = asVisit(one, courseOf(turn, one));
  return visit && openProposal(visit) ? visit : undefined;
}

/** The date that was proposed stands. */
export function agree(turn: Turn, visit: Visit): Decision {
  const date = openProposal(visit)?.date;
  const day = date === undefined ? '' : literal(inDutch(date));
  const text = fill(turn.tools.phrases.say.visitPlanned, { number: visit.number, day });
  return done(turn, accept(visit, 'aanvrager', originOf(turn)), text);
}

/** Another date: the one that the message names, else it is asked for. */
export function another(turn: Turn, visit: Visit): Decision {
  const { number } = visit;
  const read = momentsIn(turn, visit);
  if (read.kind === 'periods') {
    const step = proposeOther(visit, read.periods, turn.text, originOf(turn));
    const day = literal(written(read.periods));
    return done(turn, step, fill(turn.tools.phrases.say.otherPassedOn, { number, day }));
  }
  const state = { ...turn.state, pending: { kind: 'other moment' as const, number } };
  return answer(state, say(fill(turn.tools.phrases.say.otherMoment, { number })));
}

/** Seen from today, whatever day is talked of. */
const FROM_TODAY = /(?<!\p{L})(?:vandaag|(?:over)?morgen|dag|dagen|week|weken|maand|maanden)(?!\p{L})/iu;

/** @returns the days that a message names; a weekday without more is the one in the week of the proposal */
export function momentsIn(turn: Turn, visit: Visit): PeriodsRead {
  const text = without(turn.text, visit.number);
  const proposed = openProposal(visit)?.date;
  if (proposed === undefined || FROM_TODAY.test(text)) return readPeriods(text, turn.today);
  const sunday = addDays(dayOf(proposed), -(new Date(dayOf(proposed)).getUTCDay() || 7));
  return readPeriods(text, sunday > turn.today ? sunday : turn.today);
}

function done(turn: Turn, step: VisitStep, text: string): Decision {
  const state = { ...turn.state, pending: undefined };
  if (step.kind === 'refused') return answer(state, say(step.reason));
  return act(state, step.command, (outcome) => [say(outcome.kind === 'refused' ? outcome.reason : text)]);
}

async function otherMoment(turn: Turn, number: string): Promise<Decision | undefined> {
  if (readPeriods(without(turn.text, number), turn.today).kind !== 'periods') return undefined;
  const one = await ownOne(turn, number);
  if (!one)
    return askWhose(turn, number, `${turn.tools.phrases.proposal.refuses[0]} ${number}: ${turn.text}`);
  const visit = asVisit(one, courseOf(turn, one));
  return visit && another(turn, visit);
}

/** The number would be read as a year or a day. */
function without(text: string, number: string): string {
  return text.replace(new RegExp(number, 'gi'), '');
}
