import type { CardElement, IAdaptiveCard, IFactSet, ISubmitAction, ITextBlock } from '@microsoft/teams.cards';
import { literal, unmarked } from '../dialogs/markdown.ts';
import type { Card, LetterCard, OpensWindow } from '../dialogs/message.ts';

const MOST_ACTIONS = 6;

/** What Teams draws as a card: 1.5 is the newest version of which every client knows all. */
export const CARD = {
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
} as const;

/** @returns a card as a message or a search result takes it */
export function attached(content: object): { contentType: string; content: object } {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content };
}

/** The card of one form instance; its buttons come back as messages. */
export function formCard(card: Card): object {
  const { draft, shown, title, lead, facts, notes = [], question, actions } = card;
  const ofThis = { draft, ...(shown !== undefined && { shown }) };
  return {
    ...CARD,
    ...(title !== undefined && { lang: 'nl', msteams: { width: 'full' } }),
    body: [
      ...[lead, title].flatMap((text) => (text === undefined ? [] : [markdownBlock(text)])),
      ...(facts.length > 0 ? [factSet(facts)] : []),
      ...notes.map((note) => markdownBlock(note, { isSubtle: true, size: 'Small' })),
      ...(question === undefined ? [] : [markdownBlock(question)]),
    ],
    actions: actions
      .slice(0, MOST_ACTIONS)
      .map(({ title: says, action }) => submitAction(says, { ...ofThis, action })),
  };
}

/**
 * What can be pressed under a question of a form: an answer, and the form in its window or in the chat.
 * @param windows whether the channel opens windows
 * @returns undefined when there is nothing to press
 */
export function questionCard(
  { draft, title, question, inChat }: OpensWindow,
  answers: readonly string[],
  windows: boolean,
): IAdaptiveCard | undefined {
  const said = answers.map((answer) => {
    const value = { draft, action: `answer:${question}`, said: answer };
    const msteams = { type: 'messageBack', text: answer, displayText: answer, value };
    return submitAction(answer, { msteams, ...value });
  });
  const window = windows ? [submitAction(title, { msteams: { type: 'task/fetch' }, draft })] : [];
  const chat = inChat === undefined ? [] : [submitAction(inChat, { draft, action: 'sheet' })];
  const actions = [...said, ...window, ...chat].slice(-MOST_ACTIONS);
  return actions.length > 0 ? { ...CARD, lang: 'nl', body: [], actions } : undefined;
}

/** @returns a button that sends data; Teams doesn't say under it that an answer was sent */
export function submitAction(title: string, data: object): ISubmitAction {
  const quiet = { msTeams: { feedback: { hide: true } } };
  return { type: 'Action.Submit', title, data, ...quiet };
}

/** A part of a letter, word for word, what it is about set off from the rest. */
export function letterCard({ title, source, answer, passages, link }: LetterCard): IAdaptiveCard {
  return {
    ...CARD,
    lang: 'nl',
    fallbackText: `${title} (${source})`,
    msteams: { width: 'full' },
    body: [
      textBlock(title, { weight: 'Bolder', size: 'Medium', style: 'heading' }),
      textBlock(source, { isSubtle: true, size: 'Small', spacing: 'None' }),
      ...(answer === undefined ? [] : [textBlock(answer)]),
      ...passages.map(passageElement),
    ],
    ...(link && { actions: [{ type: 'Action.OpenUrl', title: link.title, url: link.url }] }),
  };
}

function passageElement({ text, item, marked }: LetterCard['passages'][number]): CardElement {
  const block = textBlock(item ? `• ${text}` : text, marked ? { spacing: 'None' } : {});
  return marked ? { type: 'Container', style: 'emphasis', spacing: 'Small', items: [block] } : block;
}

/** A text in a card, of which nothing is drawn as Markdown. */
export function textBlock(text: string, how: Partial<ITextBlock> = {}): ITextBlock {
  return { type: 'TextBlock', text: withoutTemplates(unmarked(text)), wrap: true, ...how };
}

/** What the bot says, with its emphasis. */
function markdownBlock(text: string, how: Partial<ITextBlock> = {}): ITextBlock {
  return { type: 'TextBlock', text: withoutTemplates(text), wrap: true, ...how };
}

/** Lines with a title, of what somebody typed. */
export function factSet(facts: Card['facts']): IFactSet {
  return {
    type: 'FactSet',
    facts: facts.map(({ title, value }) => ({ title: inCard(title), value: inCard(value) })),
  };
}

/** What somebody typed: in a card as anywhere else it has no power. */
function inCard(text: string): string {
  return withoutTemplates(literal(text));
}

/** What a card would compute, such as {{DATE(…)}}, is shown as it stands. */
function withoutTemplates(text: string): string {
  return text.replaceAll('{{', '{\u2060{');
}
