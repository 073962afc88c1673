import { openingsOf } from './askedAs.ts';
import { toBeCounted } from './counted.ts';
import { gramsOf } from './profile.ts';
import type { FeatureKey } from '../learning/featureKey.ts';
import type { AnswerSorts } from '../reading/answerSorts.ts';
import type { Asking, AskingReader } from '../reading/asking.ts';
import { asksYesNo } from '../reading/sentences.ts';
import { isAspect } from '../reading/term.ts';
import type { Term } from '../reading/term.ts';
import type { Thesaurus } from '../reading/thesaurus.ts';
import { wordsOf } from '../reading/words.ts';

/** A group of words that a word of the question is in, with how rare the group is. */
interface Near {
  key: string;
  rarity: number;
}

/** A term of a question, with how much it counts, whether any fact has it, and the groups of words it is in. */
interface Content {
  key: string;
  weight: number;
  known: boolean;
  groups: readonly Near[];
}

/** A question, read to be compared with facts. */
export interface AskedQuestion {
  asking: Asking;
  /** Sorts of answers that it seeks. */
  sought: number[];
  /** What it says, each with how much it counts. */
  content: Content[];
  keys: Set<string>;
  groups: Set<string>;
  aspects: string[];
  openings: [string, string];
  grams: Set<FeatureKey>;
  yesNo: boolean;
  /** Stems of what it wants counted. */
  counted: string[];
  /** Names of people and places, and figures, by their keys. */
  names: string[];
  figures: string[];
  words: number;
  /** Terms of the first parts of words with a hyphen: another "btw-nummer" is another number. */
  qualifiers: string[];
}

/** How rare a term or group of words is among all facts: 0 to 1. */
export type Rarity = (key: string) => number;

/** What questions are read with. */
export interface QuestionTools {
  asking: AskingReader;
  answerSorts: AnswerSorts;
  thesaurus: Thesaurus;
  rarity: Rarity;
}

/** The first part of a word with a hyphen. */
const QUALIFIER = /(?<![\p{L}\p{N}-])\p{L}{2,20}(?=-\p{L}{3,30}(?![\p{L}\p{N}-]))/gu;

/** @returns a question as it is compared with facts */
export function askedQuestion(
  { text, terms }: { text: string; terms: Term[] },
  { asking, answerSorts, thesaurus, rarity }: QuestionTools,
): AskedQuestion {
  const best = new Map<string, Content>();
  const near = (groups: readonly string[]) => groups.map((key) => ({ key, rarity: rarity(key) }));
  for (const { key, weight, known } of terms) {
    if (isAspect(key)) continue;
    const counts = weight * rarity(key);
    if (counts > (best.get(key)?.weight ?? 0))
      best.set(key, {
        key,
        weight: counts,
        known: known && rarity(key) < 1,
        groups: near(thesaurus.groupsOf(key)),
      });
  }
  const words = wordsOf(text);
  for (const { key, groups } of thesaurus.phrasesIn(words.map(({ stem }) => stem)))
    best.set(key, { key, weight: 1, known: true, groups: near(groups) });
  const content = [...best.values()];
  const first = new Set(wordsOf(text.match(QUALIFIER)?.join(' ') ?? '').map(({ stem }) => stem));
  return {
    asking: asking.read(text),
    sought: answerSorts.soughtIn(text),
    content,
    keys: new Set(terms.map(({ key }) => key)),
    groups: new Set(content.flatMap(({ groups }) => groups.map(({ key }) => key))),
    aspects: terms.flatMap(({ key }) => (isAspect(key) ? key : [])),
    openings: openingsOf(text),
    grams: new Set(gramsOf(text)),
    yesNo: asksYesNo(text),
    counted: toBeCounted(text),
    names: words.flatMap(({ capital, stem }) => (capital ? stem : [])),
    figures: words.flatMap(({ text: word }) => (/^\d{1,3}$/.test(word) ? word : [])),
    words: words.length,
    qualifiers: content.flatMap(({ key }) => (first.has(key) ? key : [])),
  };
}
