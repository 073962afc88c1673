import { fold } from '../text/fold.ts';

/** A piece of a text: a word, a run of digits, or one other sign. White space only shows in `gap`. */
export interface Token {
  /** folded, and a dash of any kind is a hyphen */
  readonly text: string;
  /** as it stands in the text */
  readonly raw: string;
  /** index of the first character in the text */
  readonly start: number;
  /** index after the last character */
  readonly end: number;
  readonly kind: 'word' | 'digits' | 'sign';
  /** true when white space stands before it */
  readonly gap: boolean;
  /** true when it starts with a capital letter */
  readonly capital: boolean;
}

const piece = /['’‘`]s(?![\p{L}\p{N}])|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\p{Nd}+|[^\s]/gu;
const dashes = /[‐‑‒–—−~]/;
const lowerCase = /^[a-z]+$/;
const wordStart = /^'?\p{L}/u;
const upper = /^\p{Lu}/u;

/** Cuts a text into tokens, from left to right, in time proportional to its length. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  piece.lastIndex = 0;
  for (let found = piece.exec(text); found; found = piece.exec(text)) {
    const raw = found[0];
    const start = found.index;
    const end = start + raw.length;
    const token = tokenOf(raw, start, end, start > last);
    tokens.push(token.text === '-' && isBullet(text, start, end) ? { ...token, text: '•' } : token);
    last = end;
  }
  return tokens;
}

/** A dash that begins a line with white space behind it: no sign between two things. */
function isBullet(text: string, start: number, end: number): boolean {
  if (!/\s/.test(text[end] ?? '')) return false;
  let before = start - 1;
  while (text[before] === ' ' || text[before] === '\t') before--;
  return before < 0 || text[before] === '\n';
}

function tokenOf(raw: string, start: number, end: number, gap: boolean): Token {
  const code = raw.charCodeAt(0);
  if (code >= 48 && code <= 57) return { text: raw, raw, start, end, kind: 'digits', gap, capital: false };
  if (lowerCase.test(raw)) return { text: raw, raw, start, end, kind: 'word', gap, capital: false };
  const text = dashes.test(raw) ? '-' : fold(raw);
  const kind = wordStart.test(text) ? 'word' : 'sign';
  return { text, raw, start, end, kind, gap, capital: upper.test(raw) };
}
