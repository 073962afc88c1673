import { MONTHS, WEEKDAYS } from '../../time/dutch.ts';
import { classify, learn } from './classifier.ts';
import type { Weights } from './classifier.ts';
import type { Entry } from '../letters/facts.ts';
import type { Take } from './features.ts';
import type { Wording } from './learnedWordings.ts';
import { Numbering, sampleOf, samplesOf } from './numbering.ts';
import { asksOpenly, asksYesNo } from '../reading/sentences.ts';
import { wordsOf } from '../reading/words.ts';
import type { Word } from '../reading/words.ts';

/** Below this likelihood ja or nee is a guess, and left out: of those said to people whose wordings were not in, 97% were right. */
const SURE_OF_POLARITY = 0.85;

/** What fewer yes/no wordings have is not learned from. */
const REPEATED = 2;
/** There are few examples and two classes: going through all of them more often costs little, and makes it surer. */
const LEARNING = { rounds: 4, sure: Infinity };

/** How much each kind of feature counts. */
const KINDS = { word: 0.5, ownWord: 1, ownPair: 0.7, value: 0.8 };

const NEGATION = new Set('niet geen nooit niemand nergens niets zonder not no never none noch'.split(' '));
const ONLY = new Set('alleen enkel uitsluitend slechts only just louter maar'.split(' '));
/** "Niet alleen" and "meer dan alleen" mean the contrary of alleen, and deny nothing. */
const MORE_THAN = new Set('niet dan not than'.split(' '));
const CALENDAR = new Set([...MONTHS, ...WEEKDAYS]);

/** What was learned of ja and nee: plain data, to be kept. */
export interface LearnedPolarity {
  features: string[];
  /** Class 0 is nee, class 1 is ja. */
  weights: Weights;
}

/** @returns whether what a question supposes is, is not, or is in part what the fact says */
function agreement(found: Word[], said: Set<string>): string {
  const hit = found.some(({ text }) => said.has(text));
  const miss = found.some(({ text }) => !said.has(text));
  return `${hit ? '+' : ''}${miss ? '-' : ''}`;
}

/** What a question has that tells ja from nee: its words, by themselves and for this fact, and what it supposes. */
function takeFeatures(owner: string, message: string, said: Set<string>, take: Take<string>): void {
  const words = wordsOf(message);
  const share = 1 / Math.sqrt(words.length || 1);
  const stems = words.map(({ stem }) => stem);
  const pairs = new Set(stems.slice(1).map((stem, at) => `${stems[at]!} ${stem}`));
  const negated = words.filter(
    ({ text }, at) => NEGATION.has(text) && !ONLY.has(words[at + 1]?.text ?? ''),
  ).length;
  const only = words.some(({ text }, at) => ONLY.has(text) && !MORE_THAN.has(words[at - 1]?.text ?? ''));
  const figures = agreement(
    words.filter((word) => /\d/.test(word.text) || CALENDAR.has(word.text)),
    said,
  );
  const names = agreement(
    words.filter((word) => word.capital),
    said,
  );
  const not = negated > 0 ? 'not ' : '';
  take(owner, KINDS.value);
  for (const key of [
    `negated ${Math.min(negated, 2)}`,
    `only ${only} ${not}`,
    `${not}figures ${figures}`,
    `${not}names ${names}`,
  ]) {
    take(key, KINDS.value);
    take(`${owner} ${key}`, KINDS.value);
  }
  for (const key of new Set(stems)) {
    take(`'${key}`, KINDS.word * share);
    take(`${owner} '${key}`, KINDS.ownWord * share);
  }
  for (const key of pairs) {
    take(`'${key}`, KINDS.word * share);
    take(`${owner} '${key}`, KINDS.ownPair * share);
  }
}

/** @returns the words a fact says, by its id: of its answer, its quotations and the letter's own number */
export function saidBy(entries: Map<string, Entry>): (owner: string) => Set<string> {
  const said = new Map<string, Set<string>>();
  return (owner) => {
    const kept = said.get(owner);
    if (kept) return kept;
    const entry = entries.get(owner);
    const texts =
      entry?.kind === 'fact' ? [entry.fact.answer, ...entry.fact.quotes, entry.source.letter.number] : [];
    const words = new Set(texts.flatMap((text) => wordsOf(text).map((word) => word.text)));
    said.set(owner, words);
    return words;
  };
}

/** Learns from the yes/no wordings of the facts when the answer opens with ja, and when with nee. */
export function learnPolarity(wordings: Wording[], said: (owner: string) => Set<string>): LearnedPolarity {
  const known = wordings.filter(({ polarity }) => polarity !== undefined);
  const each = (at: number, take: Take<string>) =>
    takeFeatures(known[at]!.owner, known[at]!.text, said(known[at]!.owner), take);
  const numbers = new Numbering();
  const samples = samplesOf(known.length, REPEATED, numbers, each);
  const labels = known.map(({ polarity }) => (polarity === 'yes' ? 1 : 0));
  return { features: numbers.keys, weights: learn(samples, labels, numbers.keys.length, 2, LEARNING) };
}

/** Ja or nee for a question about a fact; undefined when it asks neither, or when it is not certain. */
export type PolarityReader = (message: string, fact: string) => 'ja' | 'nee' | undefined;

export function createPolarityReader(
  { features, weights }: LearnedPolarity,
  said: (owner: string) => Set<string>,
): PolarityReader {
  const numbers = new Map(features.map((key, number) => [key, number]));
  return (message, fact) => {
    if (!numbers.has(fact) || asksOpenly(message) || !asksYesNo(message)) return undefined;
    const sample = sampleOf(
      (take: Take<string>) => takeFeatures(fact, message, said(fact), take),
      (key) => numbers.get(key),
    );
    const [nee = 0, ja = 0] = classify(weights, 2, sample);
    if (Math.max(ja, nee) < SURE_OF_POLARITY) return undefined;
    return ja > nee ? 'ja' : 'nee';
  };
}
