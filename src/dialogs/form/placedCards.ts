import type { Outcome } from '../../registration/command.ts';
import type { Registration } from '../../registration/registration.ts';
import { fill } from '../../text/fill.ts';
import { say } from '../message.ts';
import type { Card, Reply } from '../message.ts';
import type { Draft, State } from '../state.ts';
import { answer, formOf } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';
import { factsOf, shownMark } from './summaryCard.ts';

/** A summary that stands in the chat: where, of which draft, and a mark of what it shows. */
interface Placed {
  id: string;
  shown: string;
  draft: Draft;
}

/**
 * The channel tells where it has put a summary: that is kept, and one that stood there before points to it. What has
 * changed before the channel told of it shows something else than there is, and is replaced at once.
 */
export function placed(turn: Turn): Decision | undefined {
  const { content } = turn.message;
  if (content.kind !== 'placed') return undefined;
  const { draft: id, card, shown } = content;
  const { say: phrases } = turn.tools.phrases;
  const draft = turn.state.drafts.find((one) => one.id === id);
  if (!draft || !stands(turn, { id: card, shown, draft }, turn.state))
    return answer(turn.state, inItsPlace(card, closedCard(id, phrases.cardOutdated)));
  const drafts = turn.state.drafts.map((one) =>
    one === draft ? { ...one, card: { id: card, shown } } : one,
  );
  const isBelow = draft.card !== undefined && draft.card.id !== card;
  return answer(
    { ...turn.state, drafts },
    ...(isBelow ? [inItsPlace(draft.card!.id, closedCard(id, phrases.cardBelow))] : []),
  );
}

/**
 * A summary in the chat that no longer shows what there is, is replaced: by what was really handed in with its number,
 * or by a word on what became of it.
 */
export function withCards(turn: Turn, decision: Decision): Decision {
  const over = summariesBefore(turn).filter((one) => !stands(turn, one, decision.state));
  if (over.length === 0) return decision;
  const ids = over.map(({ id }) => id);
  const drafts = decision.state.drafts.map((draft) =>
    draft.card && ids.includes(draft.card.id) ? { ...draft, card: undefined } : draft,
  );
  return {
    ...decision,
    state: { ...decision.state, drafts },
    replies: (outcomes) => [
      ...decision.replies(outcomes),
      ...over.map((one) => inItsPlace(one.id, becameOf(turn, one, decision, outcomes))),
    ],
  };
}

/** The summaries that were known to stand there, and the one that was pressed. */
function summariesBefore({ message: { content }, state }: Turn): Placed[] {
  const known = state.drafts.flatMap((draft) => (draft.card ? [{ ...draft.card, draft }] : []));
  if (content.kind !== 'press' || content.card === undefined || content.shown === undefined) return known;
  const { card: id, shown } = content;
  const draft = state.drafts.find((one) => one.id === content.draft);
  return draft && !known.some((one) => one.id === id) ? [...known, { id, shown, draft }] : known;
}

function stands(turn: Turn, { shown, draft }: Placed, { drafts }: State): boolean {
  const after = drafts.find(({ id }) => id === draft.id);
  const form = formOf(turn, draft.form);
  return after !== undefined && form !== undefined && shownMark(form, after) === shown;
}

function becameOf(turn: Turn, { draft }: Placed, { commands, state }: Decision, outcomes: Outcome[]): Card {
  const { say: phrases } = turn.tools.phrases;
  const at = commands.findIndex(
    (command) =>
      (command.kind === 'hand in' && command.id === draft.id) ||
      (command.kind === 'change' && command.number === draft.changes),
  );
  const outcome = at < 0 ? undefined : outcomes[at];
  if (outcome && outcome.kind !== 'refused') return sentCard(turn, outcome.registration);
  const isThere = state.drafts.some(({ id }) => id === draft.id);
  return closedCard(draft.id, isThere ? phrases.cardOutdated : phrases.cardClosed);
}

/** @returns a card that says what became of what stood there */
export function closedCard(draft: string, title: string): Card {
  return { draft, title, facts: [], actions: [] };
}

/** @returns what was handed in, with its number, for a card without buttons */
export function sentCard(turn: Turn, { id, form: formId, number, answers }: Registration): Card {
  const form = formOf(turn, formId);
  const title = fill(turn.tools.phrases.say.cardSent, { noun: form?.noun ?? formId, number });
  return { draft: id, title, facts: form ? factsOf(turn, form, answers) : [], actions: [] };
}

/** @returns a card in the place of one that stands in the chat */
export function inItsPlace(id: string, card: Card): Reply {
  return { ...say(card.title ?? ''), card, replaces: id };
}
