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

/** @returns the deadlines that a letter sets, in its order; nobody has to annotate them */
export function deadlinesOf(letter: Letter): Deadline[] {
  return letter.blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'item')
    .flatMap((block) =>
      sentencesOf(block.text)
        .filter(({ text }) => SETS.test(text))
        .flatMap(({ text }) =>
          stretchesIn(text, letter.date, letter.date).flatMap(({ bounded, from, to }) =>
            bounded && from === undefined && to !== undefined && to >= letter.date
              ? [{ until: to, sentence: text, block }]
              : [],
          ),
        ),
    );
}
