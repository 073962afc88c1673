import type { AskingReader } from '../reading/asking.ts';
import type { Term } from '../reading/term.ts';
import { wordsOf } from '../reading/words.ts';

/** How something is asked in its own wordings: counts, as plain data to be kept. */
export interface AskedAs {
  /** How many wordings there are. */
  size: number;
  /** For each kind of asking in how many of them. */
  kinds: number[];
  /** What they open with: the first word, and the first two. */
  openings: Map<string, number>;
  /** What they say: each term with in how many. */
  terms: Map<string, number>;
  /** Years that are named. */
  years: Set<string>;
  /** Bodies that are named, with in how many. */
  bodies: Map<number, number>;
}

/** A wording with its terms. */
export interface ReadWording {
  text: string;
  terms: Term[];
}

const count = <K>(counts: Map<K, number>, keys: Iterable<K>): void => {
  for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
};

/** @returns the first word of a text and its first two, as stems */
export function openingsOf(text: string): [string, string] {
  const [first = '', second = ''] = wordsOf(text.slice(0, 80)).map(({ stem }) => stem);
  return [first, `${first} ${second}`];
}

/** @returns how these wordings ask, together */
export function askedAs(wordings: ReadWording[], asking: AskingReader): AskedAs {
  const kinds = asking.names.map(() => 0);
  const openings = new Map<string, number>();
  const terms = new Map<string, number>();
  const years = new Set<string>();
  const bodies = new Map<number, number>();
  for (const wording of wordings) {
    const read = asking.read(wording.text);
    for (const kind of read.kinds) kinds[kind]!++;
    count(openings, openingsOf(wording.text));
    count(
      terms,
      wording.terms.map(({ key }) => key),
    );
    count(bodies, read.bodies);
    for (const year of read.years) years.add(year);
  }
  return { size: wordings.length, kinds, openings, terms, years, bodies };
}
