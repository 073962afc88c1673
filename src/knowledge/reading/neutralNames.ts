import { z } from 'zod';
import { fold } from '../../text/fold.ts';
import { wordsOf } from './words.ts';

const places = z.object({
  items: z.array(
    z.object({ code: z.string().regex(/^GM/), name: z.string(), places: z.array(z.string()).default([]) }),
  ),
});

/** A name of at most this many letters is as likely an ordinary word (Best, Ede, Oss). */
const SHORT = 4;

/** @returns the words of place names, folded: where someone is from says nothing about what is asked */
export function neutralNames(lists: Record<string, unknown>): Set<string> {
  const words = new Set<string>();
  for (const list of Object.values(lists)) {
    const read = places.safeParse(list);
    if (!read.success) continue;
    for (const { name, places: also } of read.data.items)
      for (const one of [name, ...also])
        for (const { text } of wordsOf(one)) if (text.length > SHORT) words.add(fold(text));
  }
  return words;
}
