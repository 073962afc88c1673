import type { Sayings } from './sayings.ts';

/** So many words around an answer are taken off, one after the other. */
const MOST = 6;

/** @returns a text with blanks for what people say around an answer: "nou doe maar … denk ik"; every offset stays */
export function unframed(text: string, { frames }: Sayings): string {
  let rest = text;
  for (let count = 0; count < MOST; count++) {
    const next = stripped(stripped(rest, frames.before), frames.behind);
    if (next === rest) return rest;
    rest = next;
  }
  return rest;
}

/** The same text without what a frame finds in it, unless nothing would be left. */
function stripped(text: string, frame: RegExp): string {
  const next = text.replace(frame, (said) => ' '.repeat(said.length));
  return /[\p{L}\p{N}]/u.test(next) ? next : text;
}
