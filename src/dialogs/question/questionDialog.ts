import type { Letter } from '../../knowledge/letters/letter.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { createMask } from '../../knowledge/missed/mask.ts';
import type { FoundAnswer, Passage } from '../../knowledge/answering/understanding.ts';
import type { Reply } from '../message.ts';
import { say } from '../message.ts';
import type { AnswerQuestion } from '../turn.ts';
import { addressOf, citationOf, quoted, sourceLine } from './letters.ts';
import { hasMore } from './readOn.ts';

const SUGGESTIONS = 3;

/** Answer first, then each passage word for word, then the letter and the section. */
function paragraphsOf(
  { answer, instead, passages }: FoundAnswer,
  sourceOf: (passage: Passage) => string,
): string[] {
  const said = instead === undefined ? answer : `${instead} ${answer}`;
  return [said, ...passages.flatMap((passage) => [quoted(passage.text), sourceOf(passage)])];
}

/** @returns the sentences a person can say next: those of each answer in turn, none twice, at most three */
function suggestionsOf(found: FoundAnswer[], asked: string): string[] {
  const rows = Math.max(...found.map(({ suggestions }) => suggestions.length), 0);
  const all = Array.from({ length: rows }, (_, row) =>
    found.flatMap(({ suggestions }) => suggestions[row] ?? []),
  );
  return [...new Set(all.flat())].filter((one) => one !== asked).slice(0, SUGGESTIONS);
}

/** What people can do about a reply. */
export interface Ways {
  /** Said where the letters don't tell, and the word that has the question passed on. */
  offer: string;
  askVng: string;
  /** The word that shows a passage in its section, and the one for the letter itself. */
  readOn: string;
  open: string;
  /** The address at which the bot shows letters; undefined when nobody can reach it. */
  bot: string | undefined;
}

function unknownReply(reply: string, suggestions: string[], ways: Ways | undefined): Reply {
  if (!ways) return say(reply, suggestions.slice(0, SUGGESTIONS));
  return say(`${reply}\n\n${ways.offer}`, [...suggestions.slice(0, SUGGESTIONS - 1), ways.askVng]);
}

/**
 * Turns what a question means into what is said.
 * @param knowledge whose letters are quoted
 */
export function answerQuestion(
  knowledge: Knowledge,
  mask = createMask(knowledge),
  ways?: Ways,
): AnswerQuestion {
  const { letters, questions } = knowledge;
  const byId = new Map(letters.map(({ letter }) => [letter.id, letter]));
  const letterOf = (id: string): Letter => {
    const letter = byId.get(id);
    if (!letter) throw new Error(`no letter ${id}`);
    return letter;
  };
  const urlOf = (letter: Letter, passage: Passage) => ways && addressOf(letter, passage, ways.bot);

  const answer = (found: FoundAnswer[], asked: string): Reply => {
    const shown: Passage[] = [];
    const sourceOf = (passage: Passage): string => {
      const letter = letterOf(passage.letter);
      const link = { word: ways?.open ?? '', url: urlOf(letter, passage) };
      return sourceLine(letter, passage.section, shown.indexOf(passage) + 1, link);
    };
    const paragraphs = found.flatMap((one) => {
      const fresh = one.passages.filter(({ text }) => !shown.some((before) => before.text.includes(text)));
      shown.push(...fresh);
      return paragraphsOf({ ...one, passages: fresh }, sourceOf);
    });
    const [first] = shown;
    const more = ways && first && hasMore(letterOf(first.letter), first) ? [ways.readOn] : [];
    return {
      text: paragraphs.join('\n\n'),
      citations: shown.map((passage) => {
        const letter = letterOf(passage.letter);
        return citationOf(letter, passage, urlOf(letter, passage));
      }),
      suggestions: [...suggestionsOf(found, asked).slice(0, SUGGESTIONS - more.length), ...more],
    };
  };

  return (understanding, text, today) => {
    switch (understanding.kind) {
      case 'answer':
        return { replies: [answer(understanding.found, text)], subject: understanding.subject, missed: [] };
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
      case 'unknown': {
        const { reply, suggestions, nearest, subject } = understanding;
        return {
          replies: [unknownReply(reply, suggestions, ways)],
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
