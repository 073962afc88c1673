/** What a form lays down for its registrations. A form as its file describes it fits as it is. */
export interface FormTerms {
  id: string;
  title: string;
  /** First and last day it is open, both included (Europe/Amsterdam). */
  opens?: string;
  closes?: string;
  /** Whether it may be handed in outside those days. */
  outside: 'refuse' | 'accept';
  fields: { id: string; type: string; label: string }[];
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
