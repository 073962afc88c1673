import { look, settle } from './answerRead.ts';
import type { AnswerRead, Reader } from './answerRead.ts';
import { typeOf } from './fieldTypes.ts';
import { findAnswers } from './findAnswers.ts';
import type { Field } from './form.ts';
import { surely, takenFrom, together } from './taken.ts';
import { without } from './without.ts';

/** @returns an answer that may be any few words: what is surely something else is taken out first */
export function readFree(text: string, asked: Field, reader: Reader): AnswerRead {
  const { form, context } = reader;
  const follows = asked.again ?? [];
  const beside = besideField(asked, reader);
  const found = look(text, asked, beside, reader);
  const own = found.get(asked.id);
  for (const [id, one] of found)
    if (own && id !== asked.id && !follows.includes(id) && one.start < own.end && own.start < one.end)
      found.delete(id);
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
  const after = beside.filter(({ id }) => follows.includes(id));
  const implied = new Map(
    [...findAnswers(said, after, context, { form })].map(
      ([id, one]) => [id, { ...one, start: 0, end: 0 }] as const,
    ),
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
