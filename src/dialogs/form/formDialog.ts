import { refilled } from './filling.ts';
import type { Filling } from './filling.ts';
import type { AnswerRead } from '../../forms/readAnswer.ts';
import { nounsOf } from '../../forms/nouns.ts';
import { pickCandidate } from '../../forms/pickCandidate.ts';
import type { Candidate, Reading } from '../../forms/fieldType.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import type { Field, Form } from '../../forms/form.ts';
import { fieldsOf } from '../../forms/question.ts';
import type { Question } from '../../forms/question.ts';
import { confirmTurn } from './confirm.ts';
import { correct } from './correct.ts';
import { readCorrection } from './correction.ts';
import { isDoubt } from './doubt.ts';
import { fillIn } from './fillIn.ts';
import { formCommand } from './formCommands.ts';
import { ask, offer } from './formPrompt.ts';
import { keptAnswers } from './kept.ts';
import { fillLeftOut } from './leftOut.ts';
import { formPending } from './formPending.ts';
import { say } from '../message.ts';
import type { Reply } from '../message.ts';
import { proceed } from './proceed.ts';
import { asideQuestion } from './aside.ts';
import { withDraft } from '../state.ts';
import { answer, contextOf, saidFirst } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';
import { same } from '../../text/answer.ts';
import { folded } from '../../text/fold.ts';
import { saysYes } from '../yesNo.ts';
import { tooLongFor } from '../tooLong.ts';
import { leaveOpen, wrongInput } from './wrongInput.ts';

/** A step of the form dialog: undefined when the message is not for it. */
export type FormStep = (turn: Filling) => Decision | undefined | Promise<Decision | undefined>;

const STEPS: FormStep[] = [
  tooLongFor,
  formPending,
  formCommand,
  confirmTurn,
  doubt,
  correct,
  asideQuestion,
  fillLeftOut,
  answerAsked,
];

/** One message to someone who is filling in a form: the first step that it is for decides. */
export async function formDialog(turn: Filling): Promise<Decision> {
  const kept = refilled(turn, { ...keptAnswers(turn, turn.draft), touched: turn.now });
  for (const step of STEPS) {
    const decision = await step(kept);
    if (decision) return decision;
  }
  const asked = ask(kept, 'brief');
  const { notUnderstood } = turn.tools.phrases.say;
  return answer(withDraft(turn.state, asked.draft), say(notUnderstood), ...asked.replies);
}

function doubt(turn: Filling): Decision | undefined {
  const { question } = turn;
  if (!question || !isDoubt(turn, question)) return undefined;
  const field = question.kind === 'field' ? question.field : undefined;
  const named =
    field?.type === 'periods' && typeOf(field).read(turn.text, field, contextOf(turn)).kind === 'value';
  return named ? undefined : leaveOpen(turn, question);
}

async function answerAsked(turn: Filling): Promise<Decision | undefined> {
  const { form, draft, question } = turn;
  if (!question) return undefined;
  if (draft.offered && saysYes(turn.text) === false) {
    const asked = ask(refilled(turn, { ...draft, offered: undefined }));
    return answer(withDraft(turn.state, asked.draft), ...asked.replies);
  }
  if (question.kind === 'field' && leavesOut(turn, question.field)) return leaveOut(turn);
  if (question.kind === 'field' && typeOf(question.field).free && saysNothing(turn, form))
    return wrongInput(turn, question, { kind: 'wrong', reason: 'empty' });
  if (
    question.kind === 'field' &&
    typeOf(question.field).closed &&
    turn.tools.wordings.takenBack.test(folded(turn.text))
  )
    return wrongInput(turn, question, { kind: 'wrong', reason: 'empty' });
  const picked = pickOffered(turn);
  const read = picked ?? ownName(turn, question) ?? turn.read() ?? { kind: 'none', along: {} };
  switch (read.kind) {
    case 'filled': {
      const filled = fillIn(turn, read.answers);
      return proceed(refilled(turn, filled.draft), filled.noted);
    }
    case 'split':
      return proceed(refilled(turn, { ...draft, split: [...draft.split, question.id] }), [
        turn.tools.phrases.say.oneByOne,
      ]);
    case 'ask': {
      const filled = fillIn(turn, read.along);
      const offered = { field: read.field.id, options: read.options };
      if (same(draft.offered, offered))
        return wrongInput(
          refilled(turn, { ...draft, offered: undefined }),
          question,
          notAmongThem(read.field),
        );
      const next = { ...filled.draft, offered, wrong: draft.wrong };
      return answer(withDraft(turn.state, next), offer(turn, read.options, filled.noted));
    }
    case 'wrong': {
      const filled = fillIn(turn, read.along);
      const kept = { ...filled.draft, wrong: draft.wrong };
      return saidFirst(noted(filled.noted), wrongInput(refilled(turn, kept), question, read.reading));
    }
    case 'none':
      return notAnswered(turn, question, read.along);
  }
}

/** "ja", "nee", "wacht even": said where somebody's own words are asked for, it is no answer. */
function saysNothing(turn: Turn, form: Form): boolean {
  const correction = readCorrection(turn.text, form, turn.tools.wordings);
  return saysYes(turn.text) !== undefined || (correction?.rest === '' && correction.field === undefined);
}

/** "nee", "geen": to an optional question it means that there is nothing to fill in. */
function leavesOut(turn: Turn, field: Field): boolean {
  if (!field.optional || typeOf(field).yesNo) return false;
  return saysYes(turn.text) === false || folded(turn.text) === 'geen';
}

/** An optional question that was asked for, and is left out after all. */
function leaveOut(turn: Filling): Decision {
  const { draft } = turn;
  const asked = ask(refilled(turn, { ...draft, focus: undefined }));
  return answer(withDraft(turn.state, asked.draft), ...asked.replies);
}

/** The same few were offered a moment ago, and none was picked. */
function notAmongThem(field: Field): Extract<Reading, { kind: 'wrong' }> {
  return { kind: 'wrong', reason: typeOf(field).missing ?? 'no choice' };
}

function noted(lines: string[]): Reply[] {
  return lines.length === 0 ? [] : [say(lines.join('\n\n'))];
}

/** "ikzelf", where the sender's own name is a likely answer. */
function ownName(turn: Turn, question: Question): AnswerRead | undefined {
  const field = question.kind === 'field' && question.field.sender ? question.field : undefined;
  if (!field || !turn.tools.phrases.self.some((wording) => folded(wording) === folded(turn.text)))
    return undefined;
  const read = typeOf(field).read(turn.message.from.name, field, contextOf(turn));
  return read.kind === 'value' ? { kind: 'filled', answers: { [field.id]: read.value } } : undefined;
}

/** A choice that was offered just before, by its name or number. */
function pickOffered(turn: Filling): AnswerRead | undefined {
  const { form, draft } = turn;
  const { offered } = draft;
  const field = form.fields.find(({ id }) => id === offered?.field);
  if (!offered || !field) return undefined;
  const picked = pickCandidate(turn.text, offered.options as Candidate[], nounsOf(field));
  if (!picked || !typeOf(field).check(picked.value, field, contextOf(turn))) return undefined;
  return { kind: 'filled', answers: { [field.id]: picked.value } };
}

function notAnswered(
  turn: Filling,
  question: Question,
  along: Record<string, unknown>,
): Decision | Promise<Decision> {
  if (Object.keys(along).length > 0) {
    const filled = fillIn(turn, along);
    return proceed(refilled(turn, filled.draft), filled.noted);
  }
  const field = fieldsOf(question)[0];
  const reason = (field && typeOf(field).yesNo && typeOf(field).missing) ?? 'empty';
  return wrongInput(turn, question, { kind: 'wrong', reason });
}
