import type { Fault } from './fault.ts';
import type { FieldType } from './fieldType.ts';
import { fieldTypes, personOf } from './fieldTypes.ts';
import type { Field, Form, Wanted } from './form.ts';
import type { Marked } from '../text/answer.ts';
import { placeholders } from '../text/fill.ts';

/** What a form may lean on beside its own file. */
export interface Known {
  /** Names of the lists of choices there are. */
  lists: string[];
  /** Names of the letters there are; not checked when absent. */
  letters?: string[];
  /** Names of the courses there are; not checked when absent. */
  courses?: string[];
}

/** @returns what hangs together wrongly in a form: reachability, order, lists, days; in Dutch, for who edits the file */
export function checkForm(form: Form, { lists, letters, courses }: Known): Fault[] {
  return [
    ...checkDays(form),
    ...checkNames(form),
    ...(letters && !letters.includes(form.letter)
      ? [{ path: ['letter'], message: `er is geen brief "${form.letter}"` }]
      : []),
    ...(courses && form.course !== undefined && !courses.includes(form.course)
      ? [{ path: ['course'], message: `er is geen verloop "${form.course}"; wel: ${courses.join(', ')}` }]
      : []),
    ...checkMarked(form),
    ...form.fields.flatMap((field, at) => checkField(form, field, at, lists)),
    ...checkNoticed(form),
    ...checkGroups(form),
  ];
}

function checkDays({ opens, closes, outside, outsideText }: Form): Fault[] {
  const faults: Fault[] = [];
  if (opens && closes && closes < opens)
    faults.push({ path: ['closes'], message: `sluit (${closes}) voor het opent (${opens})` });
  if ((opens ?? closes) && outsideText === undefined)
    faults.push({
      path: ['outside'],
      message: `zegt niets buiten die dagen: zet outsideText erbij (nu: ${outside})`,
    });
  return faults;
}

function checkNames(form: Form): Fault[] {
  return form.fields.flatMap(({ id }, at) =>
    form.fields.findIndex((other) => other.id === id) === at
      ? []
      : [{ path: ['fields', at, 'id'], message: `"${id}" komt twee keer voor` }],
  );
}

function checkField(form: Form, field: Field, at: number, lists: string[]): Fault[] {
  const faults: Fault[] = [];
  const fault = (key: string, message: string) => faults.push({ path: ['fields', at, key], message });
  const other = (id: string) => form.fields.findIndex((one) => one.id === id);
  if (!fieldTypes[field.type])
    fault('type', `er is geen soort "${field.type}"; wel: ${Object.keys(fieldTypes).join(', ')}`);
  const namesPerson = placeholders(field.ask).includes('wie');
  if (namesPerson && field.askOwn === undefined)
    fault('ask', 'noemt {wie}: zet bij askOwn de vraag aan wie het formulier voor zichzelf invult');
  if ((namesPerson || field.askOwn !== undefined) && personOf(form) === undefined)
    fault('ask', 'noemt {wie}, maar er is geen veld van soort name');
  if (field.list !== undefined && !lists.includes(field.list))
    fault('list', `er is geen lijst "${field.list}" in knowledge/lists`);
  if (fieldTypes[field.type]?.options && !field.list && !field.options)
    fault('type', 'een keuze heeft een list of options nodig');
  for (const [id, wanted] of Object.entries(field.when ?? {})) {
    const place = other(id);
    if (place < 0) fault('when', `er is geen veld "${id}": "${field.id}" wordt nooit gevraagd`);
    else if (place >= at) fault('when', `"${id}" komt pas na "${field.id}": zet het ervoor`);
    else if (!canHold(form.fields[place]!, wanted))
      fault('when', `"${id}" heeft deze waarde nooit: "${field.id}" wordt nooit gevraagd`);
  }
  for (const id of [
    ...Object.keys(field.sets ?? {}),
    ...(field.again ?? []),
    ...(field.differs === undefined ? [] : [field.differs]),
    ...(field.line === undefined ? [] : [field.line]),
  ])
    if (other(id) < 0) fault('id', `"${field.id}" verwijst naar een veld dat er niet is: "${id}"`);
  if (field.group !== undefined && form.groups?.[field.group] === undefined)
    fault('group', `er is geen groep "${field.group}"`);
  if (field.group !== undefined && !fieldTypes[field.type]?.yesNo)
    fault('group', 'alleen ja-neevragen kunnen in een groep');
  return faults;
}

/** Whether a field can ever hold what a condition wants. */
function canHold(field: Field, wanted: Wanted): boolean {
  if (Array.isArray(wanted)) return wanted.some((one) => canHold(field, one));
  const yesNo = fieldTypes[field.type]?.yesNo === true;
  if (typeof wanted === 'object') return !yesNo;
  if (typeof wanted === 'boolean') return yesNo;
  if (!field.options || field.list !== undefined) return !yesNo;
  return field.options?.some(({ code }) => code === wanted) === true;
}

function typeNamed(form: Form, id: string): FieldType | undefined {
  const field = form.fields.find((one) => one.id === id);
  return field && fieldTypes[field.type];
}

function checkNoticed(form: Form): Fault[] {
  const { same, others } = form.noticed ?? {};
  const ids = [...(same?.fields ?? []), ...(others ? [others.field] : [])];
  const faults: Fault[] = ids
    .filter((id) => !form.fields.some((field) => field.id === id))
    .map((id) => ({ path: ['noticed'], message: `er is geen veld "${id}"` }));
  const mail = same?.fields.some((id) => typeNamed(form, id)?.mail);
  if (same && !mail)
    faults.push({ path: ['noticed', 'same', 'fields'], message: 'noem er ook een e-mailadres bij' });
  return faults;
}

/** What types of field can be marked as what; any where it says nothing. */
const MARKABLE: Record<keyof Marked, string[] | undefined> = {
  person: ['name'],
  mail: ['email'],
  organisation: ['gemeente', 'organisatie', 'region', 'choice', 'text'],
  choice: ['choice'],
  second: ['choice'],
  occasion: ['choice', 'text'],
  question: ['longText', 'text'],
  least: undefined,
};

function checkMarked({ marked, fields }: Form): Fault[] {
  return Object.entries(marked ?? {}).flatMap(([key, ids]) =>
    [ids].flat().flatMap((id): Fault[] => {
      const type = fields.find((field) => field.id === id)?.type;
      const path = ['marked', key];
      const types = MARKABLE[key as keyof Marked];
      if (type === undefined) return [{ path, message: `er is geen veld "${id}"` }];
      return !types || types.includes(type)
        ? []
        : [{ path, message: `"${id}" is van soort ${type}; dit kan zijn: ${types.join(', ')}` }];
    }),
  );
}

function checkGroups(form: Form): Fault[] {
  return Object.keys(form.groups ?? {})
    .filter((id) => !form.fields.some(({ group }) => group === id))
    .map((id) => ({ path: ['groups', id], message: `"${id}" wordt nooit gevraagd: geen veld hoort erbij` }));
}
