import { leftOut } from './answering.ts';
import { refilled } from './filling.ts';
import type { Filling } from './filling.ts';
import { fillIn } from './fillIn.ts';
import type { Filled } from './fillIn.ts';
import { proceed } from './proceed.ts';
import type { Reading } from './reading.ts';
import { remarkField } from './unused.ts';
import { literal } from '../markdown.ts';
import { say } from '../message.ts';
import { withDraft } from '../state.ts';
import { answer } from '../turn.ts';
import type { Decision } from '../turn.ts';
import { fill } from '../../text/fill.ts';

/** Words of the shortest remark. */
const A_SENTENCE = 2;

/** A loose sentence at the summary: is it to go along as a remark? */
export function remark(turn: Filling): Reading | undefined {
  const field = turn.question ? undefined : remarkField(turn);
  const said = turn.text.replace(turn.tools.wordings.remarks, '').trim();
  if (!field || said.split(/\s+/).length < A_SENTENCE) return undefined;
  return {
    kind: 'remark',
    certainty: opensRemark(turn) && !leftOut(turn) ? 'likely' : 'weak',
    act: () => askRemark(turn, said),
  };
}

/** @returns whether a message says to send something along in one's own words: "zet er nog bij dat …" */
export function opensRemark({ text, tools }: Filling): boolean {
  return tools.wordings.remarks.test(text);
}

/**
 * Asks whether something goes along as a remark.
 * @param then the form is sent with the reply: all else was agreed to
 */
export function askRemark(turn: Filling, left: string, then?: 'then send'): Decision {
  const { say: phrases, words } = turn.tools.phrases;
  const text = fill(then ? phrases.asRemarkThenSend : phrases.asRemark, {
    left: literal(left),
    field: remarkField(turn)?.label.toLowerCase() ?? '',
  });
  const pending = { kind: 'left' as const, draft: turn.draft.id, left, ...(then && { agreed: true }) };
  return answer({ ...withDraft(turn.state, turn.draft), pending }, say(text, [words.yes, words.no]));
}

/** @returns the remark with this added to it, and on with the form */
export function addRemark(turn: Filling, left: string): Promise<Decision> | undefined {
  const done = withRemark(turn, left);
  return done && proceed(refilled(turn, done.draft), done.noted);
}

/** @returns the draft with this added to its remark, and what is said of it; undefined where there is no place for one */
export function withRemark(turn: Filling, left: string): Filled | undefined {
  const field = remarkField(turn);
  if (!field) return undefined;
  const before = turn.draft.answers[field.id];
  const value = typeof before === 'string' && before !== '' ? `${before}\n${left}` : left;
  return fillIn(turn, { answers: { [field.id]: value } });
}
