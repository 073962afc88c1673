import { activeDraft, withDraft } from '../state.ts';
import { formOf } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';
import { fillingOf } from './filling.ts';
import { ask } from './formPrompt.ts';
import { backToForm } from './sideAnswer.ts';

/** @returns the same decision; the question of a form that is open follows as a message of its own, once nothing else is asked */
export function thenForm(turn: Turn, decision: Decision): Decision {
  const draft = activeDraft(decision.state);
  const form = draft && formOf(turn, draft.form);
  if (!draft || !form || decision.state.pending) return decision;
  const asked = ask(fillingOf({ ...turn, state: decision.state }, form, draft), 'brief');
  return {
    ...decision,
    state: withDraft(decision.state, asked.draft),
    replies: (outcomes) => [
      ...decision.replies(outcomes).map((reply) => ({ ...reply, suggestions: [] })),
      ...backToForm(turn, asked.replies),
    ],
  };
}
