import { fillingOf } from '../form/filling.ts';
import { ask } from '../form/formPrompt.ts';
import type { Reply } from '../message.ts';
import { activeDraft, withDraft } from '../state.ts';
import { answer, formOf } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';

/** Says something beside a form: the question of one that is open follows, as a message of its own. */
export function goingOn(turn: Turn, said: Reply): Decision {
  const draft = activeDraft(turn.state);
  const form = draft && formOf(turn, draft.form);
  if (!draft || !form) return answer(turn.state, said);
  const asked = ask(fillingOf(turn, form, draft), 'brief');
  const [first, ...others] = asked.replies;
  const { backToForm } = turn.tools.phrases.say;
  const again = first ? [{ ...first, text: `${backToForm}\n\n${first.text}` }, ...others] : [];
  return answer(withDraft(turn.state, asked.draft), { ...said, suggestions: [] }, ...again);
}
