import type { Sample } from './classifier.ts';
import type { Take } from './features.ts';

const LEFT_OUT = -1;

/** Numbers things in the order they are first met. */
export class Numbering<K = string> {
  readonly #numbers = new Map<K, number>();

  of(key: K): number {
    let number = this.#numbers.get(key);
    if (number === undefined) this.#numbers.set(key, (number = this.#numbers.size));
    return number;
  }

  find(key: K): number | undefined {
    return this.#numbers.get(key);
  }

  get keys(): K[] {
    return [...this.#numbers.keys()];
  }
}

/**
 * Takes texts apart, each once.
 * @param count how many texts there are
 * @param least what fewer texts have says nothing about texts to come, and is left out unless it has a number
 * @param numbers of features; those of enough texts are added
 * @param each hands over what one text has
 */
export function samplesOf<K>(
  count: number,
  least: number,
  numbers: Numbering<K>,
  each: (at: number, take: Take<K>) => void,
): Sample[] {
  const met = new Numbering<K>();
  const times: number[] = [];
  const samples = Array.from({ length: count }, (_, at) => {
    const features: number[] = [];
    const values: number[] = [];
    each(at, (key, value) => {
      const number = met.of(key);
      times[number] = (times[number] ?? 0) + 1;
      features.push(number);
      values.push(value);
    });
    return { features: Int32Array.from(features), values: Float32Array.from(values) };
  });
  const kept = Int32Array.from(
    met.keys,
    (key, at) => (times[at]! >= least ? numbers.of(key) : numbers.find(key)) ?? LEFT_OUT,
  );
  return samples.map(({ features, values }) => ({
    features: features.map((number) => kept[number]!).filter((number) => number !== LEFT_OUT),
    values: values.filter((_, at) => kept[features[at]!] !== LEFT_OUT),
  }));
}

/**
 * @param has hands over what a text has
 * @param numberOf the number of a feature, undefined for one that nothing was learned about
 */
export function sampleOf<K>(has: (take: Take<K>) => void, numberOf: (key: K) => number | undefined): Sample {
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
