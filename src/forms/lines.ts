import type { FieldContext } from './fieldType.ts';
import { typeOf } from './fieldTypes.ts';
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

/** @returns what stands on the line of a field, as people write it: its answer, with what it does not say of the others there */
export function lineValue(form: Form, field: Field, answers: Answers, context: FieldContext): string {
  const filled = handedIn(form, answers);
  const value = typeOf(field).show(answers[field.id], field, context);
  const more = form.fields
    .filter(({ id, line }) => line === field.id && filled[id] !== undefined)
    .flatMap((other) => {
      const shown = typeOf(other).show(filled[other.id], other, context);
      return saysAlready(value, other, filled[other.id], shown) ? [] : [shown];
    });
  return more.length === 0 ? value : `${value} (${more.join(', ')})`;
}

/** Whether a text says an answer already, by what it is called or by one of the words of a choice. */
function saysAlready(text: string, field: Field, value: unknown, shown: string): boolean {
  const option = field.options?.find(({ code }) => code === value);
  const said = folded(text);
  return [shown, ...(option?.words ?? [])].some((word) => said.includes(folded(word)));
}
