import { fillingOf, refilled } from './filling.ts';
import type { Filling } from './filling.ts';
import { readAnswer } from '../../forms/readAnswer.ts';
import { readCommand } from '../commands.ts';
import { fillIn } from './fillIn.ts';
import { ask } from './formPrompt.ts';
import { emptyDraft, startForm } from './formStart.ts';
import { say } from '../message.ts';
import { proceed } from './proceed.ts';
import { sideAnswer } from './aside.ts';
import type { Pending } from '../state.ts';
import { withDraft, withoutDraft } from '../state.ts';
import { answer, contextOf, formOf } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';
import { folded } from '../../text/fold.ts';
import { saysYes } from '../yesNo.ts';

/** The reply to a question of the bot beside the form's own; anything else lets that question lapse. */
export function formPending(turn: Filling): Decision | undefined | Promise<Decision | undefined> {
  const { form, draft } = turn;
  const { pending } = turn.state;
  if (!pending || !('draft' in pending) || pending.draft !== draft.id) return undefined;
  const settled: Turn = { ...turn, state: { ...turn.state, pending: undefined } };
  switch (pending.kind) {
    case 'stop':
      return stopped(fillingOf(settled, form, draft));
    case 'restart':
      return restarted(fillingOf(settled, form, draft));
    case 'answer or question':
      return answerOrQuestion(fillingOf(settled, form, draft), pending.text);
    case 'which form':
      return whichForm(fillingOf(settled, form, draft), pending);
    case 'resume':
      return undefined;
  }
}

function stopped(turn: Filling): Decision | undefined {
  const { draft } = turn;
  const said = readCommand(turn.text, turn.tools.wordings);
  const { say: phrases, words } = turn.tools.phrases;
  if (said === 'throw away') return answer(withoutDraft(turn.state, draft.id), say(phrases.thrownAway));
  if (said === 'stop' || saysYes(turn.text) === true)
    return answer(
      { ...withDraft(turn.state, draft), active: undefined },
      say(phrases.stopped, [words.resume]),
    );
  return saysYes(turn.text) === false || said === 'resume' ? again(turn) : undefined;
}

function again(turn: Filling): Decision {
  const asked = ask(turn);
  return answer(withDraft(turn.state, asked.draft), ...asked.replies);
}

function restarted(turn: Filling): Decision | undefined {
  const { form, draft } = turn;
  const said = readCommand(turn.text, turn.tools.wordings);
  if (saysYes(turn.text) === false) return again(turn);
  if (saysYes(turn.text) !== true && said !== 'restart' && said !== 'throw away') return undefined;
  const fresh = emptyDraft(turn, form);
  const state = withoutDraft(turn.state, draft.id);
  const asked = ask(refilled(turn, fresh));
  return answer(withDraft(state, asked.draft), say(turn.tools.phrases.say.restarted), ...asked.replies);
}

function answerOrQuestion(turn: Filling, text: string): Decision | Promise<Decision> | undefined {
  const { form, draft } = turn;
  const said = folded(turn.text);
  const { words, saysAnswer, saysQuestion } = turn.tools.phrases;
  const is = (wordings: string[]) => wordings.some((wording) => folded(wording) === said);
  if (is([words.itIsQuestion, ...saysQuestion])) return sideAnswer(turn, text);
  if (!is([words.itIsAnswer, ...saysAnswer]) && saysYes(turn.text) !== true) return undefined;
  const { question } = turn;
  if (!question) return undefined;
  const read = readAnswer(text, question, form, draft.answers, contextOf(turn));
  if (read.kind !== 'filled') return undefined;
  const filled = fillIn(fillingOf({ ...turn, text }, form, draft), read.answers);
  return proceed(refilled(turn, filled.draft), filled.noted);
}

function whichForm(
  turn: Filling,
  pending: Extract<Pending, { kind: 'which form' }>,
): Decision | Promise<Decision> | undefined {
  const { form, draft } = turn;
  const said = folded(turn.text);
  const { words, firstThis, firstOther } = turn.tools.phrases;
  const is = (wordings: string[]) => wordings.some((wording) => said.includes(folded(wording)));
  const other = formOf(turn, pending.form);
  if (!other) return undefined;
  if (is([words.otherFirst, ...firstOther, ...other.words])) {
    const parked = { ...withDraft(turn.state, draft), active: undefined };
    return startForm({ ...turn, text: pending.text, state: parked }, other);
  }
  return is([words.finishFirst, ...firstThis, ...form.words]) || saysYes(turn.text) !== undefined
    ? again(turn)
    : undefined;
}
