/** A piece of a text: a word, a run of digits, or one other sign. White space only shows in `gap`. */
export interface Token {
  /** lower case, without diacritics, with straight apostrophes */
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
const ascii = /^[a-z]+$/;
const marks = /\p{M}+/gu;
const apostrophes = /[’‘`]/g;
const dashes = /[‐‑‒–—−~]/g;

/** Lower case, no diacritics, straight apostrophes and hyphens: how the grammars compare words. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (ascii.test(lower)) return lower;
  return lower.normalize('NFD').replace(marks, '').replace(apostrophes, "'").replace(dashes, '-');
}

/** Cuts a text into tokens, from left to right, in time proportional to its length. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const found of text.matchAll(piece)) {
    const raw = found[0];
    const start = found.index;
    const end = start + raw.length;
    const code = raw.charCodeAt(0);
    const digits = code >= 48 && code <= 57;
    const lower = digits ? raw : fold(raw);
    const kind = digits ? 'digits' : /^'?\p{L}/u.test(lower) ? 'word' : 'sign';
    tokens.push({ text: lower, raw, start, end, kind, gap: start > last, capital: /^\p{Lu}/u.test(raw) });
    last = end;
  }
  return tokens;
}
