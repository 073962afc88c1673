import { fold } from '../../text/fold.ts';
import { stemOf } from './words.ts';

/** Tells which words are about the same, for who looks for other words than those of a letter: knowledge/thesaurus.txt. */
export interface Thesaurus {
  /** @param stem of a word; @returns the groups it is in, by number */
  groupsOf: (stem: string) => readonly number[];
}

const NONE: readonly number[] = [];

/** @param groups of single words; phrases tell nothing here */
export function createThesaurus(groups: readonly (readonly string[])[]): Thesaurus {
  const found = new Map<string, number[]>();
  groups.forEach((words, group) => {
    for (const word of words) {
      if (word.includes(' ')) continue;
      const stem = stemOf(fold(word));
      const list = found.get(stem);
      if (!list) found.set(stem, [group]);
      else if (list.at(-1) !== group) list.push(group);
    }
  });
  return { groupsOf: (stem) => found.get(stem) ?? NONE };
}
