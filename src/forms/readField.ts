import { bySentence } from './bySentence.ts';
import type { AnswerRead, Reader } from './answerRead.ts';
import { typeOf } from './fieldTypes.ts';
import type { Field } from './form.ts';
import type { FoundAnswers } from './meantAnswers.ts';
import type { Span } from '../language/left.ts';
import { same, textOf } from '../text/answer.ts';
import type { Answer } from '../text/answer.ts';
import { lately } from '../text/lately.ts';
import { isAllElse, look, settle } from './answerRead.ts';
import type { Found, FieldReading, FieldType } from './fieldType.ts';
import { endsInSurname, isTurned } from '../language/people/wholeName.ts';
import { elsewhere } from './elsewhere.ts';
import { isSentence } from './sentence.ts';
import { namesOf } from './sound/keeping.ts';
import { spansOf, surely, takenFrom, together } from './taken.ts';
import type { Taken } from './taken.ts';
import { findAnswers } from './findAnswers.ts';
import { without } from './without.ts';
import type { Sayings } from './said/sayings.ts';

/** Reads the answer to one field: what people say around it is taken off, and the other sentences may answer others. */
export function readField(text: string, asked: Field, reader: Reader): AnswerRead {
  const type = typeOf(asked);
  const bare = (sentence: string) => {
    const asIs = type.quick === 'no preference' || (type.person && isTurned(sentence));
    return asIs ? sentence : unframed(sentence, type, reader.context.lists.sayings);
  };
  if (type.free) return bySentence(text, asked, reader, (one) => readFree(bare(one), asked, reader));
  const read = lately((one: string) => readStructured(bare(one), asked, reader));
  const whole = read(text);
  if (whole.kind === 'ask' && type.alone) return whole;
  const apart = bySentence(text, asked, reader, read);
  if (whole.kind === 'filled' && type.options && asksBack(text)) return doubted(whole, asked, reader);
  if (whole.kind !== 'filled') return apart;
  const one = apart.kind === 'filled' ? apart.taken.answers[asked.id] : undefined;
  const agrees = type.person === true || same(one, whole.taken.answers[asked.id]);
  return one !== undefined && agrees ? apart : whole;
}

/** @returns the answer to a question that does not take just any words: an address, a choice, a name */
function readStructured(text: string, asked: Field, reader: Reader): AnswerRead {
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
  const isChoice = reading.kind === 'ask' || typeOf(asked).options !== undefined;
  if (isChoice && !own && isAllElse(text, along)) return { kind: 'none', along };
  const sure = takenFrom(surely(found, form), form);
  return settle(reading, text, asked, reading.kind === 'value' && !own ? sure : along, reader);
}

/** "Is daar nog plek voor wonen?", as against "wonen?" */
const asksBack = (text: string) => /\?\s*$/.test(text) && text.trim().split(/\s+/).length > A_FEW;

/** Words of the longest choice that is named with doubt. */
const A_FEW = 3;

/** A choice that is asked about, and may be meant. */
function doubted({ taken }: { taken: Taken }, asked: Field, { context }: Reader): AnswerRead {
  const value = taken.answers[asked.id]!;
  const others = Object.entries(taken.answers).filter(([id]) => id !== asked.id);
  const options = [{ value, name: typeOf(asked).show(value, asked, context) }];
  return { kind: 'ask', field: asked, options, along: { ...taken, answers: Object.fromEntries(others) } };
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

/** @returns an answer that may be any few words: what is surely something else is taken out first */
function readFree(text: string, asked: Field, reader: Reader): AnswerRead {
  const { form, context } = reader;
  const other = elsewhere(text, asked, reader);
  if (other) return { kind: 'none', along: other };
  const follows = asked.again ?? [];
  const beside = besideField(text, asked, reader);
  const found = look(text, asked, beside, reader);
  const own = found.get(asked.id);
  for (const [id, one] of found)
    if (own && id !== asked.id && !follows.includes(id) && one.start < own.end && own.start < one.end)
      found.delete(id);
  const several = typeOf(asked).alone ? typeOf(asked).read(text, asked, context) : undefined;
  if (several?.kind === 'ask' && several.options.length > 1)
    return settle(several, text, asked, takenFrom(surely(found, form), form), reader);
  if (own?.rivals)
    return { kind: 'ask', field: asked, options: own.rivals, along: takenFrom(surely(found, form), form) };
  if (own && found.size > 1) return { kind: 'filled', taken: takenFrom(found, form) };

  const sure = surely(found, form);
  const left = without(
    text,
    [...sure.values()],
    form.fields.filter(({ id }) => sure.has(id)),
    context.lists.sayings.labels,
  );
  const read = typeOf(asked).read(left, asked, context);
  const said = read.kind === 'value' && typeof read.value === 'string' ? read.value : left;
  const after = isSentence(said, context.lists.sayings.sentence)
    ? []
    : beside.filter(({ id }) => follows.includes(id));
  const implied = new Map(
    [...findAnswers(said, after, context, { form })].map(
      ([id, one]) => [id, { ...one, start: 0, end: 0 }] as const,
    ),
  );
  const apart = read.kind === 'value' ? besideValue(found, read.value, text, asked, reader) : sure;
  return settle(read, text, asked, together(takenFrom(implied, form), takenFrom(apart, form)), reader);
}

/** What was found and is no part of the answer: "strateeg, namens wethouder Jan Kok". */
function besideValue(
  found: FoundAnswers,
  value: Answer,
  text: string,
  asked: Field,
  { form, context }: Reader,
): FoundAnswers {
  const sure = surely(found, form);
  const spans = spansOf(value, text, asked, context);
  const isApart = (one: Span) => !spans.some(({ start, end }) => start < one.end && one.start < end);
  return new Map(
    [...found].filter(([id, one]) => id !== asked.id && (sure.has(id) || (!one.rivals && isApart(one)))),
  );
}

/** The fields that are looked for beside a free text: those without an answer, and those that follow from this one, or that it names. */
function besideField(text: string, asked: Field, { form, others }: Reader): Field[] {
  const { seeksBeside } = typeOf(asked);
  if (seeksBeside === 'nothing') return others.filter((field) => typeOf(field).unmistakable);
  const rest = form.fields.filter(
    (field) => field.id !== asked.id && (others.includes(field) || asked.again?.includes(field.id)),
  );
  return seeksBeside === 'everything'
    ? rest
    : rest.filter(
        (field) => typeOf(field).beside ?? typeOf(field).unmistakable ?? text.search(namesOf(field)) >= 0,
      );
}

/** So many words around an answer are taken off, one after the other. */
const MOST = 6;

/** @returns a text with blanks for what people say around an answer: "nou doe maar … denk ik"; every offset stays */
function unframed(text: string, { person }: FieldType, { frames }: Sayings): string {
  let rest = text;
  for (let count = 0; count < MOST; count++) {
    const opened = stripped(rest, frames.before);
    const next = person && endsInSurname(opened) ? opened : stripped(opened, frames.behind);
    if (next === rest) return rest;
    rest = next;
  }
  return rest;
}

/** The same text without what a frame finds in it, unless nothing would be left. */
function stripped(text: string, frame: RegExp): string {
  const next = text.replace(frame, (said) => ' '.repeat(said.length));
  return /[\p{L}\p{N}]/u.test(next) ? next : text;
}
