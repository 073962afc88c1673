import type { Visit } from '../../registration/visitStep.ts';
import { openProposal } from '../../registration/proposal.ts';
import { inDutch } from '../../time/amsterdam.ts';
import { fill } from '../../text/fill.ts';
import { thenForm } from '../form/goOn.ts';
import { literal } from '../markdown.ts';
import { say } from '../message.ts';
import { looksLikeQuestion } from '../question/sideQuestion.ts';
import { answer } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';
import { agreesTo } from '../yesNo.ts';
import { ownOf, ownOne } from './access.ts';
import { sentenceOf } from './acts.ts';
import { begin } from './changeOwn.ts';
import { agree, another, LONGEST, momentsIn, opens, proposedTo } from './visitProposal.ts';

type Said = 'accepts' | 'refuses' | 'withdraws';

/** A yes to something that was said before, without anything else. */
const SHORT = 60;

/**
 * The answer to what the bot asked by itself: a day was proposed since the person last said something. It goes before
 * anything else, also before the question of a form, which follows again.
 */
export async function heard(turn: Turn): Promise<Decision | undefined> {
  const { pending } = turn.state;
  const meant = pending?.kind === 'proposal' ? pending.number : undefined;
  const asked = meant === undefined ? turn.told : [meant];
  const known = await Promise.all(asked.map((number) => ownOne(turn, number)));
  const visits = known.flatMap((one) => (one && waiting(turn, one)) ?? []);
  const visit = visits.at(-1);
  if (!visit) return undefined;
  const settled = { ...turn, state: { ...turn.state, pending: undefined } };
  const said = saidTo(turn, visit);
  if (said === undefined) return undefined;
  if (visits.length > 1) return whichOne(settled, visits);
  if (meant !== undefined && agreesTo(turn.text, turn.tools.wordings) === false)
    return answer(settled.state, say(fill(turn.tools.phrases.say.proposalStays, { number: visit.number })));
  if (said === 'withdraws') return begin(settled, visit.number, 'withdraw');
  return thenForm(turn, said === 'accepts' ? agree(settled, visit) : another(settled, visit));
}

/** A day that the staff proposed, and that was not answered. */
function waiting(turn: Turn, one: Parameters<typeof proposedTo>[1]): Visit | undefined {
  const visit = proposedTo(turn, one);
  return visit && openProposal(visit)?.by === 'secretariaat' ? visit : undefined;
}

function saidTo(turn: Turn, visit: Visit): Said | undefined {
  const { text } = turn;
  if (text === '' || text.length > LONGEST) return undefined;
  const { accepts, refuses, withdraws } = turn.tools.phrases.proposal;
  if (opens(turn, withdraws)) return 'withdraws';
  const agrees = agreesTo(text, turn.tools.wordings);
  if (agrees === true) return 'accepts';
  if (agrees === false || opens(turn, refuses)) return 'refuses';
  const names = momentsIn(turn, visit).kind === 'periods';
  if (names)
    return looksLikeQuestion(text, turn) && !opens(turn, turn.tools.phrases.proposal.asks)
      ? undefined
      : 'refuses';
  return opens(turn, accepts) && text.length <= SHORT && !looksLikeQuestion(text, turn)
    ? 'accepts'
    : undefined;
}

function whichOne(turn: Turn, visits: readonly Visit[]): Decision {
  const { phrases } = turn.tools;
  const lines = visits.map((visit) => `- **${visit.number}**: ${dayIn(visit)}`).join('\n');
  const offered = visits.slice(0, 3).map(({ number }) => sentenceOf('accept', number, phrases));
  return answer(turn.state, say(`${phrases.say.whichProposal}\n\n${lines}`, offered));
}

function dayIn(visit: Visit): string {
  const date = openProposal(visit)?.date;
  return date === undefined ? '' : literal(inDutch(date));
}

/** "Akkoord", long after the proposal, or when nobody wrote down in time that it was said: is that what is meant? */
export async function agreesLater(turn: Turn): Promise<Decision | undefined> {
  const { state, text, message, tools } = turn;
  const idle = state.pending === undefined && state.active === undefined && message.scope === 'personal';
  const { accepts, refuses } = tools.phrases.proposal;
  const agrees = opens(turn, accepts) && !opens(turn, refuses) && !looksLikeQuestion(text, turn);
  if (!idle || text.length > SHORT || !agrees) return undefined;
  const visits = (await ownOf(turn)).flatMap((one) => waiting(turn, one) ?? []);
  const [visit] = visits;
  if (!visit) return undefined;
  if (visits.length > 1) return whichOne(turn, visits);
  const { say: phrases, words } = tools.phrases;
  const sure = fill(phrases.thisProposal, { number: visit.number, day: dayIn(visit) });
  const pending = { kind: 'proposal' as const, number: visit.number };
  return answer({ ...state, pending }, say(sure, [words.yes, words.no]));
}
