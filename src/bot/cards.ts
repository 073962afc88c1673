import type { CardElement, IAdaptiveCard, IFactSet, ISubmitAction, ITextBlock } from '@microsoft/teams.cards';
import { literal, unmarked } from '../dialogs/markdown.ts';
import type { Card, LetterCard } from '../dialogs/message.ts';

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
export function formCard({ draft, facts, actions }: Card): object {
  return {
    ...CARD,
    body: facts.length > 0 ? [factSet(facts)] : [],
    actions: actions
      .slice(0, MOST_ACTIONS)
      .map(({ title, action }) => submitAction(title, { draft, action })),
  };
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
