import type { Posted } from './channel.ts';

/** A card as it was sent: what a test looks at of it. */
export interface ShownCard {
  body: {
    type: string;
    id?: string;
    text?: string;
    value?: string;
    choices?: { value: string }[];
    facts?: { title: string; value: string }[];
  }[];
  actions: { title: string; data: Record<string, unknown> }[];
}

/** @returns the card in a posted message */
export function cardIn(posted: Posted | undefined): ShownCard | undefined {
  const attachments = (posted?.attachments ?? []) as { content: ShownCard }[];
  return attachments[0]?.content;
}

/** @returns all that a person reads of what was posted */
export function readIn(posted: readonly Posted[]): string {
  return posted.flatMap((one) => [one.text ?? [], wordsOf(cardIn(one))].flat()).join('\n');
}

function wordsOf(card: ShownCard | undefined): string[] {
  return (card?.body ?? []).flatMap(({ text, facts = [] }) => [
    ...(text === undefined ? [] : [text]),
    ...facts.map(({ title, value }) => `**${title}:** ${value}`),
  ]);
}
