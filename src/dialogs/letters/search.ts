import type { Dated } from '../../knowledge/answering/agenda.ts';
import type { Search } from '../../knowledge/answering/search.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { letterNamed, PAGES } from '../../knowledge/letters/address.ts';
import type { Letter } from '../../knowledge/letters/letter.ts';
import { placeAt } from '../../knowledge/letters/place.ts';
import type { Passage } from '../../knowledge/answering/understanding.ts';
import { clean } from '../../text/clean.ts';
import { fill } from '../../text/fill.ts';
import { dutchDay } from '../../time/dutch.ts';
import type { LetterCard } from '../message.ts';
import { createLetterCards } from './letterCard.ts';

/** What a search gives: cards to choose from, or why there are none. */
export type Found = { cards: LetterCard[] } | { nothing: string };

/** Finds parts of letters to put into any chat. Nothing is stored or counted. */
export interface LetterSearch {
  /** @param text nothing for the days ahead @param now ISO date-time with offset */
  find(text: string, now: string): Found;
  /** @returns the part of a letter that an address of the bot's own pages opens; undefined for any other */
  opened(address: string): LetterCard | undefined;
}

/** As many are given. */
const MOST = 10;

/** Characters of the longest text that is searched for: more is no search. */
const LONGEST = 300;

/** @param knowledge in which the letters know their pages @param search in this same knowledge */
export function createLetterSearch(knowledge: Knowledge, search: Search): LetterSearch {
  const { letters, questions } = knowledge;
  const phrases = questions.search;
  const cards = createLetterCards(questions.letters.open);
  const letterOf = (id: string): Letter => letters.find(({ letter }) => letter.id === id)!.letter;
  const cardOf = (passages: Passage[], answer?: string): LetterCard[] => {
    const ids = [...new Set(passages.map(({ letter }) => letter))];
    return ids.map((id) => {
      const own = passages.filter(({ letter }) => letter === id);
      return cards.quoting(letterOf(id), own, answer);
    });
  };
  const dated = ({ day, kind, name, passage }: Dated): LetterCard[] =>
    cardOf([passage], fill(kind === 'deadline' ? phrases.until : phrases.day, { day: dutchDay(day), name }));

  return {
    find(typed, now) {
      const text = clean(typed);
      if (text.length > LONGEST) return { nothing: fill(phrases.tooLong, { most: LONGEST }) };
      if (text === '') {
        const ahead = search.ahead(now.slice(0, 10)).flatMap(dated);
        const newest = letters.map(({ letter }) => cards.opening(letter));
        return { cards: (ahead.length > 0 ? ahead : newest).slice(0, MOST) };
      }
      const found = search
        .find(text, now, MOST)
        .flatMap((hit) =>
          'answer' in hit
            ? cardOf(hit.answer.passages, hit.answer.lasting ?? hit.answer.answer)
            : cardOf([hit.passage]),
        );
      return found.length > 0 ? { cards: found.slice(0, MOST) } : { nothing: phrases.nothing };
    },
    opened(address) {
      const letter = letterAt(address, letters);
      if (!letter) return undefined;
      const place = placeAt(letter, new URL(address).hash.slice(1));
      return place ? cards.at(letter, place) : cards.opening(letter);
    },
  };
}

/** @returns the letter whose page an address opens, by whatever name, at whatever passage */
function letterAt(address: string, letters: Knowledge['letters']): Letter | undefined {
  const page = letters[0]?.letter.page;
  if (page === undefined || !URL.canParse(address)) return undefined;
  const { origin, pathname } = new URL(address);
  const start = page.slice(0, page.lastIndexOf(PAGES) + PAGES.length);
  const whole = `${origin}${pathname}`;
  if (!whole.startsWith(start)) return undefined;
  try {
    return letterNamed(letters, decodeURIComponent(whole.slice(start.length)))?.letter;
  } catch {
    return undefined;
  }
}
