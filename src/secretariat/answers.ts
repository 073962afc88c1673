import type { Answers } from '../text/answer.ts';
import { same } from '../text/answer.ts';
import { askedFields } from '../forms/condition.ts';
import { follow } from '../forms/taken.ts';
import type { Field, Form } from '../forms/form.ts';
import { handedIn } from '../forms/question.ts';
import { Refusal } from './desk.ts';
import type { FieldFault } from './desk.ts';
import { missing, readCell, repeats } from './import/entry.ts';
import type { Cells, Entry, EntryContext } from './import/entry.ts';

/**
 * Reads answers as they are given on a command line: `naam=Jan de Vries`, by a field's id or label.
 * @throws Refusal when one is not written so, names no field, or comes twice
 */
export function readPairs(form: Form, pairs: readonly string[]): Cells {
  const cells = new Map<string, string>();
  for (const pair of pairs) {
    const [, name = '', text = ''] = /^([^=]+)=(.*)$/su.exec(pair) ?? [];
    const wanted = name.trim().toLowerCase();
    const field = form.fields.find(({ id, label }) =>
      [id, label].some((one) => one.toLowerCase() === wanted),
    );
    if (wanted === '')
      throw new Refusal(`"${pair}" is niet te lezen. Schrijf veld=waarde, zoals "functie=adviseur wonen".`);
    if (!field)
      throw new Refusal(
        `"${form.title}" heeft geen veld "${name.trim()}". Kies uit: ${form.fields.map(({ id }) => id).join(', ')}.`,
      );
    if (cells.has(field.id)) throw new Refusal(`${field.id} staat er twee keer.`);
    cells.set(field.id, text);
  }
  return cells;
}

/** Whoever fills in a field on a page sees where it is. */
export const besideField = () => '';

/**
 * Fills in a form further, or for the first time, by the form's own rules: what depended on an answer that changes no
 * longer holds, what is not asked has no answer, and what is asked has one.
 * @param cells the fields that are given; an empty one takes an optional answer out
 * @param needs which of the fields that are asked must have an answer
 * @param hint how one that is missing can be given, for who can't see where
 * @returns all answers as they are to be, or every fault as a Dutch sentence
 */
export function filledIn(
  form: Form,
  current: Answers,
  cells: Cells,
  context: EntryContext,
  needs = ({ optional = false }: Field) => !optional,
  hint = ({ id }: Field) => `Geef het erbij: ${id}=….`,
): Entry {
  const given = form.fields.filter(({ id }) => cells.has(id));
  const read = given.map((field) => ({ field, read: readCell(cells.get(field.id), field, context) }));
  const faults = read.flatMap(({ field, read: one }): FieldFault[] =>
    one.kind === 'fault' ? [{ field: field.id, fault: one.fault }] : [],
  );
  const wrong = ({ id }: Field, fault: string) => faults.push({ field: id, fault });
  const values = read.map(({ field, read: one }) => [field.id, one.kind === 'value' ? one.value : undefined]);
  const fresh = Object.fromEntries(values) as Answers;
  const next = settled(form, current, fresh, given);
  const asked = askedFields(form, next);
  for (const field of given) {
    if (fresh[field.id] !== undefined && !asked.includes(field))
      wrong(field, `${field.label} hoort niet bij deze antwoorden. Laat dat leeg.`);
    if (repeats(field, next)) wrong(field, `${field.label}: ${context.reasons['same choice']}`);
  }
  const known = faults.length > 0 ? given : [];
  for (const field of asked)
    if (needs(field) && next[field.id] === undefined && !known.includes(field))
      wrong(field, [missing(field), hint(field)].join(' ').trim());
  return faults.length > 0 ? { kind: 'faults', faults } : { kind: 'entry', answers: handedIn(form, next) };
}

function settled(form: Form, current: Answers, fresh: Answers, given: readonly Field[]): Answers {
  const next: Answers = { ...current, ...follow(form, fresh) };
  const outdated = given.flatMap(({ id, again = [] }) =>
    current[id] === undefined || same(current[id], next[id]) ? [] : again,
  );
  for (const id of outdated) if (!(id in fresh)) delete next[id];
  for (const field of form.fields) if (!(field.id in fresh) && repeats(field, next)) delete next[field.id];
  return next;
}
