import type { Form, FormAnswers } from '../../forms/form.ts';
import type { Registration } from '../../registration/registration.ts';
import { codeOf } from '../filters.ts';

/**
 * Finds who may be registered already: the form says which answers, when they are the same, mean the same one.
 * @returns the number of a registration that stands and is alike, undefined when there is none
 */
export function alikeIn(
  form: Form,
  registrations: readonly Registration[],
): (answers: FormAnswers) => string | undefined {
  const fields = form.noticed?.same.fields ?? [];
  const keyOf = (answers: FormAnswers) => JSON.stringify(fields.map((id) => plainly(answers[id])));
  const standing = registrations.filter(({ status }) => status !== 'ingetrokken');
  const known = new Map(standing.map(({ answers, number }) => [keyOf(answers), number]));
  return (answers) => (fields.length === 0 ? undefined : known.get(keyOf(answers)));
}

function plainly(answer: unknown): unknown {
  return codeOf(answer) || (typeof answer === 'string' ? answer.trim().toLowerCase() : answer);
}
