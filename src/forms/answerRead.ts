import type { Candidate, FieldContext, FieldReading, Wrong } from './fieldType.ts';
import { typeOf } from './fieldTypes.ts';
import { findAnswers } from './findAnswers.ts';
import type { FoundAnswers } from './meantAnswers.ts';
import type { Field, Form } from './form.ts';
import { likeness, same } from '../text/answer.ts';
import type { Answer, Answers } from '../text/answer.ts';
import { blank } from '../text/blank.ts';
import { isSentence, isSpoken } from './sentence.ts';
import { spansOf, takenFrom, together } from './taken.ts';
import type { Taken } from './taken.ts';

/** What a message means as an answer to the asked question, and to others along with it. */
export type AnswerRead =
  | { kind: 'filled'; taken: Taken }
  /** The answer to a group is no: its fields are to be asked one by one. */
  | { kind: 'split' }
  | { kind: 'ask'; field: Field; options: Candidate[]; along: Taken }
  | { kind: 'wrong'; reading: Wrong; field: Field; along: Taken }
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

/** @returns what a text says on the asked field and on others */
export function look(
  text: string,
  asked: Field,
  others: Field[],
  { form, context, answers }: Reader,
): FoundAnswers {
  const name = form.fields.find((field) => typeOf(field).person);
  const known = name && name.id !== asked.id ? answers[name.id] : undefined;
  return findAnswers(text, [asked, ...others], context, {
    form,
    asked,
    ...(typeof known === 'string' && { name: known }),
  });
}

/** @returns what the reading of the asked field comes to, with what was found along with it */
export function settle(
  reading: FieldReading,
  text: string,
  asked: Field,
  along: Taken,
  reader: Reader,
): AnswerRead {
  const wrong = (why: Wrong): AnswerRead => ({
    kind: 'wrong',
    reading: why,
    field: asked,
    along,
  });
  switch (reading.kind) {
    case 'value': {
      const { value } = reading;
      const type = typeOf(asked);
      const signs = reader.context.lists.sayings.sentence;
      const words = type.free && !type.ownWords && typeof value === 'string' ? value : '';
      if (isAlready(value, asked, reader) || isSpoken(words, signs))
        return wrong({ kind: 'wrong', reason: 'empty' });
      if (isSentence(words, signs))
        return { kind: 'ask', field: asked, options: [{ value: words, name: words }], along };
      const own = takenFrom(new Map([[asked.id, { value, start: 0, end: 0 }]]), reader.form);
      const spans = [...(reading.rests ?? spansOf(value, text, asked, reader.context))];
      return { kind: 'filled', taken: together({ ...own, spans }, along) };
    }
    case 'ask':
      return { kind: 'ask', field: asked, options: reading.options, along };
    case 'wrong':
      return wrong(reading);
    case 'none':
      return { kind: 'none', along };
  }
}

/** The name once more is no function. */
function isAlready(value: Answer, asked: Field, { form, answers }: Reader): boolean {
  return (
    typeOf(asked).free &&
    form.fields.some(
      (field) =>
        field.id !== asked.id && typeOf(field).person && same(likeness(answers[field.id]), likeness(value)),
    )
  );
}

/** Whether a text is the answer to something else, so that a guess at what is asked is none. */
export function isAllElse(text: string, { answers, spans }: Taken): boolean {
  const rest = spans.reduce(blank, text);
  return Object.keys(answers).length > 0 && !/\p{L}{3}/u.test(rest);
}
