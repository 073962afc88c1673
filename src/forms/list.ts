import { z } from 'zod';
import type { Option } from './form.ts';

/** A list of choices with where it comes from, as a file of knowledge/lists has it. */
export const choiceListSchema = z.object({
  source: z.string(),
  items: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      about: z.string().optional(),
      words: z.array(z.string()).optional(),
    }),
  ),
});

/**
 * Reads the lists of knowledge/lists as choices for a form.
 * @param lists as their files say; a file that is no list of choices is left out
 */
export function choiceLists(lists: Record<string, unknown>): Record<string, Option[]> {
  return Object.fromEntries(
    Object.entries(lists).flatMap(([name, list]) => {
      const read = choiceListSchema.safeParse(list);
      return read.success ? [[name, read.data.items]] : [];
    }),
  );
}
