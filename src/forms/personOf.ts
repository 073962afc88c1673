import type { Field, Form } from './form.ts';

/** @returns the field with the name of who a form is about: the one marked so, else the first name; undefined when there is none */
export function personOf({ marked, fields }: Form): Field | undefined {
  return fields.find(({ id, type }) =>
    marked?.person === undefined ? type === 'name' : id === marked.person,
  );
}
