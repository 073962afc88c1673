import { readPeriods } from '../../language/days.ts';
import { inDutch } from '../../time/amsterdam.ts';
import { accept, openProposal, proposeOther } from '../../registration/proposal.ts';
import { asVisit } from '../../registration/visitStep.ts';
import type { Visit, VisitStep } from '../../registration/visitStep.ts';
import { readNumbered } from '../commands.ts';
import { literal } from '../markdown.ts';
import { say } from '../message.ts';
import { ownOne } from './access.ts';
import { askWhose } from './prove.ts';
import { moveToPersonal } from './privacy.ts';
import { act, answer, courseOf, originOf } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';
import { fill } from '../../text/fill.ts';
import { folded } from '../../text/fold.ts';

/** Longer than this, a message is no answer to a proposal. */
const LONGEST = 300;

/**
 * The secretariat has proposed a date for a visit: whoever asked for it, or is its contact, accepts it or proposes another.
 * Who that is the account, the address of the account or a mailed code shows, also of visits that the staff entered.
 */
export async function visitProposal(turn: Turn): Promise<Decision | undefined> {
  const { pending } = turn.state;
  if (pending?.kind === 'other moment') return otherMoment(turn, pending.number);
  if (turn.text === '' || turn.text.length > LONGEST) return undefined;
  const { accepts, refuses } = turn.tools.phrases.proposal;
  const said = folded(turn.text);
  const opens = (wordings: string[]) =>
    wordings.some((wording) => `${said} `.startsWith(`${folded(wording)} `));
  const numbered = readNumbered(turn.text, turn.tools.phrases);
  if (!numbered || !(opens(accepts) || opens(refuses))) return undefined;
  if (turn.message.scope !== 'personal') return moveToPersonal(turn);
  const { say: phrases } = turn.tools.phrases;
  const one = await ownOne(turn, numbered.number);
  if (!one) return askWhose(turn, numbered.number);
  const visit = asVisit(one, courseOf(turn, one));
  if (!visit || !openProposal(visit))
    return answer(turn.state, say(fill(phrases.noProposal, { number: numbered.number })));
  if (opens(accepts) && !opens(refuses))
    return done(turn, accept(visit, 'aanvrager', originOf(turn)), planned(turn, visit));
  const state = { ...turn.state, pending: { kind: 'other moment' as const, number: visit.number } };
  const named = readPeriods(without(turn.text, visit.number), turn.today).kind === 'periods';
  return named
    ? otherMoment(turn, visit.number)
    : answer(state, say(fill(phrases.otherMoment, { number: visit.number })));
}

function planned(turn: Turn, visit: Visit): string {
  const date = openProposal(visit)?.date;
  return fill(turn.tools.phrases.say.visitPlanned, {
    number: visit.number,
    day: date === undefined ? '' : literal(inDutch(date)),
  });
}

function done(turn: Turn, step: VisitStep, text: string): Decision {
  const state = { ...turn.state, pending: undefined };
  if (step.kind === 'refused') return answer(state, say(step.reason));
  return act(state, step.command, (outcome) => [say(outcome.kind === 'refused' ? outcome.reason : text)]);
}

async function otherMoment(turn: Turn, number: string): Promise<Decision | undefined> {
  const read = readPeriods(without(turn.text, number), turn.today);
  if (read.kind !== 'periods') return undefined;
  const one = await ownOne(turn, number);
  if (!one)
    return askWhose(turn, number, `${turn.tools.phrases.proposal.refuses[0]} ${number}: ${turn.text}`);
  const visit = asVisit(one, courseOf(turn, one));
  if (!visit) return undefined;
  const step = proposeOther(visit, read.periods, turn.text, originOf(turn));
  return done(turn, step, fill(turn.tools.phrases.say.otherPassedOn, { number }));
}

/** The number would be read as a year or a day. */
function without(text: string, number: string): string {
  return text.replace(new RegExp(number, 'gi'), '');
}
