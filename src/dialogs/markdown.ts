import { JOINER, unlinked } from '../registration/unlinked.ts';

/** Signs that Teams' Markdown gives a meaning. */
const MARKS = /[\\`*_~[\]|#]/g;

const LIST_START = /^([-+]|\d+[.)])(?=\s)/gm;

/**
 * Text that someone typed, so that a chat shows it as it was typed: no bold, no link, no mention, no card.
 * @returns the text with Markdown's signs escaped, and HTML's as entities
 */
export function literal(text: string): string {
  return unlinked(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(MARKS, (sign) => `\\${sign}`)
    .replace(LIST_START, escapedStart);
}

/** What gives emphasis or a link, and what opens a list. */
const EMPHASIS = /[\\*_[\]]/g;

/** @returns a letter's own text for a card: its signs stand as they are, and nothing in it is drawn as Markdown */
export function unmarked(text: string): string {
  return text.replace(EMPHASIS, (sign) => `\\${sign}`).replace(LIST_START, escapedStart);
}

const escapedStart = (start: string): string => `${start.slice(0, -1)}\\${start.slice(-1)}`;

/** @returns a reply's text as a terminal shows it: the escapes of `literal` and the signs of Markdown taken away */
export function plain(text: string): string {
  return text
    .replace(/(?<!\\)\*\*(.+?)(?<!\\)\*\*/g, '$1')
    .replace(/(?<!\\)\[([^[\]]{1,80})\]\((https?:[^()\s]{1,2000})\)/g, '$1: $2')
    .replace(/\\([\\`*_~[\]|#.)+-])/g, '$1')
    .replaceAll(JOINER, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
