import type { ReadText } from '../learning/wordingIndex.ts';
import type { Certain, Finders } from './settle.ts';
import type { Considered, Understanding } from './understanding.ts';

/** What is less likely than this is not worth a look. */
const LEAST = 0.01;

/** How likely it is that this is what is asked, from 0 to 1. */
const likelihood = ({ certainty }: Certain): number => 1 / (1 + Math.exp(-1 - certainty));

/** @returns what lists what one question may be about, by what answering goes by; the likeliest first */
export function createConsiderer({ entries, rank, check, match }: Finders) {
  return (question: ReadText): Considered[] => {
    const { ranked, reading, prior } = rank([question]);
    const facts = check(reading, ranked).filter(({ owner }) => entries.get(owner)?.kind === 'fact');
    const gaps = ranked.filter(({ owner }) => entries.get(owner)?.kind === 'gap');
    const found = [
      ...[...facts, ...match(reading, prior)].map((one) => ({ owner: one.owner, likely: likelihood(one) })),
      ...gaps.map(({ owner, likely }) => ({ owner, likely })),
    ];
    return found.filter(({ likely }) => likely >= LEAST).sort((a, b) => b.likely - a.likely);
  };
}

/** What a message comes down to, told by what it is answered with: to compare, and to show an editor. */
export interface Said {
  kind: Understanding['kind'] | 'passage';
  /** Ids of the facts, in the order in which they are given; of the gap; of the form. */
  entries: string[];
}

/** @returns what an understanding comes down to */
export function saidIn(meant: Understanding): Said {
  switch (meant.kind) {
    case 'answer': {
      const facts = meant.found.flatMap(({ fact }) => fact ?? []);
      return { kind: facts.length > 0 ? 'answer' : 'passage', entries: facts };
    }
    case 'wish':
      return { kind: 'wish', entries: [meant.form] };
    case 'otherWish':
      return { kind: 'otherWish', entries: [] };
    case 'smalltalk':
      return { kind: 'smalltalk', entries: [meant.topic] };
    case 'unknown':
      return { kind: 'unknown', entries: meant.gap === undefined ? [] : [meant.gap] };
  }
}
