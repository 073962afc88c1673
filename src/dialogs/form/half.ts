import type { AnswerRead } from '../../forms/answerRead.ts';
import type { Wrong } from '../../forms/fieldType.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import type { Field } from '../../forms/form.ts';
import type { Question } from '../../forms/question.ts';
import { readAnswer } from '../../forms/readAnswer.ts';
import { textOf } from '../../text/answer.ts';
import { folded } from '../../text/fold.ts';
import { literal } from '../markdown.ts';
import { say } from '../message.ts';
import { withDraft } from '../state.ts';
import { answer, contextOf } from '../turn.ts';
import type { Decision } from '../turn.ts';
import type { Filling } from './filling.ts';

/** "Jan": half of an answer is kept beside, and only the other half is asked. */
export function askOther(
  turn: Filling,
  { id }: Field,
  { half = '', said = '' }: Wrong,
  before: string[],
): Decision {
  const next = { ...turn.draft, unread: { ...turn.draft.unread, [id]: half } };
  return answer(withDraft(turn.state, next), say([...before, literal(said)].join('\n\n')));
}

/** @returns the answer that a message is together with the half that was given before */
export function withHalf(turn: Filling, question: Question): AnswerRead | undefined {
  const { form, draft, text } = turn;
  const field = question.kind === 'field' ? question.field : undefined;
  const half = field && typeOf(field).person ? draft.unread?.[field.id] : undefined;
  if (!field || half === undefined || folded(text) === folded(half)) return undefined;
  const context = contextOf(turn);
  const isHalf = typeOf(field).read(half, field, context);
  if (isHalf.kind !== 'wrong' || isHalf.half === undefined) return undefined;
  const read = readAnswer(`${half} ${text}`, question, form, draft.answers, context);
  return read.kind === 'filled' && textOf(read.taken.answers[field.id]).startsWith(half) ? read : undefined;
}
