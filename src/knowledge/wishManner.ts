import { classify, learn } from './classifier.ts';
import type { Sample, Weights } from './classifier.ts';
import type { Knowledge } from './knowledge.ts';
import type { Lexicon, Term } from './lexicon.ts';
import type { Wording } from './wordingIndex.ts';
import { wordsOf } from './words.ts';

/** How much each part of the manner of a sentence counts, and how often a wish is shown for each question. */
export const MANNER = {
  word: 1,
  /** Names of people, places and organisations: something is there, no matter what. */
  name: 0.3,
  pair: 0.7,
  /** One of the first three words, by its place. */
  opening: 0.7,
  concept: 0.8,
  questionMark: 0.8,
  short: 0.5,
  /** There are some twenty questions for a wish; shown three times, wishes are heard without being imagined. */
  repeated: 3,
};

/** At most so many words make a short message. */
const SHORT = 4;

/** A message that is known to want a form filled in, or (without a form) to want something else. */
export interface Example {
  text: string;
  terms: Term[];
  form?: string;
}

/** How likely it is that a sentence wants a form filled in, and which. */
export type WishManner = (text: string, terms: Term[]) => { form: string; likely: number } | undefined;

/** @returns the wishes of all forms, and everything that is no wish: the wordings of facts and gaps, small talk */
export function wishExamples({ forms, questions }: Knowledge, wordings: Wording[], read: Lexicon['read']): Example[] {
  const nowish = [
    ...wordings.map(({ text }) => text),
    ...questions.wish.questions,
    ...questions.smalltalk.flatMap(({ messages }) => messages),
  ];
  return [
    ...forms.flatMap(({ id, wishes }) => wishes.map((text) => ({ text, terms: read(text), form: id }))),
    ...nowish.map((text) => ({ text, terms: read(text) })),
  ];
}

/** @returns how something is said: its words in their order, besides what it is about */
function mannerOf(text: string, terms: Term[]): Map<string, number> {
  const manner = new Map<string, number>();
  const add = (key: string, value: number) => manner.set(key, Math.max(manner.get(key) ?? 0, value));
  const words = wordsOf(text).map(({ text: word, stem, capital }) => {
    if (word.includes('@')) return '<mail>';
    if (/\d/.test(word)) return '<number>';
    return capital ? '<name>' : stem;
  });
  words.forEach((word, at) => {
    add(`word ${word}`, word === '<name>' ? MANNER.name : MANNER.word);
    if (at > 0) add(`pair ${words[at - 1]} ${word}`, MANNER.pair);
    if (at < 3) add(`${at} ${word}`, MANNER.opening);
  });
  for (const { key } of terms) if (key.startsWith('#')) add(key, MANNER.concept);
  if (text.includes('?')) add('?', MANNER.questionMark);
  if (words.length <= SHORT) add('short', MANNER.short);
  let size = 0;
  for (const value of manner.values()) size += value * value;
  for (const [key, value] of manner) manner.set(key, value / Math.sqrt(size));
  return manner;
}

/** What was learned about the manner of wishes: plain data, to be kept. */
export interface LearnedManner {
  forms: string[];
  /** Parts of the manner of a sentence, by number. */
  features: string[];
  /** Class 0 is no wish, the others are the forms. */
  weights: Weights;
}

/** @param numberOf the number of a part, undefined to leave it out */
function sampleOf(text: string, terms: Term[], numberOf: (key: string) => number | undefined): Sample {
  const sample: Sample = { features: [], values: [] };
  for (const [key, value] of mannerOf(text, terms)) {
    const number = numberOf(key);
    if (number === undefined) continue;
    sample.features.push(number);
    sample.values.push(value);
  }
  return sample;
}

/** Learns from wishes and questions by what manner of speaking people want something done. */
export function learnManner(examples: Example[]): LearnedManner {
  const forms = [...new Set(examples.flatMap(({ form }) => form ?? []))];
  const numbers = new Map<string, number>();
  const numbered = (key: string) => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  const shown = examples.flatMap(({ text, terms, form }) => {
    const one = { sample: sampleOf(text, terms, numbered), label: form === undefined ? 0 : forms.indexOf(form) + 1 };
    return form === undefined ? [one] : new Array<typeof one>(MANNER.repeated).fill(one);
  });
  const weights = learn(
    shown.map(({ sample }) => sample),
    shown.map(({ label }) => label),
    numbers.size,
    forms.length + 1,
  );
  return { forms, features: [...numbers.keys()], weights };
}

/** @returns a reader of manners, from what was learned */
export function createWishManner({ forms, features, weights }: LearnedManner): WishManner {
  const numbers = new Map(features.map((key, number) => [key, number]));
  return (text, terms) => {
    const sample = sampleOf(text, terms, (key) => numbers.get(key));
    const [none = 1, ...likely] = classify(weights, forms.length + 1, sample);
    const form = forms[likely.indexOf(Math.max(...likely))];
    return form === undefined ? undefined : { form, likely: 1 - none };
  };
}
