import { fillingOf } from './filling.ts';
import type { Filling } from './filling.ts';
import { ask } from './formPrompt.ts';
import type { Reply } from '../message.ts';
import { activeDraft, withDraft } from '../state.ts';
import { answer, formOf } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';

/** Says something of the form's own, then asks what is to be asked now. */
export function goOn(turn: Filling, said: Reply[] = [], how: 'whole' | 'brief' = 'whole'): Decision {
  const asked = ask(turn, how);
  return answer(withDraft(turn.state, asked.draft), ...said, ...asked.replies);
}

/** Says something that is no part of a form; the question of one that is open follows, said to be that. */
export function backToForm(turn: Turn, said: Reply[]): Decision {
  const draft = activeDraft(turn.state);
  const form = draft && formOf(turn, draft.form);
  if (!draft || !form) return answer(turn.state, ...said);
  const asked = ask(fillingOf(turn, form, draft), 'brief');
  const { backToForm: lead } = turn.tools.phrases.say;
  const [first, ...others] = asked.replies;
  const again = first ? [{ ...first, text: `${lead}\n\n${first.text}` }, ...others] : [];
  const before = said.map((reply) => ({ ...reply, suggestions: [] }));
  return answer(withDraft(turn.state, asked.draft), ...before, ...again);
}
