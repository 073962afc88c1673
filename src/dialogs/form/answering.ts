import { refilled } from './filling.ts';
import type { Filling } from './filling.ts';
import { askedFields } from '../../forms/condition.ts';
import { findAnswers } from '../../forms/findAnswers.ts';
import { nounsOf } from '../../forms/nouns.ts';
import { pickCandidate } from '../../forms/pickCandidate.ts';
import type { AnswerRead } from '../../forms/answerRead.ts';
import { takenFrom } from '../../forms/taken.ts';
import type { Taken } from '../../forms/taken.ts';
import type { Wrong } from '../../forms/fieldType.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import type { Field } from '../../forms/form.ts';
import { fieldsOf } from '../../forms/question.ts';
import type { Question } from '../../forms/question.ts';
import { readCorrection } from './correction.ts';
import { fillIn } from './fillIn.ts';
import { offerFor } from './formPrompt.ts';
import { goOn } from './goOn.ts';
import { offeredFor, withOffered } from './offered.ts';
import { proceed } from './proceed.ts';
import type { Certainty, Reading } from './reading.ts';
import { say } from '../message.ts';
import type { Reply } from '../message.ts';
import { withDraft } from '../state.ts';
import { answer, contextOf, saidFirst } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';
import { same } from '../../text/answer.ts';
import type { Answer } from '../../text/answer.ts';
import { folded } from '../../text/fold.ts';
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
  if (field && leavesOut(turn, field))
    return reading('certain', () => goOn(refilled(turn, { ...turn.draft, focus: undefined })));
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
  return ownName(turn, question) ?? turn.read() ?? { kind: 'none', along: NONE };
}

const NONE: Taken = { answers: {}, rivals: {}, spans: [] };
const NO_ANSWER: Wrong = { kind: 'wrong', reason: 'empty' };

function isNoAnswer(turn: Filling, field: Field): boolean {
  return saysNothing(turn, field) || takesAllBack(turn, field);
}

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
      const kept = { ...along.draft, wrong: draft.wrong };
      return saidFirst(noted(along.noted), wrongInput(refilled(turn, kept), question, read.reading));
    }
    case 'none': {
      if (Object.keys(read.along.answers).length > 0) return filled(turn, read.along);
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

/** "ja", "nee", "wacht even": said where a name of something is asked for, it is no answer. */
function saysNothing(turn: Filling, field: Field): boolean {
  if (!typeOf(field).free) return false;
  if (saysYes(turn.text) !== undefined) return true;
  if (typeOf(field).ownWords) return turn.tools.wordings.correction.lead.exec(turn.text)?.[0] === turn.text;
  const correction = readCorrection(turn.text, turn.form, turn.tools.wordings);
  return correction?.rest === '' && correction.field === undefined;
}

function takesAllBack({ text, tools }: Turn, field: Field): boolean {
  return typeOf(field).closed === true && tools.wordings.takenBack.test(folded(text));
}

/** "nee", "geen": to an optional question it means that there is nothing to fill in. */
function leavesOut(turn: Turn, field: Field): boolean {
  if (!field.optional || typeOf(field).yesNo) return false;
  return saysYes(turn.text) === false || folded(turn.text) === 'geen';
}

/** The same few were offered a moment ago, and none was picked. */
function notAmongThem(field: Field): Wrong {
  return { kind: 'wrong', reason: typeOf(field).missing ?? 'no choice' };
}

function noted(lines: string[]): Reply[] {
  return lines.length === 0 ? [] : [say(lines.join('\n\n'))];
}

function takenAs(turn: Filling, id: string, value: Answer): Taken {
  return { answers: { [id]: value }, rivals: {}, spans: [{ start: 0, end: turn.text.length }] };
}

/** "ikzelf", where the sender's own name is a likely answer. */
function ownName(turn: Filling, question: Question): AnswerRead | undefined {
  const field = question.kind === 'field' && question.field.sender ? question.field : undefined;
  if (!field || !turn.tools.phrases.self.some((wording) => folded(wording) === folded(turn.text)))
    return undefined;
  const read = typeOf(field).read(turn.message.from.name, field, contextOf(turn));
  return read.kind === 'value' ? { kind: 'filled', taken: takenAs(turn, field.id, read.value) } : undefined;
}

/** A choice that was offered just before, by its name or number. */
function pickOffered(turn: Filling, { id }: Question): Taken | undefined {
  const field = turn.form.fields.find((one) => one.id === id);
  const offered = offeredFor(turn.draft, id);
  if (!field || offered.length === 0) return undefined;
  const readBack = offered.length === 1 && !typeOf(field).closed && saysYes(turn.text) !== true;
  const picked = readBack ? undefined : pickCandidate(turn.text, offered, nounsOf(field));
  if (!picked || !typeOf(field).check(picked.value, field, contextOf(turn))) return undefined;
  return takenAs(turn, field.id, picked.value);
}
