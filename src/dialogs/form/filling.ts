import type { Form } from '../../forms/form.ts';
import { nextQuestion, questionsOf } from '../../forms/question.ts';
import type { Question } from '../../forms/question.ts';
import { readAnswer } from '../../forms/readAnswer.ts';
import type { AnswerRead } from '../../forms/answerRead.ts';
import { ownName } from './ownName.ts';
import type { Draft } from '../state.ts';
import { contextOf } from '../turn.ts';
import type { Turn } from '../turn.ts';

/** One message to somebody who is filling in a form. */
export interface Filling extends Turn {
  form: Form;
  draft: Draft;
  /** What is asked now: the question asked again, else the first open one; undefined at the summary. */
  question: Question | undefined;
  /** What the message means as an answer to it: several steps ask, and it is worked out once. */
  read(): AnswerRead | undefined;
}

export function fillingOf(turn: Turn, form: Form, draft: Draft): Filling {
  const question = askedNow(form, draft);
  let read: AnswerRead | undefined;
  return {
    ...turn,
    form,
    draft,
    question,
    read: () =>
      (read ??=
        question &&
        (ownName(turn, question) ?? readAnswer(turn.text, question, form, draft.answers, contextOf(turn)))),
  };
}

/** @returns the same message with the draft as it is now */
export function refilled(turn: Filling, draft: Draft): Filling {
  return fillingOf(turn, turn.form, draft);
}

/** @returns the question that is asked at a draft; undefined at the summary */
export function askedNow(form: Form, draft: Draft): Question | undefined {
  return focused(form, draft) ?? nextQuestion(form, draft);
}

function focused(form: Form, draft: Draft): Question | undefined {
  if (draft.focus === undefined) return undefined;
  const question = questionsOf(form, draft).find(({ id }) => id === draft.focus);
  if (question) return question;
  const field = form.fields.find(({ id }) => id === draft.focus);
  return field && { kind: 'field', id: field.id, field };
}
