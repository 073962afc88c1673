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
  return followed(turn, answer(turn.state, ...said));
}

/** @returns the same decision; the question of a form that is open follows, said to be that, once nothing else is asked */
export function thenForm(turn: Turn, decision: Decision): Decision {
  return decision.state.pending ? decision : followed(turn, decision);
}

function followed(turn: Turn, decision: Decision): Decision {
  const draft = activeDraft(decision.state);
  const form = draft && formOf(turn, draft.form);
  if (!draft || !form) return decision;
  const asked = ask(fillingOf({ ...turn, state: decision.state }, form, draft), 'brief');
  const { backToForm: lead } = turn.tools.phrases.say;
  const [first, ...others] = asked.replies;
  const again = first ? [{ ...first, text: `${lead}\n\n${first.text}` }, ...others] : [];
  return {
    ...decision,
    state: withDraft(decision.state, asked.draft),
    replies: (outcomes) => [
      ...decision.replies(outcomes).map((reply) => ({ ...reply, suggestions: [] })),
      ...again,
    ],
  };
}
