import { settle } from './answerRead.ts';
import type { AnswerRead, Reader } from './answerRead.ts';
import { possibleFields } from './condition.ts';
import type { FieldContext } from './fieldType.ts';
import { typeOf } from './fieldTypes.ts';
import { findAnswers } from './findAnswers.ts';
import type { Field, Form } from './form.ts';
import type { Answers } from '../text/answer.ts';
import { fieldsOf } from './question.ts';
import type { Question } from './question.ts';
import { readFree } from './readFree.ts';
import { readGroup } from './readGroup.ts';
import { readStructured } from './readStructured.ts';
import { takesBackAt } from './takenBack.ts';
import { NOTHING, takenFrom } from './taken.ts';

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
  const back = takesBackAt(text, reader.context.lists.sayings);
  if (!back) return undefined;
  const last = readField(text.slice(back.end), asked, reader);
  if (last.kind !== 'filled') return undefined;
  return { kind: 'filled', taken: { ...last.taken, spans: [{ start: 0, end: text.length }] } };
}

function readYesNoField(text: string, asked: Field, reader: Reader): AnswerRead {
  const reading = typeOf(asked).read(text, asked, reader.context);
  if (reading.kind !== 'none') return settle(reading, text, asked, NOTHING, reader);
  const found = findAnswers(text, reader.others, reader.context, { form: reader.form });
  return { kind: 'none', along: takenFrom(found, reader.form) };
}
