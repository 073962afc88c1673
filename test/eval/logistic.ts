/** What logistic regression finds: log-odds = base + the sum of each signal times its weight. */
export interface Fitted {
  base: number;
  weights: number[];
}

/** How much large weights are held back, and how long is searched. */
const HOLDING_BACK = 1e-3;
const ROUNDS = 4000;
const RATE = 0.5;

/**
 * Logistic regression by gradient descent; both outcomes count equally, however often each occurs.
 * @param signals of each sample the same number
 * @param outcomes of each sample whether it should be so
 */
export function fitLogistic(signals: number[][], outcomes: boolean[]): Fitted {
  const width = signals[0]?.length ?? 0;
  const share = outcomes.filter(Boolean).length / outcomes.length;
  const weights = new Array<number>(width).fill(0);
  let base = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Array<number>(width).fill(0);
    let baseSlope = 0;
    signals.forEach((values, at) => {
      const odds = values.reduce((sum, value, n) => sum + value * weights[n]!, base);
      const counts = (outcomes[at] ? 0.5 / share : 0.5 / (1 - share)) / outcomes.length;
      const error = (1 / (1 + Math.exp(-odds)) - (outcomes[at] ? 1 : 0)) * counts;
      baseSlope += error;
      values.forEach((value, n) => (slope[n]! += error * value));
    });
    base -= RATE * 4 * baseSlope;
    weights.forEach((weight, n) => (weights[n] = weight - RATE * 4 * (slope[n]! + HOLDING_BACK * weight)));
  }
  return { base, weights };
}
