import { isShortened } from '../sentences.ts';
import { tokenise } from '../tokens.ts';
import type { Token } from '../tokens.ts';
import { BEFORE_FUNCTIE, LEADS_ON, OVER } from './functieWords.ts';

/** A sign that may end a function: with room behind it, or before it where it opens something. */
function isBreak({ text, gap }: Token, next: Token | undefined): boolean {
  if (/^[,;:.)”]$/.test(text)) return !next || next.gap;
  if (/^[(“]$/.test(text)) return gap;
  return /^[!?•]$/.test(text) || (text === '-' && gap && next?.gap === true);
}

/** The tokens of each part of a text between signs that may end a function; "dir. sociaal domein" is one. */
function partsOf(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  tokens.forEach((token, at) => {
    const next = tokens[at + 1];
    const isDot = token.text === '.' && next?.kind === 'word';
    const shortened = isDot && (!next.capital || isShortened(tokens[at - 1]?.text ?? ''));
    if (!isBreak(token, next) || shortened) parts.at(-1)!.push(token);
    else parts.push([]);
  });
  return parts.filter((part) => part.length > 0);
}

/** Behind "en": that something else is told than what somebody is. */
const ANOTHER = new Set('voor namens via met op per mail'.split(' '));

/** How many tokens of a part may stand in a function, from its first on. */
function lengthOf(part: readonly Token[]): number {
  const over = part.findIndex(
    ({ text, kind }, at) =>
      (text === 'en' && ANOTHER.has(part[at + 1]?.text ?? '')) ||
      (kind === 'word' && OVER.has(text) && !(at > 0 && part[at - 1]!.text === '-')),
  );
  let length = over < 0 ? part.length : over;
  while (length > 0 && LEADS_ON.has(part[length - 1]!.text)) length--;
  return length;
}

/** Whether a part behind a comma or in brackets goes on with the function: "zorg en welzijn", "(senior)". */
function goesOn(part: readonly Token[], text: string, isLast: boolean): boolean {
  const bracket = text[part[0]!.start - 1] === '(';
  if (bracket) return part.every(({ text: word }) => BEFORE_FUNCTIE.has(word));
  const first = part[0]!;
  const subject = text.slice(0, first.start).trimEnd().endsWith(',') && !LEADS_ON.has(first.text);
  return subject && isLast && lengthOf(part) === part.length && part.every(({ kind }) => kind !== 'digits');
}

/**
 * @param text begins with a function
 * @returns where the function is over, and whether it goes on to a sign or to the end of the text
 */
export function phraseOf(text: string): { end: number; closed: boolean } {
  const parts = partsOf(tokenise(text));
  const [first] = parts;
  if (!first) return { end: text.length, closed: true };
  const length = lengthOf(first);
  if (length === 0) return { end: 0, closed: false };
  let end = first[length - 1]!.end;
  if (length < first.length) return { end, closed: false };
  for (const [at, part] of parts.slice(1).entries()) {
    if (!goesOn(part, text, at === parts.length - 2)) break;
    end = part.at(-1)!.end + (text[part[0]!.start - 1] === '(' ? 1 : 0);
  }
  return { end, closed: true };
}
