import type { Marked } from '../text/answer.ts';

/** What a form lays down for its registrations. A form as its file describes it fits as it is. */
export interface FormTerms {
  id: string;
  title: string;
  /** First and last day it is open, both included (Europe/Amsterdam). */
  opens?: string;
  closes?: string;
  /** Whether it may be handed in outside those days. */
  outside: 'refuse' | 'accept';
  /** What its registrations go through, by name: a file of knowledge/courses. */
  course?: string;
  marked?: Marked;
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
  /** The field that it may not be equal to. */
  differs?: string;
}

/** Of a form that is gone: what forms usually call them. */
const USUAL = {
  ...{ person: 'naam', mail: ['email'], organisation: [] },
  ...{ choice: undefined, second: undefined, occasion: undefined, question: undefined },
};

/** @returns which fields are what: as the form says, and for the rest by their types */
export function marksOf(form: FormTerms | undefined) {
  if (!form) return USUAL;
  const { marked = {}, fields } = form;
  const typed = (...types: string[]) =>
    types.flatMap((type) => fields.filter((field) => field.type === type).map(({ id }) => id));
  const listed = fields.find(({ type, list, options }) => type === 'choice' && list && !options);
  const choice = marked.choice ?? listed?.id;
  return {
    person: marked.person ?? typed('name')[0],
    mail: marked.mail ?? typed('email'),
    organisation: marked.organisation ?? typed('gemeente', 'organisatie'),
    choice,
    second: marked.second ?? fields.find(({ differs }) => differs !== undefined && differs === choice)?.id,
    occasion: marked.occasion,
    question: marked.question ?? typed('longText')[0],
  };
}

/** @returns what the staff fill in at least when they enter one that nobody asked for: for whom, who, and where they are reached */
export function leastOf(form: FormTerms): string[] {
  const { person, mail, organisation } = marksOf(form);
  return form.marked?.least ?? [person ?? [], mail.slice(0, 1), organisation.slice(-1)].flat();
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
  const { person } = marksOf(form);
  const typed = form?.fields
    .filter(({ type }) => type === 'name' || type === 'bestuurder')
    .map(({ id }) => id);
  const all = [...new Set([...(person === undefined ? [] : [person]), ...(typed ?? [])])];
  return all.length > 0 ? all : [USUAL.person];
}

/** @returns the ids of the fields that hold an address of the person it is about */
export function mailFields(form: FormTerms | undefined): string[] {
  return marksOf(form).mail;
}

/** @returns what a field is called in the middle of a sentence, undefined when there is no such field */
export function labelOf(form: FormTerms | undefined, id: string | undefined): string | undefined {
  return form?.fields.find((field) => field.id === id)?.label.toLowerCase();
}

/**
 * @param ids the fields of a form that may be meant, the first that is there counts
 * @returns what these forms call it: one name, or as many as they have between them with a stroke; none when none has it
 */
export function labelsOf(
  forms: readonly FormTerms[],
  ids: (form: FormTerms) => readonly (string | undefined)[],
): string[] {
  const labels = forms.flatMap((form) =>
    ids(form)
      .map((id) => labelOf(form, id))
      .filter((label) => label !== undefined)
      .slice(0, 1),
  );
  return labels.length === 0 ? [] : [[...new Set(labels)].join('/')];
}
