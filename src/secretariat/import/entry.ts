import { z } from 'zod';
import { clean } from '../../text/clean.ts';
import { DAY_PATTERN, MOMENT_PATTERN } from '../../time/amsterdam.ts';
import { askedFields } from '../../forms/condition.ts';
import type { FieldContext } from '../../forms/fieldType.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import type { Field, Form } from '../../forms/form.ts';
import type { Answers } from '../../text/answer.ts';
import { createGemeenteReader } from '../../language/gemeenten.ts';
import type { Desk } from '../desk.ts';

/** A form as someone else wrote it down: by field id, text as people write it or an answer as `list --json` has it. */
export type Cells = ReadonlyMap<string, unknown>;

export type Entry = { kind: 'entry'; answers: Answers } | { kind: 'faults'; faults: string[] };

/** @returns what reading answers needs, at today's date */
export function fieldContext(desk: Desk): FieldContext {
  return {
    today: desk.now().slice(0, 10),
    lists: {
      choices: desk.knowledge.lists.choices,
      gemeenten: createGemeenteReader(desk.knowledge.lists.gemeenten),
    },
  };
}

/**
 * Reads a form that did not come by the chat, with the same field types as the chat.
 * @param complete whether every required field must be there
 * @returns the answers, or every fault as a Dutch sentence
 */
export function readEntry(form: Form, cells: Cells, context: FieldContext, complete = true): Entry {
  const answers: Answers = {};
  const faults: string[] = [];
  for (const field of form.fields) {
    if (!askedFields(form, answers).includes(field)) continue;
    const cell = cells.get(field.id);
    const said = typeof cell === 'string' ? clean(cell) : cell;
    if (said === undefined || said === null || said === '') {
      if (complete && !field.optional) faults.push(`${field.label} ontbreekt. Voorbeeld: ${field.example}.`);
      continue;
    }
    const read = typeof said === 'string' ? readText(said, field, context) : readValue(said, field, context);
    if (read.kind === 'fault') faults.push(read.fault);
    else answers[field.id] = read.value;
  }
  return faults.length > 0 ? { kind: 'faults', faults } : { kind: 'entry', answers };
}

type Read = { kind: 'value'; value: unknown } | { kind: 'fault'; fault: string };

function readText(text: string, field: Field, context: FieldContext): Read {
  const reading = typeOf(field).read(text, field, context);
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  switch (reading.kind) {
    case 'value':
      return reading;
    case 'ask': {
      const names = reading.options.map(({ name }) => name).join(', ');
      return { kind: 'fault', fault: `${field.label}: "${shown}" is niet duidelijk. Bedoelt u: ${names}?` };
    }
    case 'wrong':
    case 'none':
      return {
        kind: 'fault',
        fault: `${field.label}: "${shown}" klopt niet. ${(reading.kind === 'wrong' && reading.said) || `Voorbeeld: ${field.example}.`}`,
      };
  }
}

const day = z.string().regex(DAY_PATTERN);

/** What an answer can be that is no text: yes or no, a choice, or a list of periods and moments. */
const Value = z.union([
  z.boolean(),
  z.strictObject({ code: z.string().max(50), name: z.string().max(200).transform(clean) }),
  z.array(z.union([z.strictObject({ from: day, to: day }), z.string().regex(MOMENT_PATTERN)])).max(50),
]);

function readValue(value: unknown, field: Field, context: FieldContext): Read {
  const read = Value.safeParse(value);
  if (read.success && typeOf(field).check(read.data, field, context))
    return { kind: 'value', value: read.data };
  return { kind: 'fault', fault: `${field.label} klopt niet. Voorbeeld: ${field.example}.` };
}
