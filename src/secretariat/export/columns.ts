import { detailLabel, filedDetails } from '../../registration/details.ts';
import type { Followed } from '../../registration/details.ts';
import { namedAnswer } from '../../registration/namedAnswer.ts';
import { codeOf } from '../../text/answer.ts';
import type { Registration } from '../../registration/registration.ts';
import type { Held } from '../../registration/wanted.ts';

export interface Column<Row = Registration> {
  name: string;
  /** Text, a number, or a day or moment as it is kept. */
  value: (row: Row) => unknown;
}

/** A column that a list can be put in order by. */
export interface OrderedColumn extends Column {
  /** Where its value stands. */
  held: Held;
}

/** When something came in. */
export const ARRIVAL = 'Ontvangen';

/**
 * @param followed forms with all that can be chosen in them, each with its course
 * @returns the columns for their registrations: what is known of all, their answers, what the staff added
 */
export function columnsFor(followed: readonly Followed[]): OrderedColumn[] {
  const forms = followed.flatMap(({ form }) => (form ? [form] : []));
  const fields = new Map(forms.flatMap((form) => form.fields).map((field) => [field.id, field]));
  const formOf = (id: string) => forms.find((one) => one.id === id);
  const answers = [...fields.values()].flatMap(({ id, label, list, type, options }): OrderedColumn[] => {
    const name: OrderedColumn = {
      name: label,
      held: { of: 'answers', id, ...(options && { names: options }) },
      value: ({ form, answers: own }) => namedAnswer(formOf(form), id, own[id]),
    };
    const listed = (list !== undefined && !options) || type === 'gemeente';
    if (!listed) return [name];
    const code: Held = { of: 'answers', id, code: true };
    return [name, { name: `${label} (code)`, held: code, value: ({ answers: own }) => codeOf(own[id]) }];
  });
  const added = filedDetails(followed);
  return unique([
    { name: 'Nummer', held: { of: 'number' }, value: ({ number }) => number },
    { name: 'Formulier', held: { of: 'form' }, value: ({ form }) => form },
    { name: 'Status', held: { of: 'status' }, value: ({ status }) => status },
    { name: ARRIVAL, held: { of: 'submittedAt' }, value: ({ submittedAt }) => submittedAt },
    { name: 'Ingestuurd door', held: { of: 'submittedBy' }, value: ({ submittedBy }) => submittedBy.name },
    ...answers,
    ...added.map((id): OrderedColumn => ({
      name: detailLabel(id, followed),
      held: { of: 'details', id },
      value: ({ details }) => details[id],
    })),
  ]);
}

function unique(columns: OrderedColumn[]): OrderedColumn[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const count = (seen.get(column.name) ?? 0) + 1;
    seen.set(column.name, count);
    return count === 1 ? column : { ...column, name: `${column.name} ${count}` };
  });
}
