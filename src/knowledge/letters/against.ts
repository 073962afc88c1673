import { fold } from '../../text/fold.ts';
import type { AnnotatedLetter } from '../knowledge.ts';
import type { PhraseWords } from '../drafting/drafting.ts';
import { tellingWords, withoutArticle } from '../drafting/phrase.ts';

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
export function taughtAgainst(
  letters: readonly AnnotatedLetter[],
  elsewhere: readonly string[],
  said: PhraseWords,
): Against[] {
  const subjects = letters.map((letter) => subjectsOf(letter, letters, said));
  return letters.flatMap((one, at) => {
    const own = subjects[at]!;
    if (own.length === 0) return [];
    const gaps = letters
      .slice(at + 1)
      .flatMap(({ letter, gaps: all }, n) =>
        all.flatMap(({ id, questions }) =>
          questions
            .filter((text) => saidIn(text, subjects[at + 1 + n]!) === undefined)
            .map((text) => ({ text, gap: id, of: letter.id })),
        ),
      );
    return [...elsewhere.map((text) => ({ text })), ...gaps].flatMap((wording): Against[] => {
      const word = saidIn(wording.text, own)?.name;
      return word === undefined ? [] : [{ ...wording, word, letter: one.letter.id }];
    });
  });
}

/** What a letter is about, with the stems of its words: a wording is about it that has them all. */
interface Subject {
  name: string;
  stems: string[];
}

function saidIn(text: string, subjects: readonly Subject[]): Subject | undefined {
  const said = new Set(wordsOf(text).map(stem));
  return subjects.find(({ stems }) => stems.every((one) => said.has(one)));
}

/** The names and subjects of facts that a letter has, but for those that the facts of others have too. */
function subjectsOf(
  { letter, names, facts }: AnnotatedLetter,
  letters: readonly AnnotatedLetter[],
  said: PhraseWords,
): Subject[] {
  const telling = tellingWords(letter.subject, '', said);
  const own = [...names, ...facts.flatMap(({ about = '' }) => withoutArticle(about))]
    .map((name) => ({
      name,
      stems: wordsOf(name)
        .filter((word) => word.length >= SHORTEST && telling(word) > 0)
        .map(stem),
    }))
    .filter(({ stems }) => stems.length > 0);
  if (own.length === 0) return own;
  const others = letters.filter((other) => other.letter.id !== letter.id);
  const times = new Map<string, number>();
  const wanted = new Set(own.flatMap(({ stems }) => stems));
  for (const { facts: theirs } of others)
    for (const word of theirs.flatMap(({ questions }) => questions.flatMap(wordsOf)).map(stem))
      if (wanted.has(word)) times.set(word, (times.get(word) ?? 0) + 1);
  return own.filter(({ stems }) => stems.some((one) => (times.get(one) ?? 0) <= SHARED));
}

const wordsOf = (text: string): string[] => fold(text).match(/\p{L}[\p{L}’'-]*/gu) ?? [];

/** "identiteitskaarten" is "identiteitskaart" here. */
const stem = (word: string): string => word.replace(/(?:en|s|e)$/, '');
