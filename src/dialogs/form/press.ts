import { fillingOf, refilled } from './filling.ts';
import type { Filling } from './filling.ts';
import { formDialog } from './formDialog.ts';
import { sheetOf } from '../sheet/sheetOf.ts';
import { send, whatToChange } from './confirm.ts';
import { stop } from './stop.ts';
import { ask } from './formPrompt.ts';
import { keptAnswers } from './kept.ts';
import { inItsPlace, sentCard } from './placedCards.ts';
import { shownMark } from './summaryCard.ts';
import { say } from '../message.ts';
import type { Content } from '../message.ts';
import type { Draft } from '../state.ts';
import { withDraft } from '../state.ts';
import { answer, formOf } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';
import { fill } from '../../text/fill.ts';
import { sentBy } from '../own/access.ts';

type Pressed = Extract<Content, { kind: 'press' }>;

/** A button of a card. A card of a form that was handed in, or of somebody else, changes nothing. */
export async function press(turn: Turn): Promise<Decision | undefined> {
  const { content } = turn.message;
  if (content.kind !== 'press') return undefined;
  const kept = turn.state.drafts.find(({ id }) => id === content.draft);
  const form = kept && formOf(turn, kept.form);
  if (!kept || !form) return oldCard(turn, content.draft);
  const draft: Draft = { ...keptAnswers(turn, kept), touched: turn.now };
  const here: Turn = { ...turn, state: { ...turn.state, active: draft.id, pending: undefined } };
  if (isOutdated(fillingOf(here, form, draft), content)) return outdated(fillingOf(here, form, draft));
  if (content.action === 'send') return send(fillingOf(here, form, draft));
  if (content.action === 'change') return whatToChange(fillingOf(here, form, draft));
  if (content.action === 'stop') return stop(fillingOf(here, form, draft));
  if (content.action === 'sheet') return onSheet(fillingOf(here, form, draft));
  if (content.action.startsWith('answer:')) return answered(fillingOf(here, form, draft), content);
  const field = form.fields.find(({ id }) => content.action === `change:${id}`);
  const asked = ask(
    fillingOf(here, form, field ? { ...draft, focus: field.id, split: splitFor(draft, field.group) } : draft),
  );
  return answer(withDraft(here.state, asked.draft), ...asked.replies);
}

/** A summary acts on what it shows; to stop is always possible. */
function isOutdated({ form, draft }: Filling, { action, shown }: Pressed): boolean {
  return shown !== undefined && action !== 'stop' && shown !== shownMark(form, draft);
}

function outdated(turn: Filling): Decision {
  const asked = ask(turn);
  return answer(
    withDraft(turn.state, asked.draft),
    say(turn.tools.phrases.say.summaryOutdated),
    ...asked.replies,
  );
}

/** The form as a card; where others read along it goes on as it does there. */
function onSheet(turn: Filling): Decision {
  const state = withDraft(turn.state, turn.draft);
  if (turn.message.scope !== 'personal') return answer(state, say(turn.tools.phrases.say.onlyPersonally));
  const sheet = sheetOf(turn, false);
  return answer(state, { ...say(sheet.note), sheet });
}

/** An answer that was pressed under its question counts as if it was typed, as long as that question is asked. */
function answered(turn: Filling, { action, said = '' }: Pressed): Decision | Promise<Decision> {
  if (turn.question && action === `answer:${turn.question.id}`)
    return formDialog(refilled({ ...turn, text: said }, turn.draft));
  const asked = ask(turn);
  const over = say(turn.tools.phrases.say.questionOver);
  return answer(withDraft(turn.state, asked.draft), over, ...asked.replies);
}

function splitFor(draft: Draft, group: string | undefined): string[] {
  return group === undefined ? draft.split : [...new Set([...draft.split, group])];
}

/** Says what became of a form instance that is not being filled in. */
export async function oldCard(turn: Turn, instance: string): Promise<Decision> {
  const found = await sentBy(turn);
  const one = found.find(({ id }) => id === instance);
  const { say: phrases, words } = turn.tools.phrases;
  const noun = one ? (formOf(turn, one.form)?.noun ?? one.form) : '';
  if (!one) return answer(turn.state, say(phrases.oldCard));
  const sent = say(fill(phrases.alreadySent, { noun, number: one.number }), [words.mine]);
  const { content } = turn.message;
  const card = content.kind === 'press' && content.shown !== undefined ? content.card : undefined;
  return answer(turn.state, sent, ...(card === undefined ? [] : [inItsPlace(card, sentCard(turn, one))]));
}
