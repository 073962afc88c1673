import { literal } from '../dialogs/markdown.ts';
import type { Card, Citation, Reply } from '../dialogs/message.ts';
import type { Address } from './address.ts';

/** Limits of Teams. */
const LONGEST = { citationName: 80, citationAbstract: 160 };
const MOST = { citations: 20, suggestions: 3, actions: 6 };

/** A message as the Bot Framework takes it. */
export interface OutgoingActivity {
  type: 'message' | 'typing';
  [field: string]: unknown;
}

export type Renderer = (reply: Reply, address: Address) => OutgoingActivity[];

/**
 * How replies are drawn for a channel: as one activity each.
 * @param suggestionsApart puts suggestions in an activity of their own, for the Agents Playground: beside them it
 *   shows Markdown as it is typed
 */
export function createRenderer(suggestionsApart = false): Renderer {
  return (reply, address) => {
    const message = renderMessage(reply);
    if (reply.card || reply.suggestions.length === 0 || address.scope !== 'personal') return [message];
    const suggested = suggestedActions(reply.suggestions);
    return suggestionsApart
      ? [message, { type: 'message', textFormat: 'plain', text: 'Kies of typ:', ...suggested }]
      : [{ ...message, ...suggested }];
  };
}

function renderMessage({ text, citations, card }: Reply): OutgoingActivity {
  return {
    type: 'message',
    textFormat: 'markdown',
    locale: 'nl-NL',
    text: withLineBreaks(withoutTags(withMarkers(text, citations.length))),
    ...(citations.length > 0 && {
      entities: [citationEntity(citations)],
      channelData: { feedbackLoop: { type: 'default' } },
    }),
    ...(card && { attachments: [cardAttachment(card)] }),
  };
}

/** Every citation needs its number in the text; one that has none is named at the end. */
function withMarkers(text: string, citations: number): string {
  const missing = Array.from({ length: Math.min(citations, MOST.citations) }, (_, i) => `[${i + 1}]`).filter(
    (marker) => !text.includes(marker),
  );
  return missing.length > 0 ? `${text} ${missing.join(' ')}` : text;
}

/** Teams takes one root Message entity per activity, so all citations share it. */
function citationEntity(citations: Citation[]): object {
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    citation: citations.slice(0, MOST.citations).map((citation, i) => ({
      '@type': 'Claim',
      position: i + 1,
      appearance: {
        '@type': 'DigitalDocument',
        name: shorten(citation.name, LONGEST.citationName),
        abstract: shorten(citation.abstract, LONGEST.citationAbstract),
        ...(citation.url ? { url: citation.url } : {}),
      },
    })),
  };
}

function suggestedActions(suggestions: string[]): object {
  const actions = suggestions
    .slice(0, MOST.suggestions)
    .map((sentence) => ({ type: 'imBack', title: sentence, value: sentence }));
  return { suggestedActions: { to: [], actions } };
}

function cardAttachment(card: Card): object {
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      body: card.facts.length > 0 ? [factSet(card)] : [],
      actions: card.actions.slice(0, MOST.actions).map(({ title, action }) => ({
        type: 'Action.Submit',
        title,
        data: { draft: card.draft, action },
        msTeams: { feedback: { hide: true } },
      })),
    },
  };
}

/** The bot's own text uses no tags, so none gets any power: no mention, no HTML. */
function withoutTags(markdown: string): string {
  return markdown.replace(/<(?=[a-z/!?])/gi, '&lt;');
}

function factSet({ facts }: Card): object {
  return {
    type: 'FactSet',
    facts: facts.map(({ title, value }) => ({ title: inCard(title), value: inCard(value) })),
  };
}

/** A single line end is a blank in Markdown; here it is meant as a new line. */
function withLineBreaks(markdown: string): string {
  return markdown.replace(/(?<=\S)\n(?=\S)/g, '  \n');
}

/** What a card would compute, such as {{DATE(…)}}, is shown as it stands. */
function inCard(text: string): string {
  return literal(text).replaceAll('{{', '{\u2060{');
}

function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).trimEnd()}…`;
}
