import type { Form } from '../../forms/form.ts';
import { detailLabel } from '../../registration/details.ts';
import { codeOf } from '../../text/answer.ts';
import type { Registration } from '../../registration/registration.ts';

export interface Column {
  name: string;
  /** Text, a number, or a day or moment as it is kept. */
  value: (registration: Registration) => unknown;
}

/** When something came in. */
export const ARRIVAL = 'Ontvangen';

/** What the staff added that is of use in a file. */
const ADDED = [
  'via',
  'plaats',
  'positie',
  'positieOpgave',
  'gegeven',
  'uitleg',
  'lot',
  'ambassadeur',
  'voorstel',
  'datum',
  'initiatief',
  'naar',
  'reden',
] as const;

/** @returns the columns for registrations of these forms: what is known of all, their answers, what the staff added */
export function columnsFor(forms: readonly Form[]): Column[] {
  const fields = new Map(forms.flatMap((form) => form.fields).map((field) => [field.id, field]));
  const answers = [...fields.values()].flatMap(({ id, label, list, type, options }): Column[] => {
    const name: Column = { name: label, value: ({ answers: own }) => own[id] };
    const listed = (list !== undefined && !options) || type === 'gemeente';
    return listed
      ? [name, { name: `${label} (code)`, value: ({ answers: own }) => codeOf(own[id]) }]
      : [name];
  });
  return unique([
    { name: 'Nummer', value: ({ number }) => number },
    { name: 'Formulier', value: ({ form }) => form },
    { name: 'Status', value: ({ status }) => status },
    { name: ARRIVAL, value: ({ submittedAt }) => submittedAt },
    { name: 'Ingestuurd door', value: ({ submittedBy }) => submittedBy.name },
    ...answers,
    ...ADDED.map((id): Column => ({ name: detailLabel(id, forms), value: ({ details }) => details[id] })),
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
