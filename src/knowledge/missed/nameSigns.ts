import { z } from 'zod';

const words = z.array(z.string().trim().toLowerCase().min(1)).min(1);

/** The words by which names are told from other words: knowledge/phrases/names.yaml. */
export const nameSignsSchema = z.strictObject({
  /** What stands before a name and nothing else: the word after it is one, also in small letters. */
  addressing: words,
  /** What may stand before a name: a word with a capital after it is one. */
  titles: words,
  /** Under a name at the end of a message. */
  closings: words,
  /** Words that begin a sentence with a capital, and that come after a title in small letters, and are no names. */
  ordinary: words,
});
export type NameSignsFile = z.infer<typeof nameSignsSchema>;

/** The same, to look words up in. */
export type NameSigns = Readonly<Record<keyof NameSignsFile, ReadonlySet<string>>>;

/** @returns the words of the file, to look them up in */
export function nameSignsOf({ addressing, titles, closings, ordinary }: NameSignsFile): NameSigns {
  return {
    addressing: new Set(addressing),
    titles: new Set(titles),
    closings: new Set(closings),
    ordinary: new Set(ordinary),
  };
}
