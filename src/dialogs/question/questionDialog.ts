import type { Letter } from '../../knowledge/letters/letter.ts';
import { letterLine } from '../../knowledge/letters/letter.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { createMask } from '../../knowledge/missed/mask.ts';
import type { FoundAnswer, Passage, Subject } from '../../knowledge/answering/understanding.ts';
import { addressOf } from '../../knowledge/letters/address.ts';
import { idOf, placeOf } from '../../knowledge/letters/place.ts';
import { fill } from '../../text/fill.ts';
import { hasMore } from '../letters/section.ts';
import type { Citation, Reply } from '../message.ts';
import { say } from '../message.ts';
import type { AnswerQuestion } from '../turn.ts';

/** Limits of the Teams citation entity, in characters. */
const NAME = 80;
const ABSTRACT = 160;
const SUGGESTIONS = 3;

/** @returns the text cut at a word, with an ellipsis when something went */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = text.slice(0, most - 1);
  return `${room.slice(0, Math.max(room.lastIndexOf(' '), most / 2)).trimEnd()}…`;
}

/** @returns how a passage is named and shown under a reply, with where it can be read */
export function citationOf(letter: Letter, passage: Passage): Citation {
  return {
    name: cut(`${letterLine(letter)}, ${letter.subject}`, NAME),
    abstract: cut(passage.text.replaceAll('\n', ' '), ABSTRACT),
    ...linkTo(letter, passage),
  };
}

function linkTo(letter: Letter, passage: Passage): { url?: string } {
  const url = addressOf(letter, placeOf(letter, passage));
  return url === undefined ? {} : { url };
}

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n>\n');

/** Answer first, then each passage word for word, then the letter and the section. */
function paragraphsOf(
  found: FoundAnswer,
  passages: Passage[],
  numberOf: (passage: Passage) => number,
  letterOf: (id: string) => Letter,
): string[] {
  const answer = found.instead === undefined ? found.answer : `${found.instead} ${found.answer}`;
  return passages.length === 0
    ? [answer]
    : [
        answer,
        ...passages.flatMap((passage) => {
          const letter = letterOf(passage.letter);
          const place = passage.section === '' ? '' : `, ${passage.section}`;
          return [quoted(passage.text), `${letterLine(letter)}${place} [${numberOf(passage)}]`];
        }),
      ];
}

/** @returns the answer with how old it is after it, unless that was told before */
function withAge(found: FoundAnswer, told: readonly string[]): FoundAnswer {
  if (found.age === undefined || told.includes(found.age)) return found;
  return { ...found, answer: `${found.answer} ${found.age}` };
}

/**
 * @param more what reads on from the first passage, where there is more of it: instead of the second of three
 * @returns the sentences a person can say next: those of each answer in turn, none twice, at most three
 */
function suggestionsOf(found: FoundAnswer[], asked: string, more: string[]): string[] {
  const rows = Math.max(...found.map(({ suggestions }) => suggestions.length), 0);
  const all = Array.from({ length: rows }, (_, row) =>
    found.flatMap(({ suggestions }) => suggestions[row] ?? []),
  );
  const next = [...new Set(all.flat())].filter((one) => one !== asked).slice(0, SUGGESTIONS);
  return next.length + more.length <= SUGGESTIONS ? [...next, ...more] : [next[0]!, next[2]!, ...more];
}

/** That someone else may know. */
export interface Offer {
  text: string;
  word: string;
}

function offered(reply: string, suggestions: string[], offer: Offer | undefined): Reply {
  if (!offer) return say(reply, suggestions.slice(0, SUGGESTIONS));
  return say(`${reply}\n\n${offer.text}`, [...suggestions.slice(0, SUGGESTIONS - 1), offer.word]);
}

/**
 * Turns what a question means into what is said.
 * @param knowledge whose letters are quoted
 * @param offer what is said, and can be pressed, where the letters don't tell
 */
export function answerQuestion(
  knowledge: Knowledge,
  mask = createMask(knowledge),
  offer?: Offer,
): AnswerQuestion {
  const { letters, questions } = knowledge;
  const byId = new Map(letters.map(({ letter }) => [letter.id, letter]));
  const letterOf = (id: string): Letter => {
    const letter = byId.get(id);
    if (!letter) throw new Error(`no letter ${id}`);
    return letter;
  };

  const answer = (answers: FoundAnswer[], asked: string, ages: readonly string[]): Reply => {
    const found = answers.map((one) => withAge(one, ages));
    const shown: Passage[] = [];
    const paragraphs = found.flatMap((one) => {
      const fresh = one.passages.filter(({ text }) => !shown.some((before) => before.text.includes(text)));
      shown.push(...fresh);
      return paragraphsOf(one, fresh, (passage) => shown.indexOf(passage) + 1, letterOf);
    });
    const links = linksTo(shown);
    const [first] = shown;
    const more = first && hasMore(letterOf(first.letter), first) ? [questions.letters.readOn] : [];
    return {
      text: [...paragraphs, ...(links === '' ? [] : [links])].join('\n\n'),
      citations: shown.map((passage) => citationOf(letterOf(passage.letter), passage)),
      suggestions: suggestionsOf(found, asked, more),
    };
  };

  /** The letters that are quoted, each at its first passage. */
  const linksTo = (shown: Passage[]): string => {
    const first = shown.filter(({ letter }, at) => shown.findIndex((one) => one.letter === letter) === at);
    const { open, openOne } = questions.letters;
    const links = first.flatMap((passage) => {
      const letter = letterOf(passage.letter);
      const url = addressOf(letter, placeOf(letter, passage));
      const title = first.length === 1 ? open : fill(openOne, { letter: letterLine(letter) });
      return url === undefined ? [] : [`[${title}](${url})`];
    });
    return links.join(' · ');
  };

  /** The subject, with the passage that was quoted first. */
  const withPassage = (subject: Subject, [answered]: FoundAnswer[]): Subject => {
    const passage = answered?.passages[0];
    const place = passage && placeOf(letterOf(passage.letter), passage);
    return place && passage.letter === subject.letter ? { ...subject, passage: idOf(place) } : subject;
  };

  return (understanding, text, today, ages = []) => {
    switch (understanding.kind) {
      case 'answer':
        return {
          replies: [answer(understanding.found, text, ages)],
          subject: withPassage(understanding.subject, understanding.found),
          ages: [...new Set([...ages, ...understanding.found.flatMap(({ age }) => age ?? [])])],
          missed: [],
        };
      case 'smalltalk':
        return {
          replies: [
            say(
              understanding.reply,
              questions.smalltalk.find(({ topic }) => topic === understanding.topic)?.suggestions,
            ),
          ],
          missed: [],
        };
      case 'otherWish':
        return { replies: [say(understanding.reply, understanding.suggestions)], missed: [] };
      case 'unknown': {
        const { reply, suggestions, nearest, subject } = understanding;
        return {
          replies: [offered(reply, suggestions, offer)],
          ...(subject && { subject }),
          missed: [
            {
              reason: 'unanswered',
              question: mask(text),
              day: today,
              ...(nearest !== undefined && { nearest }),
            },
          ],
        };
      }
      case 'wish':
        throw new Error(`the form ${understanding.form} is for another dialog`);
    }
  };
}
