import { fillingOf } from './form/filling.ts';
import { LONGEST_MESSAGE } from '../text/longest.ts';
import { afterCare } from './own/afterCare.ts';
import { bounded, sayTooLong } from './lengths.ts';
import { readCommand } from './commands.ts';
import { formDialog } from './form/formDialog.ts';
import { waitsForPersonalChat } from './form/formPrompt.ts';
import { formChosen } from './form/formChoice.ts';
import { startForm } from './form/formStart.ts';
import { edited, welcome } from './channelEvents.ts';
import { feedback, chosen, shownInstead } from './question/forEditors.ts';
import { readOn } from './letters/readOn.ts';
import { housekeeping } from './housekeeping.ts';
import { say } from './message.ts';
import type { Reply } from './message.ts';
import { ownRegistrations } from './own/ownRegistrations.ts';
import { personalData } from './own/personalData.ts';
import { placed, withCards } from './form/placedCards.ts';
import { press } from './form/press.ts';
import { handedOver } from './sheet/handedOver.ts';
import { reminder } from './own/reminder.ts';
import { resume } from './form/resume.ts';
import { introduced, withIntroduction } from './question/introduced.ts';
import { offered, offeredForm } from './question/offered.ts';
import { passOn } from './question/passOn.ts';
import { share } from './question/share.ts';
import { announced } from './question/announced.ts';
import { askedNow, understand } from './question/sideQuestion.ts';
import { activeDraft, MOST_DRAFTS } from './state.ts';
import type { State } from './state.ts';
import { prove } from './own/prove.ts';
import { answer, formOf, saidFirst } from './turn.ts';
import type { Decision, Step, Turn } from './turn.ts';
import { interest } from './news/interest.ts';
import { linkChannel } from './staff/linkChannel.ts';
import { agreesLater, heard } from './own/heard.ts';
import { calendar } from './own/calendar.ts';
import { visitProposal } from './own/visitProposal.ts';
import { fill } from '../text/fill.ts';

/** What the bot does with a message, in this order; the first step that it is for decides. */
const PIPELINE: Step[] = [
  feedback,
  welcome,
  tooLong,
  press,
  linkChannel,
  heard,
  handedOver,
  readOn,
  share,
  personalData,
  passOn,
  interest,
  visitProposal,
  calendar,
  reminder,
  announced,
  ownRegistrations,
  afterCare,
  resume,
  agreesLater,
  formInProgress,
  offered,
  idleCommand,
  formToStart,
  question,
];

/** Decides one turn; nothing is stored or sent, so that it may be decided again. */
export async function decide(turn: Turn): Promise<Decision> {
  return placed(turn) ?? withCards(turn, await decideOn(turn));
}

async function decideOn(turn: Turn): Promise<Decision> {
  const { state, told, done } = housekeeping(turn);
  const kept: Turn = { ...turn, state };
  const decision = done
    ? answer(state)
    : (edited(kept) ?? atRest(kept, settled(kept, await proceedOrProve(kept))));
  return boundedReplies(turn, saidFirst(told, roomFor(kept, decision)));
}

/** A wish that had to wait for a proof is taken up as if it was said now. */
async function proceedOrProve(turn: Turn): Promise<Decision> {
  const proof = await prove(turn);
  if (!proof) return firstOf(PIPELINE, turn);
  if ('decision' in proof) return proof.decision;
  const decision = await firstOf(PIPELINE, proof.turn);
  return { ...decision, tallies: [...(proof.of.tallies ?? []), ...(decision.tallies ?? [])] };
}

async function firstOf(steps: Step[], turn: Turn): Promise<Decision> {
  for (const step of steps) {
    const decision = await step(turn);
    if (decision) return decision;
  }
  return answer(turn.state, say(turn.tools.phrases.say.empty));
}

/** One form too many is not begun: what waits already is worth more. */
function roomFor(turn: Turn, decision: Decision): Decision {
  if (decision.state.drafts.length <= MOST_DRAFTS) return decision;
  const { say: phrases, words } = turn.tools.phrases;
  const state = { ...turn.state, pending: undefined };
  return answer(state, say(fill(phrases.tooManyDrafts, { most: MOST_DRAFTS }), [words.resume]));
}

function boundedReplies(turn: Turn, decision: Decision): Decision {
  const { cutOff } = turn.tools.phrases.say;
  return {
    ...decision,
    replies: (outcomes) =>
      decision.replies(outcomes).map((reply) => aboutQuestion(decision.state, bounded(reply, cutOff))),
  };
}

/** An answer out of a letter keeps what it is about: a thumb may come under it days later. */
function aboutQuestion({ asked, subject }: State, reply: Reply): Reply {
  if (reply.citations.length === 0 || asked === undefined) return reply;
  const fact = subject?.facts[0];
  return { ...reply, about: { question: asked, ...(fact !== undefined && { fact }) } };
}

/** A question of the bot that was not answered by the next message lapses. */
function settled(turn: Turn, decision: Decision): Decision {
  return turn.state.pending !== undefined && decision.state.pending === turn.state.pending
    ? { ...decision, state: { ...decision.state, pending: undefined } }
    : decision;
}

/** A form that goes on in the personal chat does not take what is said here any more. */
function atRest(turn: Turn, decision: Decision): Decision {
  const draft = activeDraft(decision.state);
  const form = draft && formOf(turn, draft.form);
  const waits = draft && form && waitsForPersonalChat(fillingOf(turn, form, draft));
  return waits ? { ...decision, state: { ...decision.state, active: undefined } } : decision;
}

function tooLong(turn: Turn): Decision | undefined {
  return turn.text.length > LONGEST_MESSAGE
    ? answer(turn.state, sayTooLong(turn, LONGEST_MESSAGE))
    : undefined;
}

function formInProgress(turn: Turn): Promise<Decision> | undefined {
  const draft = activeDraft(turn.state);
  const form = draft && formOf(turn, draft.form);
  return draft && form && turn.text !== '' ? formDialog(fillingOf(turn, form, draft)) : undefined;
}

/** A word that only means something in a form, said outside one. */
function idleCommand(turn: Turn): Decision | undefined {
  const said = readCommand(turn.text, turn.tools.wordings);
  const { say: phrases, examples } = turn.tools.phrases;
  if (said === undefined) return undefined;
  if (said === 'list' && /\s/.test(turn.text)) return undefined;
  if (said === 'help' || said === 'list') return answer(turn.state, say(phrases.help, examples));
  return answer(turn.state, say(phrases.noForm, examples));
}

function formToStart(turn: Turn): Decision | Promise<Decision> | undefined {
  if (turn.text === '') return undefined;
  const meant = understand(turn, turn.text);
  const form = formChosen(turn, meant);
  if (!form) return undefined;
  if (form === 'unsaid') return introduced(turn);
  return startForm(withIntroduction(turn), form);
}

function question(turn: Turn): Decision | undefined {
  if (turn.text === '') return undefined;
  const meant = understand(turn, turn.text);
  if (meant.kind === 'wish') return answer(turn.state, say(turn.tools.phrases.say.formGone));
  const answered = turn.tools.answerQuestion(meant, turn.text, turn.today, turn.state.ages);
  const offers = offeredForm(turn, meant);
  const state = {
    ...turn.state,
    subject: answered.subject,
    ...(answered.ages && { ages: answered.ages }),
    ...askedNow(turn, meant, turn.text),
    shown: shownInstead(answered.missed, answered.replies),
    ...(offers && { pending: { kind: 'offered' as const, form: offers.id } }),
  };
  return { ...answer(state, ...answered.replies), missed: [...answered.missed, ...chosen(turn, meant)] };
}
