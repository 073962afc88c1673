import { classify, learn } from './classifier.ts';
import type { Weights } from './classifier.ts';
import type { FeatureKey } from './featureKey.ts';
import { featureNumbers } from './featureNumbers.ts';
import { takeFeatures } from './features.ts';
import type { Take } from './features.ts';
import { Numbering, sampleOf, samplesOf } from './numbering.ts';

/** What only one example has says nothing about a message to come. */
const REPEATED = 2;
/** There are few examples: going through all of them more often costs little. */
const LEARNING = { rounds: 6, sure: 1 };
/** What a message is about counts for nothing here, only how it is said. */
const NO_TERMS = new Map<string, number>();

/** Messages by what is wanted with them; what is none of it is an intent too. */
export type IntentExamples = Readonly<Record<string, readonly string[]>>;

/** What was learned of what people want: plain data, to be kept. */
export interface LearnedIntents {
  intents: string[];
  features: FeatureKey[];
  weights: Weights;
}

/** How likely a message is meant for each intent, together 1; undefined for one that has nothing in common with the examples. */
export type IntentReader = (text: string) => ReadonlyMap<string, number> | undefined;

/** Learns by examples what people want with a message, in whatever words. */
export function learnIntents(examples: IntentExamples): LearnedIntents {
  const intents = Object.keys(examples);
  const all = Object.entries(examples).flatMap(([intent, texts]) => texts.map((text) => ({ intent, text })));
  const numbers = new Numbering<FeatureKey>();
  const samples = samplesOf(all.length, REPEATED, numbers, (at, take) => takeWords(all[at]!.text, take));
  const labels = all.map(({ intent }) => intents.indexOf(intent));
  const { keys } = numbers;
  return { intents, features: keys, weights: learn(samples, labels, keys.length, intents.length, LEARNING) };
}

/** @returns a reader of messages, of what was learned */
export function createIntentReader({ intents, features, weights }: LearnedIntents): IntentReader {
  const numberOf = featureNumbers(features);
  return (text) => {
    const sample = sampleOf((take: Take<FeatureKey>) => takeWords(text, take), numberOf);
    if (sample.features.length === 0) return undefined;
    const likely = classify(weights, intents.length, sample);
    return new Map(intents.map((intent, at) => [intent, likely[at]!]));
  };
}

function takeWords(text: string, take: Take<FeatureKey>): void {
  takeFeatures(text, [], NO_TERMS, take);
}
