import { plain } from '../dialogs/markdown.ts';
import type { Citation, Reply } from '../dialogs/message.ts';
import type { Address } from './address.ts';
import { attached, formCard, letterCard, questionCard } from './cards.ts';
import { sheetCard } from './formSheet.ts';
import { TEAMS } from './member.ts';
import { ownCardFor } from './ownCard.ts';
import { playgroundText } from './playgroundText.ts';
import { staffCardFor } from './staffCard.ts';

/** Limits of Teams. */
const LONGEST = { citationName: 80, citationAbstract: 160, summary: 120 };
const MOST = { citations: 20, suggestions: 3 };

/** A message as the Bot Framework takes it. */
export interface OutgoingActivity {
  type: 'message' | 'typing';
  /** Of an earlier message: this one comes in its place. */
  id?: string;
  [field: string]: unknown;
}

export type Renderer = (reply: Reply, address: Address) => OutgoingActivity;

/**
 * How replies are drawn for a channel: as one activity each.
 * @param chipOf what a suggestion's chip says: it sends the whole sentence
 * @param forPlayground for the Agents Playground, which sends what a chip says, and opens no windows: a form comes as a
 *   card there
 */
export function createRenderer(chipOf: (sentence: string) => string, forPlayground = false): Renderer {
  const chip = forPlayground ? (sentence: string) => sentence : chipOf;
  return (reply, address) => {
    const suggestions = address.scope === 'personal' ? reply.suggestions.slice(0, MOST.suggestions) : [];
    const opens = hasWindows(address) && hasButtons(reply.window, forPlayground) ? reply.window : undefined;
    const buttons = opens && questionCard(opens, suggestions, !forPlayground);
    const message = renderMessage(reply, buttons, address);
    const isShown = reply.card || reply.letter || reply.sheet || reply.own || buttons;
    if (isShown || suggestions.length === 0) return message;
    const text = forPlayground ? playgroundText(String(message.text)) : message.text;
    return { ...message, text, ...suggestedActions(suggestions, chip) };
  };
}

/** In the Playground the form as a card is all that there is to open: without it answers are chips. */
function hasButtons(window: Reply['window'], forPlayground: boolean): boolean {
  return !forPlayground || window?.inChat !== undefined;
}

/** Only Teams opens windows, and only for somebody alone with the bot a form goes on to the end. */
function hasWindows({ channelId, scope }: Address): boolean {
  return channelId === TEAMS && scope === 'personal';
}

/** A card that may be replaced stands alone: with text beside it Teams makes two messages of it, and gives no id. */
function renderMessage(
  { text, citations, card, letter, sheet, own, staff, replaces }: Reply,
  buttons: object | undefined,
  { person }: Address,
): OutgoingActivity {
  const cards = [
    ...(card ? [formCard(card)] : []),
    ...(letter ? [letterCard(letter)] : []),
    ...(sheet ? [sheetCard(sheet, 'chat')] : []),
    ...(buttons ? [buttons] : []),
    ...(own ? [ownCardFor(own, person.id)] : []),
    ...(staff ? [staffCardFor(staff)] : []),
  ];
  const alone = [sheet, own, staff].some((one) => one !== undefined) || card?.title !== undefined;
  return {
    type: 'message',
    textFormat: 'markdown',
    locale: 'nl-NL',
    ...(!alone && { text: withLineBreaks(withoutTags(withMarkers(text, citations.length))) }),
    ...(replaces !== undefined && { id: replaces }),
    ...(citations.length > 0 && {
      entities: [citationEntity(citations)],
      channelData: { feedbackLoop: { type: 'custom' } },
    }),
    ...(cards.length > 0 && { summary: summaryOf(text), attachments: cards.map(attached) }),
  };
}

/** What a notification and the list of chats show of a message with a card. */
function summaryOf(markdown: string): string {
  const line =
    plain(markdown)
      .split('\n')
      .find((one) => one.trim() !== '') ?? 'Briefwijzer';
  return shorten(
    line
      .replaceAll('**', '')
      .replace(/ ?\[\d{1,2}\]/g, '')
      .trim(),
    LONGEST.summary,
  );
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

function suggestedActions(suggestions: string[], chipOf: (sentence: string) => string): object {
  const actions = suggestions.map((sentence) => ({
    type: 'imBack',
    title: chipOf(sentence),
    value: sentence,
  }));
  return { suggestedActions: { to: [], actions } };
}

/** The bot's own text uses no tags, so none gets any power: no mention, no HTML. */
function withoutTags(markdown: string): string {
  return markdown.replace(/<(?=[a-z/!?])/gi, '&lt;');
}

/** A single line end is a blank in Markdown; here it is meant as a new line. */
function withLineBreaks(markdown: string): string {
  return markdown.replace(/(?<=\S)\n(?=\S)/g, '  \n');
}

function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).trimEnd()}…`;
}
