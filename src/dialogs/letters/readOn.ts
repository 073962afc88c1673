import { backToForm } from '../form/sideAnswer.ts';
import { fillingOf } from '../form/filling.ts';
import { ask } from '../form/formPrompt.ts';
import { activeDraft, withDraft } from '../state.ts';
import { answer, formOf } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';

/** "Lees verder": the passage that was quoted last in its section, and then the form's question where there is one. */
export function readOn(turn: Turn): Decision | undefined {
  const { state, tools } = turn;
  if (turn.text === '' || !tools.readOn.asks(turn.text)) return undefined;
  const shown = tools.readOn.show(state.subject);
  const draft = activeDraft(state);
  const form = draft && formOf(turn, draft.form);
  if (!draft || !form) return answer(state, shown ?? tools.readOn.nothing);
  if (!shown) return undefined;
  const asked = ask(fillingOf(turn, form, draft), 'brief');
  return answer(withDraft(state, asked.draft), shown, ...backToForm(turn, asked.replies));
}
