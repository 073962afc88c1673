import { findGemeenten } from './gemeenten/find.ts';
import { createNameIndex } from './gemeenten/names.ts';
import { createAnswerReader } from './gemeenten/read.ts';
import type { Gemeente, GemeenteReader } from './gemeenten/types.ts';

export type {
  Gemeente,
  GemeenteMention,
  GemeenteName,
  GemeenteReader,
  GemeenteReading,
  GemeentenList,
  Netwerk,
} from './gemeenten/types.ts';
export { findRegion } from './gemeenten/region.ts';
export { isThere } from './gemeenten/status.ts';

/**
 * Makes a reader of municipality names.
 * @param gemeenten all municipalities, former ones too, as `knowledge/lists/gemeenten.yaml` has them
 */
export function createGemeenteReader(gemeenten: readonly Gemeente[]): GemeenteReader {
  const index = createNameIndex(gemeenten);
  return { read: createAnswerReader(index), find: (text, day) => findGemeenten(text, day, index) };
}
