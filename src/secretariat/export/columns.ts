import { detailLabel, filedDetails } from '../../registration/details.ts';
import type { Followed } from '../../registration/details.ts';
import { namedAnswer } from '../../registration/namedAnswer.ts';
import { codeOf } from '../../text/answer.ts';
import type { Registration } from '../../registration/registration.ts';

export interface Column {
  name: string;
  /** Text, a number, or a day or moment as it is kept. */
  value: (registration: Registration) => unknown;
}

/** When something came in. */
export const ARRIVAL = 'Ontvangen';

/**
 * @param followed forms with all that can be chosen in them, each with its course
 * @returns the columns for their registrations: what is known of all, their answers, what the staff added
 */
export function columnsFor(followed: readonly Followed[]): Column[] {
  const forms = followed.flatMap(({ form }) => (form ? [form] : []));
  const fields = new Map(forms.flatMap((form) => form.fields).map((field) => [field.id, field]));
  const formOf = (id: string) => forms.find((one) => one.id === id);
  const answers = [...fields.values()].flatMap(({ id, label, list, type, options }): Column[] => {
    const name: Column = {
      name: label,
      value: ({ form, answers: own }) => namedAnswer(formOf(form), id, own[id]),
    };
    const listed = (list !== undefined && !options) || type === 'gemeente';
    return listed
      ? [name, { name: `${label} (code)`, value: ({ answers: own }) => codeOf(own[id]) }]
      : [name];
  });
  const added = filedDetails(followed);
  return unique([
    { name: 'Nummer', value: ({ number }) => number },
    { name: 'Formulier', value: ({ form }) => form },
    { name: 'Status', value: ({ status }) => status },
    { name: ARRIVAL, value: ({ submittedAt }) => submittedAt },
    { name: 'Ingestuurd door', value: ({ submittedBy }) => submittedBy.name },
    ...answers,
    ...added.map((id): Column => ({ name: detailLabel(id, followed), value: ({ details }) => details[id] })),
  ]);
}

function unique(columns: Column[]): Column[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const count = (seen.get(column.name) ?? 0) + 1;
    seen.set(column.name, count);
    return count === 1 ? column : { ...column, name: `${column.name} ${count}` };
  });
}
