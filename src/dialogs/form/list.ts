import { refilled } from './filling.ts';
import type { Filling } from './filling.ts';
import { findAnswers } from '../../forms/findAnswers.ts';
import { findLabelled } from '../../forms/labelled.ts';
import { surely, takenFrom } from '../../forms/taken.ts';
import type { FoundAnswers } from '../../forms/meantAnswers.ts';
import { fieldsOf } from '../../forms/question.ts';
import type { Form } from '../../forms/form.ts';
import { fillIn } from './fillIn.ts';
import { proceed } from './proceed.ts';
import { placeOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { contextOf } from '../turn.ts';

/** So many fields by their names are a list, not a sentence that happens to have such words. */
const A_LIST = 2;

/** "Naam: …, functie: …": fields by their names, filled or not; and what else stands beside them. */
export function list(turn: Filling): Reading | undefined {
  const { form, draft } = turn;
  const labelled = findLabelled(turn.text, form.fields, contextOf(turn));
  const open = form.fields.filter(({ id }) => labelled.has(id) || draft.answers[id] === undefined);
  const isList = labelled.size >= A_LIST || isOther(turn, labelled);
  if (!isList && placeOf(turn) !== 'own words') return undefined;
  const found = findAnswers(turn.text, open, contextOf(turn), { form });
  if (!isList && !isAllOthers(found, form)) return undefined;
  const taken = takenFrom(found, form);
  return {
    kind: 'list',
    certainty: 'certain',
    act() {
      const done = fillIn(turn, taken);
      return proceed(refilled(turn, done.draft), done.noted, taken.spans);
    },
  };
}

/** "opmerking: hij komt later" where something else is asked: all of it is under the name of another field, with a colon. */
function isOther({ form, text, question, tools }: Filling, labelled: ReadonlyMap<string, unknown>): boolean {
  const [id] = labelled.keys();
  const asked = question ? fieldsOf(question) : [];
  const field =
    asked.length > 0 && !asked.some((one) => one.id === id) && form.fields.find((one) => one.id === id);
  const named = (tools.wordings.fields.get(form.id) ?? []).filter((one) => one.field === field);
  return named.some(({ called }) => {
    const name = called.exec(text);
    return name?.index === 0 && /^\s?:/u.test(text.slice(name[0].length));
  });
}

/** Where somebody's own words are asked for: so many other answers, an address or a number among them, that it is none. */
function isAllOthers(found: FoundAnswers, form: Form): boolean {
  return found.size >= MANY && surely(found, form).size > 0;
}

/** So many other answers are no story. */
const MANY = 3;
