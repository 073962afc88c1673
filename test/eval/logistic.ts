/** What logistic regression finds: log-odds = base + the sum of each signal times its weight. */
export interface Fitted {
  base: number;
  weights: number[];
}

/** How much large weights are held back, how often all samples are gone through, and how far each time. */
const HOLDING_BACK = 1e-3;
const ROUNDS = 1500;
const RATE = 2;

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Logistic regression by gradient descent; both outcomes count equally, however often each occurs.
 * @param signals of each sample the same number; they may differ in size, each is scaled by its spread
 * @param outcomes of each sample whether it should be so
 */
export function fitLogistic(signals: number[][], outcomes: boolean[]): Fitted {
  const columns = (signals[0] ?? []).map((_, n) => signals.map((values) => values[n]!));
  const middle = columns.map(mean);
  const spread = columns.map(
    (column, n) => Math.sqrt(mean(column.map((value) => (value - middle[n]!) ** 2))) || 1,
  );
  const scaled = signals.map((values) => values.map((value, n) => (value - middle[n]!) / spread[n]!));
  const share = mean(outcomes.map(Number));
  const weights = columns.map(() => 0);
  let base = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const slope = columns.map(() => 0);
    let baseSlope = 0;
    scaled.forEach((values, at) => {
      let odds = base;
      for (let n = 0; n < values.length; n++) odds += values[n]! * weights[n]!;
      const counts = (outcomes[at] ? 0.5 / share : 0.5 / (1 - share)) / outcomes.length;
      const error = (1 / (1 + Math.exp(-odds)) - Number(outcomes[at])) * counts;
      baseSlope += error;
      for (let n = 0; n < values.length; n++) slope[n]! += error * values[n]!;
    });
    base -= RATE * baseSlope;
    weights.forEach((weight, n) => (weights[n] = weight - RATE * (slope[n]! + HOLDING_BACK * weight)));
  }
  const unscaled = weights.map((weight, n) => weight / spread[n]!);
  return {
    base: base - unscaled.reduce((sum, weight, n) => sum + weight * middle[n]!, 0),
    weights: unscaled,
  };
}
