import type { Form, FormAnswers } from '../../forms/form.ts';
import { WITHDRAWN } from '../../registration/course.ts';
import { keyOf } from '../../registration/marks.ts';
import type { Registration } from '../../registration/registration.ts';

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
  const same = (answers: FormAnswers) =>
    JSON.stringify(fields.map((id) => keyOf(answers[id]) || answers[id]));
  const standing = registrations.filter(({ form: id, status }) => id === form?.id && status !== WITHDRAWN);
  const known = Map.groupBy(standing, ({ answers }) => same(answers));
  return (answers, own) => known.get(same(answers))?.find(({ number }) => number !== own)?.number;
}
