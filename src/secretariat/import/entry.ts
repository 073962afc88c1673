import { fill } from '../../text/fill.ts';
import { same } from '../../text/answer.ts';
import { z } from 'zod';
import { clean } from '../../text/clean.ts';
import { DAY_PATTERN, MOMENT_PATTERN, dayOf } from '../../time/amsterdam.ts';
import { answerSources } from '../../dialogs/answerSources.ts';
import { phrasesSchema } from '../../dialogs/phrases.ts';
import type { Phrases } from '../../dialogs/phrases.ts';
import { askedFields } from '../../forms/condition.ts';
import type { FieldContext, FieldReading } from '../../forms/fieldType.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import type { Field, Form } from '../../forms/form.ts';
import type { Answer, Answers } from '../../text/answer.ts';
import type { Desk, FieldFault } from '../desk.ts';

/** A form as someone else wrote it down: by field id, text as people write it or an answer as `list --json` has it. */
export type Cells = ReadonlyMap<string, unknown>;

export type Entry = { kind: 'entry'; answers: Answers } | { kind: 'faults'; faults: FieldFault[] };

/** What reading answers needs, with the sentences for what is no answer. */
export type EntryContext = FieldContext & Pick<Phrases, 'reasons'>;

/** @returns what reading answers needs, at today's date */
export function fieldContext(desk: Desk): EntryContext {
  const phrases = phrasesSchema.parse(desk.knowledge.phrases.dialogs);
  return {
    today: dayOf(desk.now()),
    reasons: phrases.reasons,
    lists: answerSources(desk.knowledge, phrases),
  };
}

/**
 * Reads a form that did not come by the chat, with the same field types as the chat.
 * @param complete whether every required field must be there
 * @returns the answers, or every fault as a Dutch sentence
 */
export function readEntry(form: Form, cells: Cells, context: EntryContext, complete = true): Entry {
  const answers: Answers = {};
  const faults: FieldFault[] = [];
  for (const field of form.fields) {
    const wrong = (fault: string) => faults.push({ field: field.id, fault });
    if (!askedFields(form, answers).includes(field)) continue;
    const read = readCell(cells.get(field.id), field, context);
    if (read.kind === 'fault') wrong(read.fault);
    else if (read.value !== undefined) answers[field.id] = read.value;
    else if (complete && !field.optional) wrong(missing(field));
    if (repeats(field, answers)) wrong(`${field.label}: ${context.reasons['same choice']}`);
  }
  return faults.length > 0 ? { kind: 'faults', faults } : { kind: 'entry', answers };
}

/** @returns whether this answer is the same as another that it must differ from */
export function repeats({ id, differs }: Field, answers: Answers): boolean {
  return differs !== undefined && answers[id] !== undefined && same(answers[id], answers[differs]);
}

export function missing(field: Field): string {
  return `${field.label} ontbreekt. ${exampleOf(field)}`;
}

/** What somebody wrote for one field: undefined when it is empty. */
export type Read = { kind: 'value'; value: Answer | undefined } | { kind: 'fault'; fault: string };

/** @param cell text as people write it, or an answer as `list --json` has it */
export function readCell(cell: unknown, field: Field, context: EntryContext): Read {
  const said = typeof cell === 'string' ? clean(cell) : cell;
  if (said === undefined || said === null || said === '') return { kind: 'value', value: undefined };
  return typeof said === 'string' ? readText(said, field, context) : readValue(said, field, context);
}

function readText(text: string, field: Field, context: EntryContext): Read {
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
        fault: `${field.label}: "${shown}" klopt niet. ${whyNot(reading, field, context)}`,
      };
  }
}

/** The sentence of the chat, and an example unless it gives one itself. */
function whyNot(
  reading: Extract<FieldReading, { kind: 'wrong' | 'none' }>,
  field: Field,
  { reasons }: EntryContext,
): string {
  if (reading.kind === 'none') return exampleOf(field);
  const said =
    reading.said ??
    fill(reasons[reading.reason === 'said' ? 'empty' : reading.reason], { max: field.max ?? 200 });
  return /bijvoorbeeld/i.test(said) ? said : `${said} ${exampleOf(field)}`;
}

function exampleOf({ example }: Field): string {
  return `Voorbeeld: ${/[.?!]$/.test(example) ? example : `${example}.`}`;
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
  return { kind: 'fault', fault: `${field.label} klopt niet. ${exampleOf(field)}` };
}
