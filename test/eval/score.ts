import type { Reply } from '../../src/dialogs/message.ts';

/** A line of an evaluation set: one message, or the turns of an exchange of which the last is scored. */
export interface Line {
  id: string;
  text?: string;
  turns?: string[];
  kind?: 'answer' | 'none' | 'register' | 'visit' | 'smalltalk';
  letter: string | null;
  gold: string[];
  must: string[];
  mustNot?: string[];
  tags?: string[];
}

/** What came of a message: the replies as sent, and the form that was begun. */
export interface Outcome {
  replies: Reply[];
  form?: string;
}

/** @returns a text without Markdown marks and with white space folded, as quotations are compared */
export function normal(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .split('\n')
    .map((line) => line.replace(/^\s*(?:>\s*)*(?:#+\s+)?(?:[-*+•]\s+|\d+[.)]\s+)?/, ''))
    .join(' ')
    .replace(/[*_~`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** @returns why the outcome is wrong, or undefined when it is right */
export function fault(line: Line, { replies, form }: Outcome): string | undefined {
  const text = normal(replies.map((reply) => reply.text).join('\n\n'));
  const cited = replies.some(({ citations }) => citations.length > 0);
  const kind = line.kind ?? 'answer';
  const missing = line.must.find((pattern) => !new RegExp(pattern, 'i').test(text));
  const unwanted = (line.mustNot ?? []).find((pattern) => new RegExp(pattern, 'i').test(text));
  if (kind === 'answer') {
    if (form) return `begins the form ${form}`;
    if (!cited) return 'cites nothing';
    if (!line.gold.some((quote) => text.includes(quote))) return 'quotes another passage';
  } else if (cited) return 'cites a letter';
  if (kind === 'register' && form !== 'startdag') return `begins ${form ?? 'no form'}`;
  if (kind === 'visit' && form !== 'ambassadeur') return `begins ${form ?? 'no form'}`;
  if ((kind === 'smalltalk' || kind === 'none') && form) return `begins the form ${form}`;
  if (missing !== undefined && kind !== 'register' && kind !== 'visit') return `misses /${missing}/`;
  if (unwanted !== undefined) return `has /${unwanted}/`;
  return undefined;
}
