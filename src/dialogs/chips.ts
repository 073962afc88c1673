import type { Knowledge } from '../knowledge/knowledge.ts';
import { LONGEST_CHIP } from '../knowledge/letters/annotation.ts';

/** @returns what the chip of a suggestion says: what an editor chose for it, whatever stands at a `{…}`, or the sentence cut at a word */
export function createChips({ letters, questions }: Knowledge): (sentence: string) => string {
  const facts = letters.flatMap((source) => source.facts);
  const chosen = new Map([
    ...facts.flatMap(({ questions: [first], chip }): [string, string][] =>
      first !== undefined && chip !== undefined ? [[first, chip]] : [],
    ),
    ...Object.entries(questions.chips),
  ]);
  const open = [...chosen]
    .filter(([sentence]) => sentence.endsWith('}'))
    .map(([sentence, chip]) => ({ start: sentence.slice(0, sentence.lastIndexOf('{')), chip }));
  return (sentence) =>
    chosen.get(sentence) ?? open.find(({ start }) => sentence.startsWith(start))?.chip ?? shortly(sentence);
}

/** @returns a sentence that is no longer than this, as a chip is, cut at a word */
export function shortly(sentence: string, longest = LONGEST_CHIP): string {
  if (sentence.length <= longest) return sentence;
  const room = sentence.slice(0, longest - 1);
  const end = room.lastIndexOf(' ');
  return `${room
    .slice(0, end > longest / 2 ? end : room.length)
    .toWellFormed()
    .trimEnd()}…`;
}
