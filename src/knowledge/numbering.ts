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
 * @returns those of more than one text: what a single one has says nothing about texts to come
 */
export function repeated(features: Feature[][]): Set<string> {
  const once = new Set<string>();
  const more = new Set<string>();
  for (const own of features) for (const [key] of own) (once.has(key) ? more : once).add(key);
  return more;
}
