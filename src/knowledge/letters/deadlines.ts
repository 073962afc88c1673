import { stretchesIn } from '../../language/stretches.ts';
import { sentencesOf } from '../reading/sentences.ts';
import type { Block, Letter } from './letter.ts';

/** A day until which something is to be done, found in a letter's own words. */
export interface Deadline {
  /** YYYY-MM-DD, included. */
  until: string;
  /** The sentence that sets it. */
  sentence: string;
  block: Block;
}

/** What is done before a deadline: "voor 1 mei" alone may mean for that day. */
const SETS =
  /uiterlijk|vóór|deadline|t\/m|tot en met|sluit|termijn|in te dienen|indien|inlever|aanmeld|inschrij|schrijft|binnen zijn|ontvang|instur|insturen|toezend|opgeven|reager|aanvra|kenbaar/i;

/** Days are read as near to the letter's own; of a letter without one only those count that have their year. */
const HAS_YEAR = /\b(?:19|20)\d\d\b/;
const NO_DAY = '1900-01-01';

/** @returns the deadlines that a letter sets, in its order; nobody has to annotate them */
export function deadlinesOf(letter: Letter): Deadline[] {
  const near = letter.date || NO_DAY;
  return letter.blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'item')
    .flatMap((block) =>
      sentencesOf(block.text)
        .filter(({ text }) => SETS.test(text))
        .flatMap(({ text }) =>
          stretchesIn(text, near, near, true).flatMap(({ bounded, from, to, start, end }) =>
            bounded &&
            from === undefined &&
            to !== undefined &&
            to >= near &&
            (letter.date !== '' || HAS_YEAR.test(text.slice(start, end)))
              ? [{ until: to, sentence: text, block }]
              : [],
          ),
        ),
    );
}
