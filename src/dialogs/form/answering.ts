import { refilled } from './filling.ts';
import type { Filling } from './filling.ts';
import { askedFields } from '../../forms/condition.ts';
import { findAnswers } from '../../forms/findAnswers.ts';
import type { AnswerRead } from '../../forms/answerRead.ts';
import { takenFrom } from '../../forms/taken.ts';
import type { Taken } from '../../forms/taken.ts';
import type { Wrong } from '../../forms/fieldType.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import type { Field } from '../../forms/form.ts';
import { fieldsOf } from '../../forms/question.ts';
import type { Question } from '../../forms/question.ts';
import { readCorrection } from './correction.ts';
import { pickOne } from './change.ts';
import { fillIn } from './fillIn.ts';
import { otherChoices } from './meant.ts';
import { offerFor } from './offer.ts';
import { goOn } from './goOn.ts';
import { isNoAnswer } from './noAnswer.ts';
import { askOther, withHalf } from './half.ts';
import { offeredFor, pickOffered, withOffered } from './offered.ts';
import { proceed } from './proceed.ts';
import type { Certainty, Reading } from './reading.ts';
import { say } from '../message.ts';
import type { Reply } from '../message.ts';
import { withDraft } from '../state.ts';
import { answer, contextOf, saidFirst } from '../turn.ts';
import type { Decision } from '../turn.ts';
import { same } from '../../text/answer.ts';
import { saysYes } from '../yesNo.ts';
import { sentencesOf } from '../../language/sentences.ts';
import { keptUnused } from './unused.ts';
import { wrongInput } from './wrongInput.ts';

/** A message as the answer to what is asked, with what else it says; at the summary as something that was left out so far. */
export function answering(turn: Filling): Reading | undefined {
  const { question } = turn;
  if (!question) return leftOut(turn);
  const field = question.kind === 'field' ? question.field : undefined;
  const reading = (certainty: Certainty, act: Reading['act']): Reading => ({
    kind: 'answer',
    certainty,
    act,
  });
  const offered = offeredFor(turn.draft, question.id);
  const picked = pickOffered(turn, question);
  if (picked) return reading('certain', () => filled(turn, picked));
  if (offered.length > 0 && saysYes(turn.text) === false)
    return reading('certain', () => goOn(refilled(turn, withOffered(turn.draft, question.id, []))));
  if (field && isNoAnswer(turn, field))
    return reading('certain', () => wrongInput(turn, question, NO_ANSWER));
  const read = readHere(turn, question);
  return reading(certaintyOf(read, question, turn), () => carryOut(turn, question, read));
}

/** @returns what a text is as the answer to a question, wherever it was typed */
export function answerTo(turn: Filling, question: Question): AnswerRead {
  const field = question.kind === 'field' ? question.field : undefined;
  return field && isNoAnswer(turn, field)
    ? { kind: 'wrong', reading: NO_ANSWER, field, along: NONE }
    : readHere(turn, question);
}

function readHere(turn: Filling, question: Question): AnswerRead {
  const read = turn.read() ?? { kind: 'none', along: NONE };
  return read.kind === 'filled' ? read : (withHalf(turn, question) ?? read);
}

const NONE: Taken = { answers: {}, rivals: {}, spans: [] };
const NO_ANSWER: Wrong = { kind: 'wrong', reason: 'empty' };

function certaintyOf(read: AnswerRead, question: Question, turn: Filling): Certainty {
  const free = fieldsOf(question).some((field) => typeOf(field).free && !typeOf(field).ownWords);
  const leads = readCorrection(turn.text, turn.form, turn.tools.wordings) !== undefined;
  switch (read.kind) {
    case 'filled':
      return leads && (free || question.kind === 'group') ? 'likely' : 'certain';
    case 'split':
      return 'certain';
    case 'ask':
      return 'likely';
    case 'wrong':
    case 'none':
      return Object.keys(read.along.answers).length > 0 ? 'likely' : 'weak';
  }
}

function carryOut(turn: Filling, question: Question, read: AnswerRead): Decision | Promise<Decision> {
  const { draft } = turn;
  switch (read.kind) {
    case 'filled':
      return filled(turn, read.taken);
    case 'split':
      return proceed(refilled(turn, { ...draft, split: [...draft.split, question.id] }), [
        turn.tools.phrases.say.oneByOne,
      ]);
    case 'ask': {
      const { id } = read.field;
      const along = fillIn(turn, read.along);
      if (same(offeredFor(draft, id), read.options))
        return wrongInput(refilled(turn, withOffered(draft, id, [])), question, notAmongThem(read.field));
      const kept = keptUnused(refilled(turn, along.draft), read.along.spans);
      const next = { ...withOffered(kept, id, read.options), wrong: draft.wrong };
      return answer(
        withDraft(turn.state, next),
        offerFor(turn, { kind: 'field', id, field: read.field }, read.options, along.noted),
      );
    }
    case 'wrong': {
      const along = fillIn(turn, read.along);
      if (read.reading.half)
        return askOther(refilled(turn, along.draft), read.field, read.reading, along.noted);
      const kept = { ...along.draft, wrong: draft.wrong };
      return saidFirst(noted(along.noted), wrongInput(refilled(turn, kept), question, read.reading));
    }
    case 'none': {
      if (Object.keys(read.along.answers).length > 0) return filled(turn, read.along);
      const other = otherChoices(turn);
      if (other) return pickOne(turn, other.field, other.options);
      const field = fieldsOf(question)[0];
      const reason = (field && typeOf(field).yesNo && typeOf(field).missing) ?? 'empty';
      return wrongInput(turn, question, { kind: 'wrong', reason });
    }
  }
}

function filled(turn: Filling, taken: Taken): Promise<Decision> {
  const done = fillIn(turn, taken);
  return proceed(refilled(turn, done.draft), done.noted, taken.spans);
}

/** At the summary nothing is asked: what was left out so far is filled in when the message holds it. */
export function leftOut(turn: Filling): Reading | undefined {
  const { form, draft } = turn;
  const open = askedFields(form, draft.answers).filter(({ id }) => draft.answers[id] === undefined);
  const found = findAnswers(turn.text, open, contextOf(turn), { form });
  if (found.size === 0) return undefined;
  const taken = takenFrom(found, form);
  const agreed = sentencesOf(turn.text).filter(
    ({ start, end }) => saysYes(turn.text.slice(start, end)) === true,
  );
  const spans = [...taken.spans, ...agreed];
  return { kind: 'answer', certainty: 'certain', act: () => filled(turn, { ...taken, spans }) };
}

/** The same few were offered a moment ago, and none was picked. */
function notAmongThem(field: Field): Wrong {
  return { kind: 'wrong', reason: typeOf(field).missing ?? 'no choice' };
}

function noted(lines: string[]): Reply[] {
  return lines.length === 0 ? [] : [say(lines.join('\n\n'))];
}
