import type { Feature } from './features.ts';

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
 * @param features of each text
 * @param least what fewer texts have says nothing about texts to come
 * @returns the features of enough texts
 */
export function repeated(features: Feature[][], least: number): string[] {
  const counts = new Map<string, number>();
  for (const own of features) for (const [key] of own) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].flatMap(([key, count]) => (count >= least ? key : []));
}
