import { refilled } from './filling.ts';
import type { Filling } from './filling.ts';
import { askedFields } from '../../forms/condition.ts';
import { findAnswers } from '../../forms/findAnswers.ts';
import { fillIn } from './fillIn.ts';
import { proceed } from './proceed.ts';
import { contextOf } from '../turn.ts';
import type { Decision } from '../turn.ts';

/** At the summary nothing is asked: what was left out so far is filled in when the message holds it. */
export function fillLeftOut(turn: Filling): Promise<Decision> | undefined {
  const { form, draft, question } = turn;
  if (question) return undefined;
  const leftOut = askedFields(form, draft.answers).filter(({ id }) => draft.answers[id] === undefined);
  const found = findAnswers(turn.text, leftOut, contextOf(turn), form.fields);
  if (found.size === 0) return undefined;
  const filled = fillIn(turn, Object.fromEntries([...found].map(([id, { value }]) => [id, value])));
  return proceed(refilled(turn, filled.draft), filled.noted);
}
