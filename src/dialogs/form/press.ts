import { fillingOf } from './filling.ts';
import { send, whatToChange } from './confirm.ts';
import { stop } from './stop.ts';
import { goOn } from './goOn.ts';
import { keptAnswers } from './kept.ts';
import { say } from '../message.ts';
import type { Draft } from '../state.ts';
import { answer, formOf } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';
import { fill } from '../../text/fill.ts';
import { sentBy } from '../own/access.ts';

/** A button of a card. A card of a form that was handed in, or of somebody else, changes nothing. */
export async function press(turn: Turn): Promise<Decision | undefined> {
  const { content } = turn.message;
  if (content.kind !== 'press') return undefined;
  const kept = turn.state.drafts.find(({ id }) => id === content.draft);
  const form = kept && formOf(turn, kept.form);
  if (!kept || !form) return oldCard(turn, content.draft);
  const draft: Draft = { ...keptAnswers(turn, kept), touched: turn.now };
  const here: Turn = { ...turn, state: { ...turn.state, active: draft.id, pending: undefined } };
  if (content.action === 'send') return send(fillingOf(here, form, draft));
  if (content.action === 'change') return whatToChange(fillingOf(here, form, draft));
  if (content.action === 'stop') return stop(fillingOf(here, form, draft));
  const field = form.fields.find(({ id }) => content.action === `change:${id}`);
  return goOn(
    fillingOf(here, form, field ? { ...draft, focus: field.id, split: splitFor(draft, field.group) } : draft),
  );
}

function splitFor(draft: Draft, group: string | undefined): string[] {
  return group === undefined ? draft.split : [...new Set([...draft.split, group])];
}

async function oldCard(turn: Turn, instance: string): Promise<Decision> {
  const found = await sentBy(turn);
  const one = found.find(({ id }) => id === instance);
  const { say: phrases, words } = turn.tools.phrases;
  const noun = one ? (formOf(turn, one.form)?.noun ?? one.form) : '';
  return answer(
    turn.state,
    one ? say(fill(phrases.alreadySent, { noun, number: one.number }), [words.mine]) : say(phrases.oldCard),
  );
}
