import { isAllElse, look, settle } from './answerRead.ts';
import type { AnswerRead, Reader } from './answerRead.ts';
import { possibleFields } from './condition.ts';
import type { FieldContext } from './fieldType.ts';
import { typeOf } from './fieldTypes.ts';
import { findAnswers } from './findAnswers.ts';
import type { Field, Form } from './form.ts';
import type { Answers } from '../text/answer.ts';
import { fieldsOf } from './question.ts';
import type { Question } from './question.ts';
import { slips } from '../language/fuzzy.ts';
import { withoutPoliteness } from '../language/polite.ts';
import { readField } from './readField.ts';
import { readGroup } from './readGroup.ts';
import { negationOf, takesBackAt } from './takenBack.ts';
import { NOTHING, surely, takenFrom, together } from './taken.ts';
import type { Taken } from './taken.ts';

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
  if (type.ownWords) return readOwnWords(text, first, reader);
  if (type.yesNo) return readYesNoField(text, first, reader);
  const said = withoutPoliteness(text);
  const read = readLastWord(said, first, reader) ?? readField(butNot(said), first, reader);
  return read.kind === 'filled'
    ? { ...read, taken: together(read.taken, denied(said, first, context)) }
    : read;
}

/** "beleidsmedewrker wonen sry beleidsmedewerker": one word that mends a word of what was said. */
function mended(said: string, word: string): string | undefined {
  const right = word.trim().replace(/[.!]$/, '');
  const words = said.trim().split(/\s+/);
  if (words.length < 2 || right.length < LONG || /\s/.test(right)) return undefined;
  const at = words.findIndex(
    (one) => one !== right && slips(one.toLowerCase(), right.toLowerCase(), 2) < Infinity,
  );
  return at < 0 ? undefined : words.with(at, right).join(' ');
}

/** Letters of the shortest word that another is a slip of. */
const LONG = 6;

const NOT_BUT = /^(\s*)(?:niet|geen)\s[^.!?\n]{1,80}?,?\s(?:maar|wel)\s+(?=\S)/iu;

/** "niet burgemeester Kok maar wethouder De Boer": blanks for what is denied. */
function butNot(text: string): string {
  return text.replace(NOT_BUT, (said) => ' '.repeat(said.length));
}

/** Other answers of the same kind that a text denies: they were read, and count for nothing. */
function denied(text: string, asked: Field, context: FieldContext): Taken {
  if (typeOf(asked).closed === true && typeOf(asked).options) return NOTHING;
  const spans = typeOf(asked)
    .find(text, asked, context)
    .flatMap((one) => negationOf(text, one, context.lists.sayings.negation) ?? []);
  return { ...NOTHING, spans };
}

/** "adviseur wonen, nee wacht, strateeg": what was taken back counts for nothing. */
function readLastWord(text: string, asked: Field, reader: Reader): AnswerRead | undefined {
  const back = takesBackAt(text, reader.context.lists.sayings);
  if (!back) return undefined;
  const meant = mended(text.slice(0, back.start), text.slice(back.end)) ?? text.slice(back.end);
  const last = readField(meant, asked, reader);
  if (last.kind !== 'filled') return undefined;
  return { kind: 'filled', taken: { ...last.taken, spans: [{ start: 0, end: text.length }] } };
}

function readYesNoField(text: string, asked: Field, reader: Reader): AnswerRead {
  const reading = typeOf(asked).read(text, asked, reader.context);
  if (reading.kind !== 'none') return settle(reading, text, asked, NOTHING, reader);
  const found = findAnswers(text, reader.others, reader.context, { form: reader.form });
  return { kind: 'none', along: takenFrom(found, reader.form) };
}

/** All that is said is the answer, but for an address or a number and nothing else. */
function readOwnWords(text: string, asked: Field, reader: Reader): AnswerRead {
  const { form, context, others } = reader;
  const beside = others.filter((field) => typeOf(field).unmistakable);
  const sure = takenFrom(surely(look(text, asked, beside, reader), form), form);
  if (isAllElse(text, sure)) return { kind: 'none', along: sure };
  return settle(typeOf(asked).read(text, asked, context), text, asked, NOTHING, reader);
}
