import { listsOf } from './numberLists.ts';
import type { NumberLists } from './numberLists.ts';

/** A text as what it has: numbers of features with their values. */
export interface Sample {
  features: ArrayLike<number>;
  values: ArrayLike<number>;
}

/** What was learned: for each feature the classes it speaks for or against, with how much. */
export type Weights = NumberLists;

/** How often samples are gone through. */
interface Going {
  rounds: number;
  /** A sample that was found as certainly to be of its class is not gone through again. */
  sure: number;
}

/** Tuned by ten-fold cross-validation over the indexed wordings (test/eval/tune.ts). */
const LEARNING = {
  rounds: 2,
  sure: 0.8,
  rate: 1,
  /** What a feature starts with of its own history: the more, the slower its first steps. */
  caution: 0.1,
  /** Classes less likely than this are left as they are: four times as fast, equally good. */
  negligible: 0.002,
  /** Weights smaller than this are forgotten: nineteen of twenty, and nothing is read worse. */
  forgotten: 0.1,
};

/** So far behind the likeliest a class is not worth an exponential. */
const FAR = -9;

const { abs, exp, sqrt } = Math;

/** A fixed order that looks shuffled: the same knowledge always learns the same. */
function* shuffled(count: number, round: number): Generator<number> {
  if (count === 0) return;
  let step = 7919 + 2 * round;
  while (gcd(step, count) !== 1) step += 2;
  for (let at = 0, n = round % count; at < count; at++, n = (n + step) % count) yield n;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

/** Turns scores into likelihoods in place. */
function soften(scores: Float64Array): Float64Array {
  let highest = -Infinity;
  for (let at = 0; at < scores.length; at++) if (scores[at]! > highest) highest = scores[at]!;
  let sum = 0;
  for (let at = 0; at < scores.length; at++)
    sum += scores[at] = scores[at]! - highest < FAR ? 0 : exp(scores[at]! - highest);
  for (let at = 0; at < scores.length; at++) scores[at]! /= sum;
  return scores;
}

/** @returns for each class how likely the sample is one of it; together 1 */
export function classify(
  { starts, numbers, values: weights }: Weights,
  classes: number,
  { features, values }: Sample,
): Float64Array {
  const scores = new Float64Array(classes);
  for (let n = 0; n < features.length; n++) {
    const value = values[n]!;
    for (let at = starts[features[n]!]!; at < starts[features[n]! + 1]!; at++)
      scores[numbers[at]!]! += weights[at]! * value;
  }
  return soften(scores);
}

/** Scores a sample while weights are still dense; four features at a time, which halves the time. */
function scoreInto(scores: Float64Array, weights: Float32Array, { features, values }: Sample): void {
  const classes = scores.length;
  scores.fill(0);
  let n = 0;
  for (; n + 3 < features.length; n += 4) {
    const [a, b, c, d] = [
      features[n]! * classes,
      features[n + 1]! * classes,
      features[n + 2]! * classes,
      features[n + 3]! * classes,
    ];
    const [va, vb, vc, vd] = [values[n]!, values[n + 1]!, values[n + 2]!, values[n + 3]!];
    for (let i = 0; i < classes; i++)
      scores[i]! += weights[a + i]! * va + weights[b + i]! * vb + weights[c + i]! * vc + weights[d + i]! * vd;
  }
  for (; n < features.length; n++) {
    const [a, va] = [features[n]! * classes, values[n]!];
    for (let i = 0; i < classes; i++) scores[i]! += weights[a + i]! * va;
  }
}

/**
 * Softmax regression by stochastic gradient descent, each feature at its own pace (AdaGrad): what is rare is learned
 * from a few examples.
 * @param samples what to learn from
 * @param labels the class of each sample, from 0
 * @param features how many features there are
 * @param classes how many classes there are
 */
export function learn(
  samples: Sample[],
  labels: ArrayLike<number>,
  features: number,
  classes: number,
  { rounds, sure }: Going = LEARNING,
): Weights {
  const weights = new Float32Array(features * classes);
  const history = new Float64Array(features).fill(LEARNING.caution);
  const error = new Float64Array(classes);
  const noticed = new Int32Array(classes);
  const certain = new Float32Array(samples.length);
  for (let round = 0; round < rounds; round++)
    for (const at of shuffled(samples.length, round)) {
      if (certain[at]! >= sure) continue;
      const sample = samples[at]!;
      scoreInto(error, weights, sample);
      certain[at] = soften(error)[labels[at]!]!;
      error[labels[at]!]! -= 1;
      let count = 0;
      let size = 0;
      for (let c = 0; c < classes; c++) {
        if (abs(error[c]!) < LEARNING.negligible) continue;
        noticed[count++] = c;
        size += error[c]! ** 2;
      }
      for (let n = 0; n < sample.features.length; n++) {
        const feature = sample.features[n]!;
        const value = sample.values[n]!;
        history[feature]! += size * value ** 2;
        const step = (LEARNING.rate * value) / sqrt(history[feature]!);
        for (let k = 0; k < count; k++)
          weights[feature * classes + noticed[k]!]! -= step * error[noticed[k]!]!;
      }
    }
  return sparse(weights, features, classes);
}

function sparse(weights: Float32Array, features: number, classes: number): Weights {
  return listsOf(features, (feature, add) => {
    for (let c = 0; c < classes; c++) {
      const weight = weights[feature * classes + c]!;
      if (abs(weight) >= LEARNING.forgotten) add(c, weight);
    }
  });
}
