/** @returns the value that such a share of the values stays below */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** @returns a value with two digits behind the point */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
