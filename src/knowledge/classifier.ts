/** A text as what it has: numbers of features with their values, of length 1 together. */
export interface Sample {
  features: number[];
  values: number[];
}

/** What was learned: for each feature a weight for each class, one feature after the other. */
export type Weights = Float32Array;

/** Tuned by ten-fold cross-validation over the indexed wordings (test/eval/tune.ts). */
export const LEARNING = {
  rounds: 4,
  rate: 4,
  /** How much slower each round learns. */
  slowing: 0.3,
  /** Classes less likely than this are left as they are: four times as fast, equally good. */
  negligible: 0.002,
};

/** So far behind the likeliest a class is not worth an exponential. */
const FAR = -9;

const { abs, exp } = Math;

/** A fixed order that looks shuffled: the same knowledge always learns the same. */
function* shuffled(count: number, round: number): Generator<number> {
  if (count === 0) return;
  let step = 7919 + 2 * round;
  while (gcd(step, count) !== 1) step += 2;
  for (let at = 0, n = round % Math.max(count, 1); at < count; at++, n = (n + step) % count) yield n;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

/** Turns scores into likelihoods in place. */
function soften(scores: Float32Array): Float32Array {
  let highest = -Infinity;
  for (let at = 0; at < scores.length; at++) if (scores[at]! > highest) highest = scores[at]!;
  let sum = 0;
  for (let at = 0; at < scores.length; at++) sum += scores[at] = scores[at]! - highest < FAR ? 0 : exp(scores[at]! - highest);
  for (let at = 0; at < scores.length; at++) scores[at]! /= sum;
  return scores;
}

/** Scores of each class for a sample, then their likelihoods, in an array that is there already. */
function scoreInto(scores: Float32Array, weights: Weights, { features, values }: Sample): Float32Array {
  const classes = scores.length;
  scores.fill(0);
  for (let n = 0; n < features.length; n++) {
    const offset = features[n]! * classes;
    const value = values[n]!;
    for (let c = 0; c < classes; c++) scores[c]! += weights[offset + c]! * value;
  }
  return soften(scores);
}

/** @returns for each class how likely the sample is one of it; together 1 */
export function classify(weights: Weights, classes: number, sample: Sample): Float32Array {
  return scoreInto(new Float32Array(classes), weights, sample);
}

/**
 * Softmax regression by stochastic gradient descent.
 * @param samples what to learn from
 * @param labels the class of each sample, from 0
 * @param features how many features there are
 * @param classes how many classes there are
 */
export function learn(samples: Sample[], labels: ArrayLike<number>, features: number, classes: number): Weights {
  const weights = new Float32Array(features * classes);
  const error = new Float32Array(classes);
  const noticed = new Int32Array(classes);
  const steps = new Float64Array(classes);
  for (let round = 0; round < LEARNING.rounds; round++) {
    const rate = LEARNING.rate / (1 + round * LEARNING.slowing);
    for (const at of shuffled(samples.length, round)) {
      const sample = samples[at]!;
      scoreInto(error, weights, sample);
      error[labels[at]!]! -= 1;
      let count = 0;
      for (let c = 0; c < classes; c++) {
        if (abs(error[c]!) < LEARNING.negligible) continue;
        noticed[count] = c;
        steps[count++] = rate * error[c]!;
      }
      for (let n = 0; n < sample.features.length; n++) {
        const offset = sample.features[n]! * classes;
        const value = sample.values[n]!;
        for (let k = 0; k < count; k++) weights[offset + noticed[k]!]! -= steps[k]! * value;
      }
    }
  }
  return weights;
}
