import type { AnswerRead } from '../../forms/answerRead.ts';
import { SHORT_ANSWER } from '../../forms/fieldType.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import type { Field } from '../../forms/form.ts';
import { NOTHING } from '../../forms/taken.ts';
import { answerTo } from '../form/answering.ts';
import { refilled } from '../form/filling.ts';
import type { Filling } from '../form/filling.ts';

/** @returns characters of the longest text that is read for a field */
export function longestOf(field: Field): number {
  return field.max ?? typeOf(field).longest ?? SHORT_ANSWER;
}

/** @returns what a text is for a field, as if it was typed at its question in the chat */
export function readField(turn: Filling, field: Field): AnswerRead {
  if (turn.text.length > longestOf(field))
    return { kind: 'wrong', reading: { kind: 'wrong', reason: 'too long' }, field, along: NOTHING };
  const split = field.group === undefined ? turn.draft.split : [...turn.draft.split, field.group];
  const asked = refilled(turn, { ...turn.draft, split, focus: field.id });
  return answerTo(asked, { kind: 'field', id: field.id, field });
}
