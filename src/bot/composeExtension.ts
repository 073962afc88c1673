import { z } from 'zod';
import type { LetterCard } from '../dialogs/message.ts';
import { attached, letterCard } from './cards.ts';

/** The command in `teams/manifest.json`. */
const COMMAND = 'searchLetters';
const PARAMETER = 'vraag';
/** Sent instead of the parameter when the window opens. */
const OPENED = 'initialRun';

const Query = z.object({
  commandId: z.literal(COMMAND),
  parameters: z
    .array(z.object({ name: z.string().max(64), value: z.unknown().optional() }))
    .max(10)
    .nullish(),
  queryOptions: z.object({ skip: z.int().min(0).max(10_000).nullish() }).nullish(),
});

const Link = z.object({ url: z.string().min(1).max(2048) });

/** @returns what is searched for, empty when the window has just opened; undefined when the query can't be read */
export function readQuery(value: unknown): { text: string; skip: number } | undefined {
  const read = Query.safeParse(value);
  if (!read.success) return undefined;
  const { parameters, queryOptions } = read.data;
  const named = (name: string) => parameters?.find((one) => one.name === name)?.value;
  const typed = named(PARAMETER) ?? '';
  if (typeof typed !== 'string') return undefined;
  return { text: named(OPENED) === undefined ? typed : '', skip: queryOptions?.skip ?? 0 };
}

/** @returns the address that was pasted; undefined when it can't be read */
export function readLink(value: unknown): string | undefined {
  const read = Link.safeParse(value);
  return read.success ? read.data.url : undefined;
}

/** The answer to a search or a pasted address: cards to choose from, each with how it stands in the list. */
export function cardsFound(cards: readonly LetterCard[]): object {
  const attachments = cards.map((card) => ({ ...attached(letterCard(card)), preview: previewOf(card) }));
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

/** The answer that says why there is nothing. */
export function nothingFound(text: string): object {
  return { composeExtension: { type: 'message', text } };
}

/** Characters of a line in the list. */
const LINE = 120;

/** First what tells this one from the others, then the letter. */
function previewOf({ title, source, answer, passages }: LetterCard): object {
  const line = answer ?? passages[0]?.text ?? title;
  const content = { title: textOnly(shortened(line)), text: textOnly(shortened(source)) };
  return { contentType: 'application/vnd.microsoft.card.thumbnail', content };
}

function shortened(text: string): string {
  if (text.length <= LINE) return text;
  const end = text.lastIndexOf(' ', LINE);
  return `${text.slice(0, end > LINE / 2 ? end : LINE).toWellFormed()} …`;
}

/** A thumbnail takes HTML. */
function textOnly(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
