import type { Form } from '../forms/form.ts';
import { noticed } from './noticed.ts';
import { ask, askedNow } from './formPrompt.ts';
import { say } from './message.ts';
import type { Draft } from './state.ts';
import { withDraft } from './state.ts';
import { answer } from './turn.ts';
import type { Decision, Turn } from './turn.ts';

/** Goes on with a form: what is to be said first, what is noticed among the registrations, then the next question. */
export async function proceed(turn: Turn, form: Form, draft: Draft, first: string[]): Promise<Decision> {
  const { draft: looked, texts } = await noticed(turn, form, draft);
  const before = [...first, ...texts, ...privately(turn, form, looked)];
  const asked = ask(turn, form, remembered(turn, form, looked));
  const state = withDraft(turn.state, asked.draft);
  const [question, ...rest] = asked.replies;
  if (!question || before.length === 0) return answer(state, ...asked.replies);
  if (question.card) return answer(state, say(before.join('\n\n')), question, ...rest);
  return answer(state, { ...question, text: [...before, question.text].join('\n\n') }, ...rest);
}

const PRIVATELY = 'privately';

/** Where others read along, said once before the first question about a person. */
function privately(turn: Turn, form: Form, draft: Draft): string[] {
  return isPersonalHere(turn, form, draft) && !draft.said.includes(PRIVATELY)
    ? [turn.tools.phrases.say.othersReadAlong]
    : [];
}

function remembered(turn: Turn, form: Form, draft: Draft): Draft {
  return isPersonalHere(turn, form, draft) && !draft.said.includes(PRIVATELY)
    ? { ...draft, said: [...draft.said, PRIVATELY] }
    : draft;
}

function isPersonalHere(turn: Turn, form: Form, draft: Draft): boolean {
  const question = askedNow(form, draft);
  return turn.message.scope !== 'personal' && question?.kind === 'field' && question.field.personal === true;
}
