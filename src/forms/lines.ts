import type { Field, Form } from './form.ts';
import { handedIn } from './question.ts';
import type { Answers } from '../text/answer.ts';
import { folded } from '../text/fold.ts';

/** @returns the fields that have a line of their own in a summary, of those that are handed in; `line` puts one on another's */
export function ownLines(form: Form, answers: Answers): Field[] {
  const filled = handedIn(form, answers);
  return form.fields.filter(
    ({ id, line }) => filled[id] !== undefined && (line === undefined || filled[line] === undefined),
  );
}

/** @returns the fields that stand on the line of another, of those that are handed in */
export function onLineOf({ id }: Field, form: Form, answers: Answers): Field[] {
  const filled = handedIn(form, answers);
  return form.fields.filter(({ id: own, line }) => line === id && filled[own] !== undefined);
}

/** @returns whether a text says an answer already, by what it is called or by one of the words of a choice */
export function saysAlready(text: string, field: Field, value: unknown, shown: string): boolean {
  const option = field.options?.find(({ code }) => code === value);
  const said = folded(text);
  return [shown, ...(option?.words ?? [])].some((word) => said.includes(folded(word)));
}
