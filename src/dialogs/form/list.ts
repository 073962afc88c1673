import { refilled } from './filling.ts';
import type { Filling } from './filling.ts';
import { findAnswers } from '../../forms/findAnswers.ts';
import { findLabelled } from '../../forms/labelled.ts';
import { takenFrom } from '../../forms/taken.ts';
import { fillIn } from './fillIn.ts';
import { proceed } from './proceed.ts';
import type { Reading } from './reading.ts';
import { contextOf } from '../turn.ts';

/** So many fields by their names are a list, not a sentence that happens to have such words. */
const A_LIST = 2;

/** "Naam: …, functie: …": fields by their names, filled or not; and what else stands beside them. */
export function list(turn: Filling): Reading | undefined {
  const { form, draft } = turn;
  const labelled = findLabelled(turn.text, form.fields, contextOf(turn));
  if (labelled.size < A_LIST) return undefined;
  const open = form.fields.filter(({ id }) => labelled.has(id) || draft.answers[id] === undefined);
  const taken = takenFrom(findAnswers(turn.text, open, contextOf(turn), { form }), form);
  return {
    kind: 'list',
    certainty: 'certain',
    act() {
      const done = fillIn(turn, taken);
      return proceed(refilled(turn, done.draft), done.noted, taken.spans);
    },
  };
}
