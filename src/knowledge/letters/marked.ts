import type { AnnotatedLetter } from '../knowledge.ts';
import type { Block } from './letter.ts';
import { foldQuote, quotable } from './quotes.ts';

/** A stretch of a block that the same facts are proved with; by none where the list is empty. */
export interface MarkedPart {
  text: string;
  facts: string[];
}

export interface MarkedBlock extends Pick<Block, 'section' | 'kind'> {
  parts: MarkedPart[];
}

/** @returns the letter's blocks, with which facts each stretch of them proves */
export function markedText({ letter, facts }: Pick<AnnotatedLetter, 'letter' | 'facts'>): MarkedBlock[] {
  const source = quotable(letter);
  const marks = facts.flatMap(({ id, quotes }) =>
    quotes.map(foldQuote).flatMap((quote) => {
      const start = source.indexOf(quote);
      return start < 0 ? [] : [{ id, start, end: start + quote.length }];
    }),
  );
  let from = 0;
  return letter.blocks.map(({ section, kind, text }) => {
    const start = from;
    from += text.length + 1;
    const own = marks.filter((mark) => mark.start < start + text.length && mark.end > start);
    const cuts = new Set([0, text.length]);
    for (const mark of own) {
      cuts.add(Math.max(0, mark.start - start));
      cuts.add(Math.min(text.length, mark.end - start));
    }
    const places = [...cuts].sort((a, b) => a - b);
    const parts = places.slice(1).map((end, at): MarkedPart => {
      const begin = places[at]!;
      const within = own.filter((mark) => mark.start - start <= begin && mark.end - start >= end);
      return { text: text.slice(begin, end), facts: [...new Set(within.map(({ id }) => id))] };
    });
    return { section, kind, parts };
  });
}
