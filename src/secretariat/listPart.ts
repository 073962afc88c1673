import { WITHDRAWN } from '../registration/course.ts';
import { labelOf, marksOf } from '../registration/formTerms.ts';
import { written } from '../text/answer.ts';
import type { Desk } from './desk.ts';
import { columnsOf } from './export/command.ts';
import { ARRIVAL } from './export/columns.ts';
import type { Column } from './export/columns.ts';
import { wantedBy } from './filters.ts';
import type { Filters } from './filters.ts';
import { noteView } from './views.ts';

/** Which part of a list, in which order. */
export interface Part {
  /** Name of the column that it is sorted by; as it came in when there is no such column. */
  sort: string;
  descending: boolean;
  from: number;
  count: number;
}

/** A row as people read it: a text for each column. */
export interface Row {
  number: string;
  form: string;
  status: string;
  withdrawn: boolean;
  cells: string[];
}

/** A part of a list, with what there is in all. */
export interface ListPart {
  total: number;
  columns: string[];
  /** The columns that say most, for who chose none. */
  usual: string[];
  rows: Row[];
}

/** @returns the registrations that are meant, a part of them as rows. @throws Refusal when a filter names what is not there */
export async function listPart(
  desk: Desk,
  filters: Filters,
  { sort, descending, from, count }: Part,
): Promise<ListPart> {
  const wanted = wantedBy(desk, filters);
  const { registrations } = desk.store;
  const counts = await registrations.count(wanted);
  const columns = columnsOf(desk, filters, new Set(counts.keys()));
  const { held: by } = columns.find(({ name }) => name === sort) ?? { held: { of: 'submittedAt' } };
  const part = await registrations.part(wanted, { by, descending, skip: from, most: count });
  await noteView(desk, 'lijst', part);
  return {
    total: [...counts.values()].reduce((one, other) => one + other, 0),
    columns: columns.map(({ name }) => name),
    usual: usualOf(desk, columns, filters),
    rows: part.map((one) => ({
      ...{ number: one.number, form: one.form, status: one.status, withdrawn: one.status === WITHDRAWN },
      cells: columns.map(({ name, value }) => (name === ARRIVAL ? one.submittedAt : written(value(one)))),
    })),
  };
}

const FIRST_COLUMNS = ['Nummer', 'Status', ARRIVAL];

function usualOf(desk: Desk, columns: readonly Column[], { form }: Filters): string[] {
  const forms = desk.knowledge.forms.filter(({ id }) => form === undefined || form === id);
  const marked = forms.flatMap((one) => {
    const { organisation, person, choice } = marksOf(one);
    return [...organisation.slice(0, 1), person, choice].map((id) => labelOf(one, id));
  });
  const wanted = new Set([...FIRST_COLUMNS.map((name) => name.toLowerCase()), ...marked]);
  return columns.map(({ name }) => name).filter((name) => wanted.has(name.toLowerCase()));
}
