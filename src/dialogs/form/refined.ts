import type { Filling } from './filling.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import { fieldsOf } from '../../forms/question.ts';
import { textOf } from '../../text/answer.ts';
import type { Answers } from '../../text/answer.ts';
import { wholeWord } from '../../text/pattern.ts';
import { contextOf } from '../turn.ts';

/**
 * "Strateeg sociaal domein is het volledige": what was filled in, with more to it.
 * @returns undefined where any words would be the answer to what is asked, or the message asks something
 */
export function refined(turn: Filling): Answers | undefined {
  const { form, draft, question, text } = turn;
  const asked = question ? fieldsOf(question) : [];
  if (asked.some((one) => typeOf(one).free) || text.includes('?')) return undefined;
  for (const field of form.fields) {
    const old = draft.answers[field.id];
    const type = typeOf(field);
    if (typeof old !== 'string' || type.ownWords || type.closed || type.unmistakable) continue;
    if (asked.includes(field) || !wholeWord(old).test(text)) continue;
    const read = type.read(text, field, contextOf(turn));
    const fresh = read.kind === 'value' ? textOf(read.value) : '';
    if (fresh.length > old.length && wholeWord(old).test(fresh)) return { [field.id]: fresh };
  }
  return undefined;
}
