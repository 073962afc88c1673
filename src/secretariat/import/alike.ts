import type { Form } from '../../forms/form.ts';
import { WITHDRAWN } from '../../registration/course.ts';
import type { Answers } from '../../text/answer.ts';
import type { Registration } from '../../registration/registration.ts';
import { likeness } from '../../text/answer.ts';

/**
 * Finds who may be registered already: the form says which answers, when they are the same, mean the same one.
 * @returns the number of another registration that stands and is alike, undefined when there is none
 */
export function alikeIn(
  form: Form | undefined,
  registrations: readonly Registration[],
): (answers: Answers, own?: string) => string | undefined {
  const fields = form?.noticed?.same.fields ?? [];
  if (fields.length === 0) return () => undefined;
  const keyOf = (answers: Answers) => JSON.stringify(fields.map((id) => likeness(answers[id])));
  const standing = registrations.filter(({ form: id, status }) => id === form?.id && status !== WITHDRAWN);
  const known = Map.groupBy(standing, ({ answers }) => keyOf(answers));
  return (answers, own) => known.get(keyOf(answers))?.find(({ number }) => number !== own)?.number;
}
