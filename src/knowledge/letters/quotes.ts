import type { Annotation } from './annotation.ts';
import type { Letter } from './letter.ts';
import { joinLines, seen } from './plainLines.ts';

/** @returns the letter's whole text as quotations are looked up in it: a line for each block */
export function quotable(letter: Letter): string {
  return letter.blocks.map((block) => block.text).join('\n');
}

/** @returns a quotation with blanks folded within its lines, as the letter's blocks are */
export function foldQuote(quote: string): string {
  return quote
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Marks of lists, tables and print, and blanks: where lines end says nothing about the words. */
const BESIDE_WORDS = /[\s*_`~#|•·]+/g;
/** The first where it is not part of a word, the second where a list is numbered: a block of the letter may have lost either. */
const MARKS_OF_ITEMS = [/^[-–] /, /^(?:[-–] |\d{1,2}[.)] ?(?=\p{L}))/u];

/**
 * Looks a quotation up in a letter, as an editor copied it: from the file, with the line ends, hyphens and unseen signs
 * that stand there, or from what the bot shows.
 * @returns the words as the letter has them, with a line for each block; undefined when they are not there
 */
export function quotedFrom(letter: Letter): (quote: string) => string | undefined {
  const source = quotable(letter);
  const places: number[] = [];
  let bare = '';
  for (const { 0: word, index } of source.matchAll(/[^\s*_`~#|•·]+/g)) {
    for (let at = 0; at < word.length; at++) places.push(index + at);
    bare += word;
  }
  return (quote) => {
    const folded = foldQuote(quote);
    if (source.includes(folded)) return folded;
    for (const mark of MARKS_OF_ITEMS) {
      const lines = seen(quote)
        .split('\n')
        .map((line) => line.trim().replace(mark, ''));
      const words = lines.reduce((text, line) => joinLines(text, line)).replace(BESIDE_WORDS, '');
      const start = words === '' ? -1 : bare.indexOf(words);
      if (start >= 0) return source.slice(places[start], places[start + words.length - 1]! + 1);
    }
    return undefined;
  };
}

/** @returns the annotation with its quotations as the letter has them; one that is not there stays as it is */
export function withLettersWords(annotation: Annotation, letter: Letter): Annotation {
  const find = quotedFrom(letter);
  return {
    ...annotation,
    facts: annotation.facts.map((fact) => ({
      ...fact,
      quotes: fact.quotes.map((quote) => find(quote) ?? quote),
    })),
  };
}
