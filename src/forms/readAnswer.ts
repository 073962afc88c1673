import type { Candidate, FieldContext, Found, Reading } from './fieldType.ts';
import { typeOf } from './fieldTypes.ts';
import { findAnswers, follow } from './findAnswers.ts';
import type { Field, Form } from './form.ts';
import type { Answers } from '../text/answer.ts';
import { fieldsOf } from './question.ts';
import type { Question } from './question.ts';
import { withoutEnd } from '../text/pattern.ts';

/** What a message means as an answer to the asked question, and to others along with it. */
export type AnswerRead =
  | { kind: 'filled'; answers: Answers }
  /** The answer to a group is no: its fields are to be asked one by one. */
  | { kind: 'split' }
  | { kind: 'ask'; field: Field; options: Candidate[]; along: Answers }
  | { kind: 'wrong'; reading: Extract<Reading, { kind: 'wrong' }>; field: Field; along: Answers }
  | { kind: 'none'; along: Answers };

/**
 * Reads a message in the light of the asked question.
 * @param answers what is there already: only the asked fields and those without an answer are filled
 */
export function readAnswer(
  text: string,
  question: Question,
  form: Form,
  answers: Answers,
  context: FieldContext,
): AnswerRead {
  const asked = fieldsOf(question);
  const others = form.fields.filter(
    ({ id }) => answers[id] === undefined && !asked.some((one) => one.id === id),
  );
  const first = asked[0];
  if (!first) throw new Error(`question ${question.id} of form ${form.id} has no fields`);
  if (question.kind === 'group')
    return readGroup(text, question.group.words ?? [], asked, others, form, context);
  if (typeOf(first).yesNo) return readYesNoField(text, first, others, form, context);
  return typeOf(first).free
    ? readFree(text, first, others, form, context)
    : readStructured(text, first, others, form, context);
}

function values(text: string, fields: Field[], form: Form, context: FieldContext): Answers {
  return follow(form, valuesOf(findAnswers(text, fields, context, form.fields)));
}

function readFree(
  text: string,
  asked: Field,
  others: Field[],
  form: Form,
  context: FieldContext,
): AnswerRead {
  const type = typeOf(asked);
  const looked = besideField(asked, form);
  const found = findAnswers(text, [asked, ...looked], context, form.fields);
  const own = found.get(asked.id);
  found.delete(asked.id);
  for (const [id, one] of found) {
    const same = own !== undefined && one.start < own.end && own.start < one.end;
    if (!same && !others.some((other) => other.id === id)) found.delete(id);
  }
  if (own && found.size > 0)
    return { kind: 'filled', answers: follow(form, valuesOf([...found, [asked.id, own]])) };

  const sure = findAnswers(
    text,
    others.filter((field) => typeOf(field).unmistakable),
    context,
  );
  const left = type.ownWords ? text : without(text, [...sure.values()]);
  const read = type.read(left, asked, context);
  const said = read.kind === 'value' && typeof read.value === 'string' ? read.value : left;
  const implied = said === left ? [] : [...findAnswers(said, looked, context, form.fields)];
  return settle(read, asked, valuesOf([...implied, ...sure]), form);
}

/** The fields that are looked for beside a free text; what is about the same words goes along, answered or not. */
function besideField(asked: Field, form: Form): Field[] {
  const { seeksBeside } = typeOf(asked);
  if (seeksBeside === 'nothing') return [];
  const rest = form.fields.filter(({ id }) => id !== asked.id);
  return seeksBeside === 'everything' ? rest : rest.filter((field) => typeOf(field).beside);
}

function valuesOf(found: Iterable<[string, Found]>): Answers {
  return Object.fromEntries([...found].map(([id, { value }]) => [id, value]));
}

/** A text with its addresses and numbers taken out, and the commas they leave. */
function without(text: string, spans: { start: number; end: number }[]): string {
  let rest = text;
  for (const { start, end } of [...spans].sort((a, b) => b.start - a.start))
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return withoutLooseEnd(rest)
    .replace(/(?<!\s)\s*[,;]\s*(?=[,;])/g, '')
    .trim();
}

/** "Jan de Vries, ()": a text without the signs that something stood between, and the bracket that is left empty. */
function withoutLooseEnd(text: string): string {
  const written = text.trimEnd();
  const open = written.endsWith(')') ? written.slice(0, -1) : written;
  const end = withoutEnd(open, /[\s,;(]/);
  return end.length < open.length ? end : written;
}

function readStructured(
  text: string,
  asked: Field,
  others: Field[],
  form: Form,
  context: FieldContext,
): AnswerRead {
  const all = values(
    text,
    form.fields.filter((field) => field.id === asked.id || others.includes(field)),
    form,
    context,
  );
  if (all[asked.id] !== undefined) return { kind: 'filled', answers: all };
  const reading = typeOf(asked).read(text, asked, context);
  const along = reading.kind === 'value' ? unmistakable(all, form) : all;
  return settle(reading, asked, along, form);
}

function unmistakable(all: Answers, form: Form): Answers {
  const sure = form.fields.filter((field) => typeOf(field).unmistakable).map(({ id }) => id);
  return Object.fromEntries(Object.entries(all).filter(([id]) => sure.includes(id)));
}

function settle(reading: Reading, asked: Field, along: Answers, form: Form): AnswerRead {
  switch (reading.kind) {
    case 'value':
      return { kind: 'filled', answers: follow(form, { ...along, [asked.id]: reading.value }) };
    case 'ask':
      return { kind: 'ask', field: asked, options: reading.options, along };
    case 'wrong':
      return { kind: 'wrong', reading, field: asked, along };
    case 'none':
      return { kind: 'none', along };
  }
}

function readYesNoField(
  text: string,
  asked: Field,
  others: Field[],
  form: Form,
  context: FieldContext,
): AnswerRead {
  const reading = typeOf(asked).read(text, asked, context);
  if (reading.kind !== 'none') return settle(reading, asked, {}, form);
  return { kind: 'none', along: values(text, others, form, context) };
}

/** A yes to some of the questions only. */
const EXCEPT = /(?<!\p{L})(?:maar|behalve|alleen|niet|geen|but|except|only|not)(?!\p{L})/iu;

function readGroup(
  text: string,
  words: string[],
  asked: Field[],
  others: Field[],
  form: Form,
  context: FieldContext,
): AnswerRead {
  const one = asked[0];
  const said = text.toLowerCase();
  const all = () => ({
    kind: 'filled' as const,
    answers: Object.fromEntries(asked.map(({ id }) => [id, true])),
  });
  if (words.some((word) => said.includes(word.toLowerCase()) && !/\b(niet|geen)\b/.test(said))) return all();
  const found = values(text, asked, form, context);
  if (Object.keys(found).length > 0) return { kind: 'filled', answers: found };
  const reading = one ? typeOf(one).read(text, one, context) : { kind: 'none' as const };
  if (reading.kind === 'value')
    return reading.value === true && !EXCEPT.test(text) ? all() : { kind: 'split' };
  if (reading.kind === 'wrong' && one) return { kind: 'wrong', reading, field: one, along: {} };
  return { kind: 'none', along: values(text, others, form, context) };
}
