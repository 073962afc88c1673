import { WITHDRAWN } from '../registration/course.ts';
import { labelOf, marksOf } from '../registration/formTerms.ts';
import type { Registration } from '../registration/registration.ts';
import { written } from '../text/answer.ts';
import type { Desk } from './desk.ts';
import { columnsOf } from './export/command.ts';
import { ARRIVAL } from './export/columns.ts';
import type { Column } from './export/columns.ts';
import { findFiltered } from './filters.ts';
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
  const found = await findFiltered(desk, filters);
  const columns = columnsOf(desk, filters, found);
  const sorted = sortedBy(
    found,
    columns.find(({ name }) => name === sort),
    descending,
  );
  const part = sorted.slice(from, from + count);
  await noteView(desk, 'lijst', part);
  return {
    total: found.length,
    columns: columns.map(({ name }) => name),
    usual: usualOf(desk, columns, filters),
    rows: part.map((one) => ({
      ...{ number: one.number, form: one.form, status: one.status, withdrawn: one.status === WITHDRAWN },
      cells: columns.map(({ name, value }) => (name === ARRIVAL ? one.submittedAt : written(value(one)))),
    })),
  };
}

const collator = new Intl.Collator('nl', { numeric: true });

/** What has no value in the column comes last, whichever way it is sorted. */
function sortedBy(
  found: readonly Registration[],
  column: Column | undefined,
  descending: boolean,
): Registration[] {
  if (!column) return descending ? found.toReversed() : [...found];
  const { name, value } = column;
  const keys = new Map(
    found.map((one) => [one, name === ARRIVAL ? one.submittedAt : written(value(one))] as const),
  );
  const way = descending ? -1 : 1;
  return found.toSorted((one, other) => {
    const [a, b] = [keys.get(one)!, keys.get(other)!];
    if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
    return way * collator.compare(a, b);
  });
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
