import type { Sample } from './classifier.ts';
import type { Take } from './features.ts';

/** Numbers things in the order they are first met. */
export class Numbering {
  readonly #numbers = new Map<string, number>();

  of(key: string): number {
    let number = this.#numbers.get(key);
    if (number === undefined) this.#numbers.set(key, (number = this.#numbers.size));
    return number;
  }

  find(key: string): number | undefined {
    return this.#numbers.get(key);
  }

  get keys(): string[] {
    return [...this.#numbers.keys()];
  }
}

/**
 * @param count how many texts there are
 * @param least what fewer texts have says nothing about texts to come
 * @param each hands over what one text has
 * @returns the features of enough texts
 */
export function repeated(count: number, least: number, each: (at: number, take: Take) => void): string[] {
  const counts = new Map<string, number>();
  for (let at = 0; at < count; at++) each(at, (key) => counts.set(key, (counts.get(key) ?? 0) + 1));
  return [...counts].flatMap(([key, times]) => (times >= least ? key : []));
}

/**
 * @param has hands over what a text has
 * @param numberOf the number of a feature, undefined for one that nothing was learned about
 */
export function sampleOf(has: (take: Take) => void, numberOf: (key: string) => number | undefined): Sample {
  const features: number[] = [];
  const values: number[] = [];
  has((key, value) => {
    const number = numberOf(key);
    if (number === undefined) return;
    features.push(number);
    values.push(value);
  });
  return { features, values };
}
