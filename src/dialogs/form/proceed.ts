import { refilled } from './filling.ts';
import type { Filling } from './filling.ts';
import { known } from './known.ts';
import { noticed } from './noticed.ts';
import { ask } from './formPrompt.ts';
import { offeredFor } from './offered.ts';
import { keptUnused, unusedOf } from './unused.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import { fieldsOf } from '../../forms/question.ts';
import type { Taken } from '../../forms/taken.ts';
import { say } from '../message.ts';
import { withDraft } from '../state.ts';
import { answer } from '../turn.ts';
import type { Decision } from '../turn.ts';

/**
 * Goes on with a form: what is to be said first, what is noticed among the registrations, then the next question.
 * @param rest where the message was read: what it says besides and could matter is said, with the offer to send it along
 */
export async function proceed(turn: Filling, first: string[], rest?: Taken['spans']): Promise<Decision> {
  const account = await known(turn);
  const { draft: looked, texts } = await noticed(refilled(turn, account.draft));
  const here = refilled(turn, looked);
  const waits = isProposed(here);
  const unused = waits ? undefined : unusedOf(here, rest);
  const before = [...first, ...account.texts, ...texts, ...(unused ? [unused.text] : [])];
  const told = waits ? keptUnused(here, rest ?? []) : { ...looked, unused: undefined };
  const next = refilled(turn, told);
  const aside = unused?.pending;
  if (aside && asksYesOrNo(next)) {
    const { words } = turn.tools.phrases;
    const state = { ...withDraft(turn.state, told), pending: aside };
    return answer(state, say(before.join('\n\n'), [words.yes, words.no]));
  }
  const seen = first.length > 0 && told.shown !== undefined;
  const asked = ask(next, seen ? 'said' : 'whole');
  const pending = aside ?? (asksYesOrNo(next) ? undefined : account.pending);
  const state = { ...withDraft(turn.state, asked.draft), ...(pending && { pending }) };
  const [question, ...others] = asked.replies;
  if (!question || before.length === 0) return answer(state, ...asked.replies);
  if (question.card && !seen) return answer(state, say(before.join('\n\n')), question, ...others);
  const lead = before.join('\n\n');
  const led = { ...question, text: [lead, question.text].join('\n\n') };
  return answer(state, question.card ? { ...led, card: { ...question.card, lead } } : led, ...others);
}

/** Whether a ja or nee answers the form itself: then it is asked nothing else at once. */
function asksYesOrNo({ question }: Filling): boolean {
  return !question || fieldsOf(question).some((field) => typeOf(field).yesNo);
}

/** Whether one answer is read back for a ja: what else was said is told after that. */
function isProposed({ draft, question }: Filling): boolean {
  return question !== undefined && offeredFor(draft, question.id).length === 1;
}
