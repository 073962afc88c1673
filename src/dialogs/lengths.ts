import type { Filling } from './form/filling.ts';
import { SHORT_ANSWER } from '../forms/fieldType.ts';
import { typeOf } from '../forms/fieldTypes.ts';
import { fieldsOf } from '../forms/question.ts';
import { ask } from './form/formPrompt.ts';
import { say } from './message.ts';
import type { Reply } from './message.ts';
import { withDraft } from './state.ts';
import { answer } from './turn.ts';
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
  const asked = ask(turn, 'brief');
  return answer(withDraft(turn.state, asked.draft), sayTooLong(turn, most), ...asked.replies);
}

/** Longest text of a reply, in characters: Teams takes some 28 kB of UTF-16 in every client. */
export const LONGEST_REPLY = 10_000;

/**
 * Every reply passes here, so that no list, however long, makes one that the channel refuses.
 * @param more says that so many lines are left out, `{left}`
 * @returns the reply with what is too much cut off, at the end of a line where there is one
 */
export function bounded(reply: Reply, more: string): Reply {
  const { text } = reply;
  if (text.length <= LONGEST_REPLY) return reply;
  const room = text.slice(0, LONGEST_REPLY - more.length - 20);
  const end = room.lastIndexOf('\n');
  const kept = (end > room.length / 2 ? room.slice(0, end) : room).toWellFormed().trimEnd();
  const left = text
    .slice(kept.length)
    .split('\n')
    .filter((line) => line.trim() !== '').length;
  return { ...reply, text: `${kept}\n\n${fill(more, { left })}` };
}
