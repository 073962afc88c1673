import type { Filling } from './form/filling.ts';
import { SHORT_ANSWER } from '../forms/fieldType.ts';
import { typeOf } from '../forms/fieldTypes.ts';
import { fieldsOf } from '../forms/question.ts';
import { goOn } from './form/goOn.ts';
import { say } from './message.ts';
import type { Reply } from './message.ts';
import type { Decision, Turn } from './turn.ts';
import { fill } from '../text/fill.ts';

const number = new Intl.NumberFormat('nl-NL');

/** @returns that a message is not read, how long it is and how long it may be, in characters: nothing is cut off unsaid */
export function sayTooLong(turn: Turn, most: number): Reply {
  const values = { length: number.format(turn.text.length), most: number.format(most) };
  return say(fill(turn.tools.phrases.say.tooLong, values));
}

/** Where something short is asked, a long text is not read for it, unless the form allows more; at the summary any field may be meant. */
export function tooLongFor(turn: Filling): Decision | undefined {
  const { form } = turn;
  const { question } = turn;
  const fields = question ? fieldsOf(question) : form.fields;
  const most = Math.max(
    ...fields.map((field) => Math.max(typeOf(field).longest ?? SHORT_ANSWER, field.max ?? 0)),
  );
  if (turn.text.length <= most) return undefined;
  return goOn(turn, [sayTooLong(turn, most)], 'brief');
}
