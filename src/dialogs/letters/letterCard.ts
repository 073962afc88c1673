import type { Passage } from '../../knowledge/answering/understanding.ts';
import { addressOf } from '../../knowledge/letters/address.ts';
import { letterLine } from '../../knowledge/letters/letter.ts';
import type { Block, Letter } from '../../knowledge/letters/letter.ts';
import { placeOf } from '../../knowledge/letters/place.ts';
import type { Place } from '../../knowledge/letters/place.ts';
import type { LetterCard } from '../message.ts';
import { around, shownOf } from './section.ts';

/** Characters of a letter on a card that is put into somebody's chat: enough to see what it is about. */
const SHORT = 1500;

/** Makes cards of parts of letters. Pure. */
export interface LetterCards {
  /** Passages of one letter, below an answer where there is one. */
  quoting(letter: Letter, passages: Passage[], answer?: string): LetterCard;
  /** Blocks of a letter alone. */
  at(letter: Letter, place: Place): LetterCard;
  /** The same with what stands around them in their section, as much as a card holds. */
  inSection(letter: Letter, place: Place): LetterCard;
  /** How a letter begins. */
  opening(letter: Letter): LetterCard;
}

/** @param open what the button says that opens the letter */
export function createLetterCards(open: string): LetterCards {
  const linked = (letter: Letter, place?: Place): Pick<LetterCard, 'link'> => {
    const url = addressOf(letter, place);
    return url === undefined ? {} : { link: { title: open, url } };
  };
  const sourceOf = (letter: Letter, section = '') =>
    section === '' ? letterLine(letter) : `${letterLine(letter)}, ${section}`;
  const blocksIn = ({ blocks }: Letter, { from, to }: Place) => blocks.slice(from, to + 1);

  return {
    quoting: (letter, passages, answer) => ({
      title: letter.subject,
      source: sourceOf(letter, passages[0]?.section),
      ...(answer !== undefined && { answer }),
      passages: shortly(
        passages.flatMap((passage) => {
          const place = placeOf(letter, passage);
          const lines = passage.text.split('\n');
          return lines.map((text, line) => ({
            text,
            item:
              lines.length > 1 && place !== undefined && letter.blocks[place.from + line]?.kind === 'item',
            marked: true,
          }));
        }),
      ),
      ...linked(letter, passages[0] && placeOf(letter, passages[0])),
    }),
    at: (letter, place) => ({
      title: letter.subject,
      source: sourceOf(letter, letter.blocks[place.from]?.section),
      passages: shortly(blocksIn(letter, place).map((block) => shownAs(block, true))),
      ...linked(letter, place),
    }),
    inSection(letter, place) {
      const shown = around(letter, place);
      return {
        title: letter.blocks[place.from]?.section || letter.subject,
        source: `${letterLine(letter)}, ${letter.subject}`,
        passages: blocksIn(letter, shown).map((block, n) => {
          const at = shown.from + n;
          return shownAs(block, at >= place.from && at <= place.to);
        }),
        ...linked(letter, place),
      };
    },
    opening(letter) {
      const first = letter.blocks.find(({ kind }) => kind === 'paragraph');
      return {
        title: letter.subject,
        source: letterLine(letter),
        passages: shortly(first ? [shownAs(first, false)] : []),
        ...linked(letter),
      };
    },
  };
}

function shownAs({ text, kind }: Block, marked: boolean): LetterCard['passages'][number] {
  return { text: shownOf(text), item: kind === 'item', marked };
}

/** As many passages as are short together, the last of them cut at a word. */
function shortly(passages: LetterCard['passages']): LetterCard['passages'] {
  let left = SHORT;
  return passages.flatMap((passage) => {
    if (left <= 0) return [];
    const text = shownOf(passage.text, left);
    left -= passage.text.length;
    return [{ ...passage, text }];
  });
}
