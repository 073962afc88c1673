import type { Answers } from '../../text/answer.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import { fieldsOf } from '../../forms/question.ts';
import { contextOf } from '../turn.ts';
import { apply } from './change.ts';
import type { Filling } from './filling.ts';
import { opensRemark } from './remark.ts';
import { asCorrection } from './reading.ts';
import type { Reading } from './reading.ts';

/** Characters of the longest message that changes a part of an answer. */
const LONGEST = 200;

/** "Zet week 42 er nog bij", "9 oktober valt af, de rest blijft": a part of what stands there is to be different. */
export function amend(turn: Filling): Reading | undefined {
  const { form, draft, question, text } = turn;
  if (text.includes('?') || text.length > LONGEST || opensRemark(turn)) return undefined;
  if (question && turn.read()?.kind === 'filled') return undefined;
  const asked = question ? fieldsOf(question) : [];
  if (asked.some((field) => typeOf(field).ownWords || typeOf(field).amend !== undefined)) return undefined;
  const changed = form.fields.flatMap((field) => {
    const old = draft.answers[field.id];
    const fresh = old === undefined ? undefined : typeOf(field).amend?.(old, text, field, contextOf(turn));
    return fresh === undefined ? [] : [[field.id, fresh] as const];
  });
  if (changed.length === 0) return undefined;
  const answers: Answers = Object.fromEntries(changed);
  return asCorrection('certain', () => apply({ ...turn, text: '' }, answers));
}
