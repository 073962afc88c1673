import type { Filling } from './filling.ts';
import { say } from '../message.ts';
import { withDraft } from '../state.ts';
import { answer } from '../turn.ts';
import type { Decision } from '../turn.ts';
import { fill } from '../../text/fill.ts';
import { folded } from '../../text/fold.ts';
import { keptUntil } from './wrongInput.ts';

/** Asks once whether to stop. */
export function stop(turn: Filling): Decision {
  const { form, draft } = turn;
  const { say: phrases, words } = turn.tools.phrases;
  return answer(
    { ...withDraft(turn.state, draft), pending: { kind: 'stop', draft: draft.id } },
    say(fill(phrases.stopSure, { noun: form.noun, until: keptUntil(turn) }), [words.yes, words.no]),
  );
}

/** @returns whether a message says that somebody does not come after all, or that it need not go on */
export function seesOff({ text, tools }: Filling): boolean {
  return (
    tools.intentOf(text, 'filling')?.intent === 'stop' || tools.wordings.afterCare.withdraw.test(folded(text))
  );
}
