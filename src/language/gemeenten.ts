import { gemeenteOfDomain } from './gemeenten/domain.ts';
import { findGemeenten } from './gemeenten/find.ts';
import { createNameIndex } from './gemeenten/names.ts';
import { createAnswerReader } from './gemeenten/read.ts';
import type { Gemeente, GemeenteMention, GemeenteReader } from './gemeenten/types.ts';

/**
 * Makes a reader of municipality names.
 * @param gemeenten all municipalities, former ones too, as `knowledge/lists/gemeenten.yaml` has them
 */
export function createGemeenteReader(gemeenten: readonly Gemeente[]): GemeenteReader {
  const index = createNameIndex(gemeenten);
  /** Several questions look for a municipality in the same message: it is read once. */
  let last: { text: string; day: string; found: GemeenteMention[] } | undefined;
  const find = (text: string, day: string): GemeenteMention[] => {
    if (last?.text !== text || last.day !== day) last = { text, day, found: findGemeenten(text, day, index) };
    return [...last.found];
  };
  return {
    read: createAnswerReader(index),
    find,
    ofDomain: (domain, day) => gemeenteOfDomain(domain, day, index),
  };
}
