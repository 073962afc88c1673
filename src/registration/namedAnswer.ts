import type { FormTerms } from './formTerms.ts';

/** @returns an answer to show: of a choice its name, also where the code alone is kept; anything else as it is */
export function namedAnswer(form: FormTerms | undefined, id: string, value: unknown): unknown {
  const options = form?.fields.find((field) => field.id === id)?.options;
  return options?.find(({ code }) => code === value)?.name ?? value;
}
