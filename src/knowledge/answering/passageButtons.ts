import { fill } from '../../text/fill.ts';
import { letterLine } from '../letters/letter.ts';
import type { Letter } from '../letters/letter.ts';
import type { Knowledge } from '../knowledge.ts';
import { unitsOf } from '../passages/passageIndex.ts';
import type { Passage } from './understanding.ts';

/** So much of a passage tells which one it is, in characters. */
const OPENING = 60;

/** Sentences that a person presses to read a passage, where no fact is what was asked. */
export interface PassageButtons {
  /** @returns what to press to read a passage */
  sentenceFor: (passage: Passage) => string;
  /** @returns the passage that was pressed for; undefined for any other message */
  pressedIn: (text: string) => Passage | undefined;
}

/** @returns how every sentence that is made of this one begins */
export const leadOf = (sentence: string): string => sentence.slice(0, sentence.indexOf('{'));

/** @returns how a passage begins, at whole words */
function openingOf(text: string): string {
  const line = text.split('\n')[0]!;
  if (line.length <= OPENING) return line;
  const room = line.slice(0, OPENING);
  return `${room.slice(0, Math.max(room.lastIndexOf(' '), OPENING / 2)).trimEnd()}…`;
}

/** @param knowledge whose letters have the passages */
export function createPassageButtons({
  letters,
  questions,
}: Pick<Knowledge, 'letters' | 'questions'>): PassageButtons {
  const { passage: sentence } = questions.unknown;
  const lead = leadOf(sentence);
  const byId = new Map(letters.map(({ letter }) => [letter.id, letter] as const));
  const said = (letter: Letter, { section, text }: Passage) => {
    const place = [letterLine(letter), section].filter((part) => part !== '').join(', ');
    return fill(sentence, { place, opening: openingOf(text) });
  };
  return {
    sentenceFor: (passage) => said(byId.get(passage.letter)!, passage),
    pressedIn(text) {
      if (!text.startsWith(lead)) return undefined;
      for (const { letter } of letters) {
        const unit = unitsOf(letter).find(({ passage }) => said(letter, passage) === text);
        if (unit) return unit.passage;
      }
      return undefined;
    },
  };
}
