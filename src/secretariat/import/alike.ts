import type { Form, FormAnswers } from '../../forms/form.ts';
import type { Registration } from '../../registration/registration.ts';
import { codeOf } from '../filters.ts';

/**
 * Finds who may be registered already: the form says which answers, when they are the same, mean the same one.
 * @returns the number of another registration that stands and is alike, undefined when there is none
 */
export function alikeIn(
  form: Form | undefined,
  registrations: readonly Registration[],
): (answers: FormAnswers, own?: string) => string | undefined {
  const fields = form?.noticed?.same.fields ?? [];
  if (fields.length === 0) return () => undefined;
  const keyOf = (answers: FormAnswers) => JSON.stringify(fields.map((id) => plainly(answers[id])));
  const standing = registrations.filter(
    ({ form: id, status }) => id === form?.id && status !== 'ingetrokken',
  );
  const known = Map.groupBy(standing, ({ answers }) => keyOf(answers));
  return (answers, own) => known.get(keyOf(answers))?.find(({ number }) => number !== own)?.number;
}

function plainly(answer: unknown): unknown {
  return codeOf(answer) || (typeof answer === 'string' ? answer.trim().toLowerCase() : answer);
}
