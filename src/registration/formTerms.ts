/** What a form lays down for its registrations. A form as its file describes it fits as it is. */
export interface FormTerms {
  id: string;
  title: string;
  /** First and last day it is open, both included (Europe/Amsterdam). */
  opens?: string;
  closes?: string;
  /** Whether it may be handed in outside those days. */
  outside: 'refuse' | 'accept';
  fields: FieldTerms[];
}

export interface FieldTerms {
  id: string;
  type: string;
  label: string;
  /** The list in knowledge/lists that its choices come from. */
  list?: string;
  /** What can be chosen when the answer is a code alone. */
  options?: { code: string; name: string }[];
}

/** What can be chosen, by the name of the list in knowledge/lists. */
export type Choices = Readonly<Record<string, readonly { code: string; name: string }[]>>;

/**
 * @returns the form with all that can be chosen where an answer is a code: its list's items, then its own
 */
export function withChoices<Form extends FormTerms>(form: Form, lists: Choices): Form {
  const fields = form.fields.map((field) => {
    const listed = field.list === undefined ? [] : (lists[field.list] ?? []);
    return field.options ? { ...field, options: [...listed, ...field.options] } : field;
  });
  return { ...form, fields };
}

/** @returns the ids of the fields that hold somebody's name */
export function nameFields(form: FormTerms | undefined): string[] {
  const typed = form?.fields
    .filter(({ type }) => type === 'name' || type === 'bestuurder')
    .map(({ id }) => id);
  return typed && typed.length > 0 ? typed : ['naam'];
}

/** @returns the ids of the fields that hold the address of the person it is about */
export function mailFields(form: FormTerms | undefined): string[] {
  const typed = form?.fields.filter((field) => field.type === 'email').map((field) => field.id) ?? [];
  return typed.length > 0 ? typed : ['email'];
}
