import { z } from 'zod';
import { SURE_ADDRESS, SURE_TITLES } from '../../language/people/nameWords.ts';

const words = z.array(z.string().trim().toLowerCase().min(1)).min(1);

/** The words by which names are told from other words: knowledge/phrases/names.yaml. */
export const nameSignsSchema = z.strictObject({
  /** What may stand before a name: a word with a capital after it is one. */
  titles: words,
  /** Under a name at the end of a message. */
  closings: words,
  /** Words that begin a sentence with a capital, and that come after a title in small letters, and are no names. */
  ordinary: words,
});
export type NameSignsFile = z.infer<typeof nameSignsSchema>;

/** The same, to look words up in, with the titles and forms of address that the language has. */
export interface NameSigns extends Readonly<Record<keyof NameSignsFile, ReadonlySet<string>>> {
  /** What stands before a name and nothing else: the word after it is one, also in small letters. */
  addressing: ReadonlySet<string>;
}

/** @returns the words of the file, to look them up in */
export function nameSignsOf({ titles, closings, ordinary }: NameSignsFile): NameSigns {
  return {
    addressing: SURE_ADDRESS,
    titles: new Set([...SURE_TITLES, ...titles]),
    closings: new Set(closings),
    ordinary: new Set(ordinary),
  };
}
