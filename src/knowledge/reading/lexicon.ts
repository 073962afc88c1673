import { fillersOf, remembering } from './learnedWords.ts';
import type { LearnedWords, WordPart } from './learnedWords.ts';
import type { Synonyms } from '../phrases.ts';
import { createSpeller } from './spelling.ts';
import type { Speller } from './spelling.ts';
import { fold } from '../../text/fold.ts';
import { LONGEST_WORD, stemOf, wordsOf } from './words.ts';
import { conceptKey } from './term.ts';
import type { Term } from './term.ts';
import type { Word } from './words.ts';

/** Reads messages into terms. */
export interface Lexicon {
  read: (text: string) => Term[];
  isFiller(word: string): boolean;
}

/**
 * How much a term counts by what it is. Tuned by leaving out each indexed wording in turn and asking for it
 * (test/eval/tune.ts); the evaluation sets play no part.
 */
export const WEIGHTS = {
  concept: 1,
  /** The word itself, beside the concept it belongs to: exact words win among synonyms. */
  wordOfConcept: 0.35,
  word: 1,
  filler: 0.1,
  /** A word that came out of a compound, or was misspelled. */
  partOfCompound: 0.8,
  corrected: 0.85,
  /** Names of people and places say little about what is asked. */
  name: 0.25,
  number: 0.3,
};

/** What is taken off a verb in a sentence: "meld … aan". */
const SEPARABLE = new Set(
  'aan in op mee deel uit af langs voor over toe na bij door vast terug voort terecht tegen om'.split(' '),
);
const LINKS = ['', 's', 'e', 'en', 'n'];
/** A word that the wordings have no more often than this may be a slip. */
const RARE = 3;
/** A day in figures means the same as one in words. */
const SHORT_DATE = /(?<![\d/-])\d{1,2}[/-]\d{1,2}(?![\d/])/;
const DAY = conceptKey('?dag');

/** What may stand between a particle and its verb: "aan te melden", "op kan geven". */
const BETWEEN = new Set(
  'te kan kun kunt kunnen wil wilt willen zal zou zullen zouden moet moeten mag mogen laten'.split(' '),
);

/** "meld ... aan" and "aan te melden" become aanmelden, where that is a word we know. */
function joinSeparable(words: readonly Word[], known: (stem: string) => boolean): Word[] {
  const gone = new Set<number>();
  const joined = [...words];
  words.forEach((word, at) => {
    if (!SEPARABLE.has(word.text)) return;
    const verbs: number[] = [];
    let after = at + 1;
    while (after < words.length && after <= at + 2 && BETWEEN.has(words[after]!.text)) after++;
    if (after > at + 1) verbs.push(after);
    for (let n = at - 1; n >= 0 && n >= at - 12; n--) verbs.push(n);
    verbs.push(at + 1);
    const stemWith = (n: number) => stemOf(word.text + words[n]!.text);
    const verb = verbs.find((n) => {
      const one = words[n];
      return (
        one !== undefined && !gone.has(n) && joined[n] === one && one.stem.length >= 3 && known(stemWith(n))
      );
    });
    if (verb === undefined) return;
    joined[verb] = { text: word.text + words[verb]!.text, stem: stemWith(verb), capital: false };
    gone.add(at);
  });
  return joined.filter((_, at) => !gone.has(at));
}

/**
 * @param synonyms concepts and fillers
 * @param words what was learned of all words that are known
 * @param names folded names (municipalities) that say nothing about what is asked
 */
export function createLexicon(
  synonyms: Synonyms,
  words: LearnedWords,
  names: Set<string> = new Set(),
): Lexicon {
  const { counts } = words;
  const fillers = fillersOf(synonyms);
  const fillerStems = new Set([...fillers].map(stemOf));
  const concepts = new Map<string, string[]>();
  /** Words in the longest phrase that starts with a word. */
  const longest = new Map<string, number>();
  for (const [concept, members] of Object.entries(synonyms.concepts))
    for (const member of members) {
      const stems = wordsOf(member).map((word) => word.stem);
      const key = stems.join(' ');
      const first = stems[0] ?? '';
      longest.set(first, Math.max(longest.get(first) ?? 0, stems.length));
      concepts.set(key, [...new Set([...(concepts.get(key) ?? []), concept])]);
    }
  const known = (stem: string) => counts.has(stem);
  /** A wording may hold slips too: a rare word next to a concept's is taken for one. */
  const isRare = (stem: string) => stem.length >= 6 && (counts.get(stem) ?? 0) <= RARE;
  let made: Speller | undefined;
  /** Made when a word is met for the first time: what was learned holds the words that are known. */
  const correct = (stem: string) => {
    made ??= createSpeller(new Map([...counts].filter(([one]) => !isRare(one) || concepts.has(one))));
    return made.correct(stem);
  };

  const halves = (stem: string, right: (part: string) => boolean): [string, string] | undefined => {
    for (let at = stem.length - 3; at >= 3; at--) {
      const tail = stemOf(stem.slice(at));
      if (!right(tail)) continue;
      for (const link of LINKS) {
        const head = stem.slice(0, at);
        if (!head.endsWith(link)) continue;
        const first = stemOf(head.slice(0, head.length - link.length));
        if (first.length >= 3 && right(first)) return [first, tail];
      }
    }
    return undefined;
  };
  const resolve = (word: Word): WordPart[] => {
    const { stem } = word;
    const whole = { stem, weight: 1, known: true };
    if (stem.length > LONGEST_WORD) return [{ ...whole, known: false }];
    if (concepts.has(stem) || fillers.has(word.text) || fillerStems.has(stem)) return [whole];
    const asConcepts =
      stem.length >= 8 ? halves(stem, (part) => part.length >= 3 && concepts.has(part)) : undefined;
    if (asConcepts)
      return asConcepts.map((part) => ({ stem: part, weight: WEIGHTS.partOfCompound, known: true }));
    const slip = isRare(stem) ? correct(stem) : undefined;
    if (slip !== undefined && slip !== stem && concepts.has(slip))
      return [{ stem: slip, weight: WEIGHTS.corrected, known: true }];
    if (known(stem)) return [whole];
    const corrected = correct(stem);
    if (corrected) return [{ stem: corrected, weight: WEIGHTS.corrected, known: true }];
    const parts = stem.length >= 6 ? halves(word.text, (part) => part.length >= 3 && known(part)) : undefined;
    if (parts) return parts.map((part) => ({ stem: part, weight: WEIGHTS.partOfCompound, known: true }));
    const fuzzy =
      stem.length >= 10 ? halves(stem, (part) => known(part) || (correct(part) ?? '') !== '') : undefined;
    if (fuzzy)
      return fuzzy.map((part) => ({
        stem: known(part) ? part : (correct(part) ?? part),
        weight: WEIGHTS.partOfCompound * WEIGHTS.corrected,
        known: true,
      }));
    return [{ stem, weight: 1, known: false }];
  };
  const resolved = remembering(words.taken, resolve);

  return {
    isFiller: (word) => fillers.has(fold(word)),
    read(text) {
      const said = joinSeparable(wordsOf(text), (stem) => concepts.has(stem));
      const parts = said.flatMap((word) => resolved(word).map((part) => ({ ...part, word })));
      const terms: Term[] = [];
      if (SHORT_DATE.test(text)) terms.push({ key: DAY, weight: WEIGHTS.concept, known: true });
      for (let at = 0; at < parts.length;) {
        let length = Math.min(longest.get(parts[at]!.stem) ?? 0, parts.length - at);
        let found: string[] | undefined;
        for (; length > 0; length--) {
          found = concepts.get(
            parts
              .slice(at, at + length)
              .map((part) => part.stem)
              .join(' '),
          );
          if (found) break;
        }
        const part = parts[at]!;
        const { stem, weight, word } = part;
        if (found) {
          const share = length > 1 ? 1 : weight;
          for (const concept of found)
            terms.push({ key: conceptKey(concept), weight: WEIGHTS.concept * share, known: true });
          for (let n = 0; n < length; n++)
            terms.push({ key: parts[at + n]!.stem, weight: WEIGHTS.wordOfConcept * share, known: true });
          at += length;
          continue;
        }
        at++;
        if (fillers.has(word.text) || fillerStems.has(stem))
          terms.push({ key: stem, weight: WEIGHTS.filler, known: true });
        else if (names.has(word.text)) continue;
        else if (SHORT_DATE.test(stem)) continue;
        else if (/^\d/.test(stem)) terms.push({ key: stem, weight: WEIGHTS.number, known: part.known });
        else if (!part.known && word.capital) terms.push({ key: stem, weight: WEIGHTS.name, known: false });
        else if (stem.includes('@')) continue;
        else terms.push({ key: stem, weight: weight * WEIGHTS.word, known: part.known });
      }
      return terms;
    },
  };
}
