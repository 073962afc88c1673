import { readAnswer } from '../../forms/readAnswer.ts';
import type { AnswerRead } from '../../forms/readAnswer.ts';
import type { Form } from '../../forms/form.ts';
import type { Question } from '../../forms/question.ts';
import type { Draft } from '../state.ts';
import { contextOf } from '../turn.ts';
import type { Turn } from '../turn.ts';

const last = new WeakMap<Turn, { draft: Draft; question: string; read: AnswerRead }>();

/** @returns what the message means as an answer to a question; several steps ask, and it is worked out once in a turn */
export function readAsked(turn: Turn, form: Form, draft: Draft, question: Question): AnswerRead {
  const known = last.get(turn);
  if (known?.draft === draft && known.question === question.id) return known.read;
  const read = readAnswer(turn.text, question, form, draft.answers, contextOf(turn));
  last.set(turn, { draft, question: question.id, read });
  return read;
}
