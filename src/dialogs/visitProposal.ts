import { readPeriods } from '../language/days.ts';
import type { Registration } from '../registration/registration.ts';
import { inDutch } from '../registration/amsterdam.ts';
import { accept, openProposal, proposeOther } from '../registration/visits.ts';
import { readNumbered } from './commands.ts';
import { say } from './message.ts';
import { act, answer, originOf } from './turn.ts';
import type { Decision, Turn } from './turn.ts';
import { fill, folded } from './words.ts';

/** The secretariat has proposed a date for a visit: accept it, or propose another. */
export async function visitProposal(turn: Turn): Promise<Decision | undefined> {
  const { pending } = turn.state;
  if (pending?.kind === 'other moment') return otherMoment(turn, pending.number);
  if (turn.text.length > 200) return undefined;
  const { accepts, refuses } = turn.tools.phrases.proposal;
  const said = folded(turn.text);
  const opens = (wordings: string[]) =>
    wordings.some((wording) => `${said} `.startsWith(`${folded(wording)} `));
  const numbered = readNumbered(turn.text, turn.tools.phrases);
  if (!numbered || !(opens(accepts) || opens(refuses))) return undefined;
  const one = await proposed(turn, numbered.number);
  const { say: phrases } = turn.tools.phrases;
  if (!one) return answer(turn.state, say(fill(phrases.noProposal, { number: numbered.number })));
  if (opens(accepts)) return acceptIt(turn, one);
  const state = { ...turn.state, pending: { kind: 'other moment' as const, number: one.number } };
  return answer(state, say(fill(phrases.otherMoment, { number: one.number })));
}

async function proposed(turn: Turn, number: string): Promise<Registration | undefined> {
  const found = await turn.tools.registrations.find({ number, person: { id: turn.message.from.id } });
  return found.find((one) => openProposal(one) !== undefined);
}

function acceptIt(turn: Turn, one: Registration): Decision {
  const step = accept(one, 'aanvrager', originOf(turn));
  if (step.kind === 'refused') return answer(turn.state, say(step.reason));
  const day = inDutch(openProposal(one)?.date ?? '');
  return act(turn.state, step.command, (outcome) => [
    say(
      outcome.kind === 'refused'
        ? outcome.reason
        : fill(turn.tools.phrases.say.visitPlanned, { number: one.number, day }),
    ),
  ]);
}

async function otherMoment(turn: Turn, number: string): Promise<Decision | undefined> {
  const read = readPeriods(turn.text, turn.today);
  if (read.kind !== 'periods') return undefined;
  const one = await proposed(turn, number);
  if (!one) return undefined;
  const step = proposeOther(one, read.periods, turn.text, originOf(turn));
  if (step.kind === 'refused') return answer({ ...turn.state, pending: undefined }, say(step.reason));
  return act({ ...turn.state, pending: undefined }, step.command, (outcome) => [
    say(outcome.kind === 'refused' ? outcome.reason : fill(turn.tools.phrases.say.otherPassedOn, { number })),
  ]);
}
