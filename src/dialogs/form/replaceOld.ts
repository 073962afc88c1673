import type { Filling } from './filling.ts';
import { belongsToPerson, typeOf } from '../../forms/fieldTypes.ts';
import { findAnswers } from '../../forms/findAnswers.ts';
import type { Field } from '../../forms/form.ts';
import { same } from '../../text/answer.ts';
import type { Answer, Answers } from '../../text/answer.ts';
import { folded } from '../../text/fold.ts';
import { readFor } from './change.ts';
import type { Correction } from './correction.ts';
import { contextOf } from '../turn.ts';

/** @returns "niet Jan maar Jannie" in the answer that holds the old words; undefined when none does */
export function replaceOld(turn: Filling, correction: Correction): Answers | undefined {
  const { form, draft } = turn;
  const old = correction.old ?? '';
  if (folded(old) === '') return undefined;
  const filled = form.fields.flatMap((field) => {
    const value = draft.answers[field.id];
    return value === undefined || (correction.field && correction.field !== field) ? [] : [{ field, value }];
  });
  const whole = filled.filter(({ field, value }) => isWhole(turn, field, value, old));
  const within = filled.filter(({ field, value }) => shows(turn, field, value).includes(folded(old)));
  for (const { field, value } of [...whole, ...within]) {
    const instead = typeOf(field).person ? anotherPerson(turn, field, correction.rest) : undefined;
    if (instead) return instead;
    const swapped = typeof value === 'string' && !typeOf(field).closed ? swap(value, correction) : undefined;
    const fresh = readFor(turn, field, swapped ?? correction.rest);
    if (fresh !== undefined) return { [field.id]: fresh };
  }
  return undefined;
}

/** A name in full comes in the place of the whole other one, with what is said of who bears it. */
function anotherPerson(turn: Filling, person: Field, said: string): Answers | undefined {
  const theirs = turn.form.fields.filter(belongsToPerson);
  const found = findAnswers(said, [person, ...theirs], contextOf(turn), { form: turn.form });
  const name = found.get(person.id)?.value ?? readFor(turn, person, said);
  if (name === undefined) return undefined;
  const sure = [...found].filter(([, one]) => !one.rivals).map(([id, { value }]) => [id, value] as const);
  return { ...Object.fromEntries(sure), [person.id]: name };
}

const shows = (turn: Filling, field: Field, value: Answer): string =>
  folded(typeOf(field).show(value, field, contextOf(turn)));

/** Whether the old value is all of this answer, or its choice: that goes before words that stand in another one. */
function isWhole(turn: Filling, field: Field, value: Answer, old: string): boolean {
  return (
    shows(turn, field, value) === folded(old) ||
    (!typeOf(field).free && same(readFor(turn, field, old), value))
  );
}

function swap(value: string, { old, rest }: Correction): string | undefined {
  const at = value.toLowerCase().indexOf((old ?? '').toLowerCase());
  if (at < 0) return undefined;
  const behind = value.slice(at + (old ?? '').length);
  const saysAll = behind.trim() !== '' && folded(rest).endsWith(folded(behind));
  return value.slice(0, at) + rest + (saysAll ? '' : behind);
}
