/** What logistic regression finds: log-odds = base + the sum of each signal times its weight. */
export interface Fitted {
  base: number;
  weights: number[];
}

/** How much large weights are held back, beside signals of spread 1, and how often a step is taken. */
const HOLDING_BACK = 2e-4;
const STEPS = 8;
/** A signal that spreads less is always the same, and tells nothing. */
const STILL = 1e-9;

/**
 * Logistic regression by Newton's method.
 * @param signals of each sample the same number; they may differ in size, each is scaled by its spread
 * @param outcomes of each sample whether it should be so
 * @param counts how much each sample counts; without it both outcomes count equally, however often each occurs
 */
export function fitLogistic(signals: number[][], outcomes: boolean[], counts?: number[]): Fitted {
  const width = signals[0]?.length ?? 0;
  const share = outcomes.filter(Boolean).length / outcomes.length;
  const own = counts ?? outcomes.map((outcome) => (outcome ? 0.5 / share : 0.5 / (1 - share)));
  const total = own.reduce((sum, one) => sum + one, 0);
  const middle = Array.from(
    { length: width },
    (_, n) => signals.reduce((sum, values, at) => sum + own[at]! * values[n]!, 0) / total,
  );
  const spread = middle.map((mean, n) => {
    const square = signals.reduce((sum, values, at) => sum + own[at]! * (values[n]! - mean) ** 2, 0);
    const root = Math.sqrt(square / total);
    return root > STILL ? root : 1;
  });
  const rows = signals.map((values) =>
    Float64Array.from({ length: width + 1 }, (_, n) =>
      n === 0 ? 1 : (values[n - 1]! - middle[n - 1]!) / spread[n - 1]!,
    ),
  );
  let weights = new Array<number>(width + 1).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, n) => (n === 0 ? 0 : HOLDING_BACK * weight));
    const curve = weights.map((_, n) => Float64Array.from(weights, (__, m) => (n === m ? HOLDING_BACK : 0)));
    rows.forEach((row, at) => {
      const odds = row.reduce((sum, value, n) => sum + value * weights[n]!, 0);
      const likely = 1 / (1 + Math.exp(-odds));
      const counted = own[at]! / total;
      const error = (likely - Number(outcomes[at])) * counted;
      const bend = Math.max(likely * (1 - likely), 1e-4) * counted;
      for (let n = 0; n <= width; n++) {
        slope[n]! += error * row[n]!;
        const part = bend * row[n]!;
        const line = curve[n]!;
        for (let m = 0; m <= n; m++) line[m]! += part * row[m]!;
      }
    });
    const change = solve(curve, slope);
    weights = weights.map((weight, n) => weight - change[n]!);
  }
  const unscaled = weights.slice(1).map((weight, n) => weight / spread[n]!);
  return {
    base: weights[0]! - unscaled.reduce((sum, weight, n) => sum + weight * middle[n]!, 0),
    weights: unscaled,
  };
}

/** Solves by Cholesky; of the matrix, which is positive, the lower half is read and written. */
function solve(matrix: Float64Array[], right: number[]): number[] {
  const size = right.length;
  for (let n = 0; n < size; n++)
    for (let m = 0; m <= n; m++) {
      let sum = matrix[n]![m]!;
      for (let k = 0; k < m; k++) sum -= matrix[n]![k]! * matrix[m]![k]!;
      matrix[n]![m] = n === m ? Math.sqrt(Math.max(sum, 1e-12)) : sum / matrix[m]![m]!;
    }
  const found = [...right];
  for (let n = 0; n < size; n++) {
    for (let k = 0; k < n; k++) found[n]! -= matrix[n]![k]! * found[k]!;
    found[n]! /= matrix[n]![n]!;
  }
  for (let n = size - 1; n >= 0; n--) {
    for (let k = n + 1; k < size; k++) found[n]! -= matrix[k]![n]! * found[k]!;
    found[n]! /= matrix[n]![n]!;
  }
  return found;
}
