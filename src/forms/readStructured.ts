import { look, settle } from './answerRead.ts';
import type { AnswerRead, Reader } from './answerRead.ts';
import type { Found, FieldReading } from './fieldType.ts';
import { typeOf } from './fieldTypes.ts';
import type { Field } from './form.ts';
import { same, textOf } from '../text/answer.ts';
import { surely, takenFrom, together } from './taken.ts';
import type { Taken } from './taken.ts';

/** @returns the answer to a question that does not take just any words: an address, a choice, a name */
export function readStructured(text: string, asked: Field, reader: Reader): AnswerRead {
  const { form, context, others } = reader;
  const found = look(text, asked, others, reader);
  const own = found.get(asked.id);
  found.delete(asked.id);
  const along = takenFrom(found, form);
  if (own?.partial && !own.rivals) return settle(own.partial, text, asked, along, reader);
  if (own?.rivals) return { kind: 'ask', field: asked, options: own.rivals, along };
  const reading = typeOf(asked).read(text, asked, context);
  if (own && !isBetter(reading, own, asked))
    return { kind: 'filled', taken: together(takenFrom(new Map([[asked.id, own]]), form), along) };
  if (reading.kind === 'ask' && !own && isAllElse(text, along)) return { kind: 'none', along };
  const sure = takenFrom(surely(found, form), form);
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
function isBetter(reading: FieldReading, own: Found, asked: Field): boolean {
  if (reading.kind !== 'value') return false;
  return (
    (reading.rests !== undefined && same(reading.value, own.value)) ||
    (typeOf(asked).person === true && isMore(reading, own))
  );
}

/** The whole of an answer is the name of which a part was found. */
function isMore(reading: FieldReading, { value }: Found): boolean {
  return (
    reading.kind === 'value' &&
    typeof reading.value === 'string' &&
    reading.value !== value &&
    reading.value.includes(textOf(value))
  );
}
