import type { Candidate, FieldContext, Found, Reading } from './fieldType.ts';
import { typeOf } from './fieldTypes.ts';
import { possibleFields } from './condition.ts';
import { findAnswers } from './findAnswers.ts';
import type { FoundAnswers } from './findAnswers.ts';
import type { Field, Form } from './form.ts';
import { likeness, same, textOf } from '../text/answer.ts';
import type { Answers } from '../text/answer.ts';
import { fieldsOf } from './question.ts';
import type { Question } from './question.ts';
import { readGroup } from './readGroup.ts';
import { isSentence, isSpoken } from './sentence.ts';
import { takesBackAt } from './takenBack.ts';
import { NOTHING, spansOf, takenFrom, together } from './taken.ts';
import type { Taken } from './taken.ts';
import { without } from './without.ts';

/** What a message means as an answer to the asked question, and to others along with it. */
export type AnswerRead =
  | { kind: 'filled'; taken: Taken }
  /** The answer to a group is no: its fields are to be asked one by one. */
  | { kind: 'split' }
  | { kind: 'ask'; field: Field; options: Candidate[]; along: Taken }
  | { kind: 'wrong'; reading: Extract<Reading, { kind: 'wrong' }>; field: Field; along: Taken }
  | { kind: 'none'; along: Taken };

/** What an answer is read with. */
export interface Reader {
  form: Form;
  context: FieldContext;
  /** What is there already. */
  answers: Answers;
  /** The fields that may be filled beside the asked one: those without an answer. */
  others: Field[];
}

/**
 * Reads a message in the light of the asked question. Only the asked fields and those without an answer are filled.
 * @param answers what is there already
 */
export function readAnswer(
  text: string,
  question: Question,
  form: Form,
  answers: Answers,
  context: FieldContext,
): AnswerRead {
  const asked = fieldsOf(question);
  const others = possibleFields(form, answers).filter(
    ({ id }) => answers[id] === undefined && !asked.some((one) => one.id === id),
  );
  const reader = { form, context, answers, others };
  const [first] = asked;
  if (!first) throw new Error(`question ${question.id} of form ${form.id} has no fields`);
  if (question.kind === 'group') return readGroup(text, question.group, asked, reader);
  const type = typeOf(first);
  if (type.ownWords) return settle(type.read(text, first, context), text, first, NOTHING, reader);
  if (type.yesNo) return readYesNoField(text, first, reader);
  return readLastWord(text, first, reader) ?? readField(text, first, reader);
}

function readField(text: string, asked: Field, reader: Reader): AnswerRead {
  return typeOf(asked).free ? readFree(text, asked, reader) : readStructured(text, asked, reader);
}

/** "adviseur wonen, nee wacht, strateeg": what was taken back counts for nothing. */
function readLastWord(text: string, asked: Field, reader: Reader): AnswerRead | undefined {
  const back = takesBackAt(text);
  if (!back) return undefined;
  const last = readField(text.slice(back.end), asked, reader);
  if (last.kind !== 'filled') return undefined;
  return { kind: 'filled', taken: { ...last.taken, spans: [{ start: 0, end: text.length }] } };
}

function look(text: string, asked: Field, others: Field[], { form, context, answers }: Reader): FoundAnswers {
  const name = form.fields.find((field) => typeOf(field).person);
  const known = name && name.id !== asked.id ? answers[name.id] : undefined;
  return findAnswers(text, [asked, ...others], context, {
    form,
    asked,
    ...(typeof known === 'string' && { name: known }),
  });
}

function readFree(text: string, asked: Field, reader: Reader): AnswerRead {
  const { form, context } = reader;
  const follows = asked.again ?? [];
  const beside = besideField(asked, reader);
  const found = look(text, asked, beside, reader);
  const own = found.get(asked.id);
  for (const [id, one] of found)
    if (own && id !== asked.id && !follows.includes(id) && one.start < own.end && own.start < one.end)
      found.delete(id);
  if (own && found.size > 1) return { kind: 'filled', taken: takenFrom(found, form) };

  const sure = only(found, ({ unmistakable }) => unmistakable === true, form);
  const spans = [...sure.values()];
  const left = without(
    text,
    spans,
    form.fields.filter(({ id }) => sure.has(id)),
  );
  const read = typeOf(asked).read(left, asked, context);
  const said = read.kind === 'value' && typeof read.value === 'string' ? read.value : left;
  const implied = new Map(
    [
      ...findAnswers(
        said,
        beside.filter(({ id }) => follows.includes(id)),
        context,
        { form },
      ),
    ].map(([id, one]) => [id, { ...one, start: 0, end: 0 }] as const),
  );
  return settle(read, text, asked, together(takenFrom(implied, form), takenFrom(sure, form)), reader);
}

/** The fields that are looked for beside a free text: those without an answer, and those that follow from this one. */
function besideField(asked: Field, { form, others }: Reader): Field[] {
  const { seeksBeside } = typeOf(asked);
  if (seeksBeside === 'nothing') return others.filter((field) => typeOf(field).unmistakable);
  const rest = form.fields.filter(
    (field) => field.id !== asked.id && (others.includes(field) || asked.again?.includes(field.id)),
  );
  return seeksBeside === 'everything'
    ? rest
    : rest.filter((field) => typeOf(field).beside ?? typeOf(field).unmistakable);
}

function only(
  found: FoundAnswers,
  wanted: (type: ReturnType<typeof typeOf>) => boolean,
  form: Form,
): FoundAnswers {
  return new Map(
    [...found].filter(([id]) => form.fields.some((field) => field.id === id && wanted(typeOf(field)))),
  );
}

function readStructured(text: string, asked: Field, reader: Reader): AnswerRead {
  const { form, context, others } = reader;
  const found = look(text, asked, others, reader);
  const own = found.get(asked.id);
  found.delete(asked.id);
  const along = takenFrom(found, form);
  if (own?.rivals) return { kind: 'ask', field: asked, options: own.rivals, along };
  const reading = typeOf(asked).read(text, asked, context);
  if (own && !isBetter(reading, own, asked))
    return { kind: 'filled', taken: together(takenFrom(new Map([[asked.id, own]]), form), along) };
  if (reading.kind === 'ask' && !own && isAllElse(text, along)) return { kind: 'none', along };
  const sure = takenFrom(
    only(found, ({ unmistakable }) => unmistakable === true, form),
    form,
  );
  return settle(reading, text, asked, reading.kind === 'value' && !own ? sure : along, reader);
}

/** Whether a text is the answer to something else, so that a guess at what is asked is none. */
function isAllElse(text: string, { answers, spans }: Taken): boolean {
  const rest = spans.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  );
  return Object.keys(answers).length > 0 && !/\p{L}{3}/u.test(rest);
}

/** Whether the reading of an answer tells more than what was found in it: where it says so, or the whole of a name. */
function isBetter(reading: Reading, own: Found, asked: Field): boolean {
  if (reading.kind !== 'value') return false;
  return (
    (reading.rests !== undefined && same(reading.value, own.value)) ||
    (typeOf(asked).person === true && isMore(reading, own))
  );
}

/** The whole of an answer is the name of which a part was found. */
function isMore(reading: Reading, { value }: Found): boolean {
  return (
    reading.kind === 'value' &&
    typeof reading.value === 'string' &&
    reading.value !== value &&
    reading.value.includes(textOf(value))
  );
}

function settle(reading: Reading, text: string, asked: Field, along: Taken, reader: Reader): AnswerRead {
  switch (reading.kind) {
    case 'value': {
      const { value } = reading;
      if (isAlready(value, asked, reader))
        return { kind: 'wrong', reading: { kind: 'wrong', reason: 'empty' }, field: asked, along };
      const type = typeOf(asked);
      if (type.free && !type.ownWords && typeof value === 'string' && isSpoken(value))
        return { kind: 'wrong', reading: { kind: 'wrong', reason: 'empty' }, field: asked, along };
      if (type.free && !type.ownWords && typeof value === 'string' && isSentence(value))
        return { kind: 'ask', field: asked, options: [{ value, name: value }], along };
      const own = takenFrom(new Map([[asked.id, { value, start: 0, end: 0 }]]), reader.form);
      const spans = [...(reading.rests ?? spansOf(value, text, asked, reader.context))];
      return { kind: 'filled', taken: together({ ...own, spans }, along) };
    }
    case 'ask':
      return { kind: 'ask', field: asked, options: reading.options, along };
    case 'wrong':
      return { kind: 'wrong', reading, field: asked, along };
    case 'none':
      return { kind: 'none', along };
  }
}

/** The name once more is no function. */
function isAlready(value: unknown, asked: Field, { form, answers }: Reader): boolean {
  return (
    typeOf(asked).free &&
    form.fields.some(
      (field) =>
        field.id !== asked.id && typeOf(field).person && same(likeness(answers[field.id]), likeness(value)),
    )
  );
}

function readYesNoField(text: string, asked: Field, reader: Reader): AnswerRead {
  const reading = typeOf(asked).read(text, asked, reader.context);
  if (reading.kind !== 'none') return settle(reading, text, asked, NOTHING, reader);
  const found = findAnswers(text, reader.others, reader.context, { form: reader.form });
  return { kind: 'none', along: takenFrom(found, reader.form) };
}
