import { fold } from '../../text/fold.ts';
import type { AnnotatedLetter } from '../knowledge.ts';
import { tellingWords } from '../drafting/phrase.ts';

/** A wording that says that no letter tells something, about a word that a letter is about. */
export interface Against {
  text: string;
  /** The gap it belongs to; undefined for what is about other subjects than any letter. */
  gap?: string;
  /** The letter that has the gap. */
  of?: string;
  word: string;
  /** The letter that is about it. */
  letter: string;
}

/** Shorter words mean too many things, in characters. */
const SHORTEST = 5;
/** A word in more wordings than this of other letters' facts is no subject of one letter. */
const SHARED = 10;

/**
 * Finds what teaches against a letter: it is learned that nothing is said about what the letter says. A gap of another
 * letter that names that letter's own subject is about that one, and teaches nothing else.
 * @param letters newest first
 * @param elsewhere questions that are about no letter
 */
export function taughtAgainst(letters: readonly AnnotatedLetter[], elsewhere: readonly string[]): Against[] {
  const subjects = letters.map((letter) => subjectWords(letter, letters));
  return letters.flatMap((one, at) => {
    const words = subjects[at]!;
    if (words.size === 0) return [];
    const wordOf = (text: string, among: Set<string>) => wordsOf(text).find((word) => among.has(stem(word)));
    const gaps = letters.slice(at + 1).flatMap(({ letter, gaps: own }, n) => {
      const about = subjects[at + 1 + n]!;
      return own.flatMap(({ id, questions }) =>
        questions
          .filter((text) => wordOf(text, about) === undefined)
          .map((text) => ({ text, gap: id, of: letter.id })),
      );
    });
    return [...elsewhere.map((text) => ({ text })), ...gaps].flatMap((wording): Against[] => {
      const word = wordOf(wording.text, words);
      return word === undefined ? [] : [{ ...wording, word, letter: one.letter.id }];
    });
  });
}

/** Words of the names and facts of a letter that the facts of no other letter have. */
function subjectWords(
  { letter, names, facts }: AnnotatedLetter,
  letters: readonly AnnotatedLetter[],
): Set<string> {
  const telling = tellingWords(letter.subject, '');
  const own = [...names, ...facts.flatMap(({ about = '' }) => about)].flatMap(wordsOf);
  const words = new Set(own.filter((word) => word.length >= SHORTEST && telling(word) > 0).map(stem));
  if (words.size === 0) return words;
  const count = new Map<string, number>();
  for (const other of letters)
    if (other.letter.id !== letter.id)
      for (const { questions } of other.facts)
        for (const word of questions.flatMap(wordsOf).map(stem))
          if (words.has(word)) count.set(word, (count.get(word) ?? 0) + 1);
  for (const [word, times] of count) if (times > SHARED) words.delete(word);
  return words;
}

const wordsOf = (text: string): string[] => fold(text).match(/\p{L}[\p{L}’'-]*/gu) ?? [];

/** "identiteitskaarten" is "identiteitskaart" here. */
const stem = (word: string): string => word.replace(/(?:en|s|e)$/, '');
