import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { create, insertMultiple, search } from '@orama/orama';

/** Finds the passages for a question, the best one first. */
export interface Peer {
  name: string;
  find: (question: string) => string | undefined | Promise<string | undefined>;
}

/** @returns the search libraries, each with the same passages, set as their manuals advise for Dutch text */
export async function peers(passages: string[]): Promise<Peer[]> {
  const documents = passages.map((text, id) => ({ id: String(id), text }));
  const fuse = new Fuse(documents, {
    keys: ['text'],
    ignoreLocation: true,
    threshold: 0.6,
    includeScore: true,
  });
  const mini = new MiniSearch<{ id: string; text: string }>({
    fields: ['text'],
    storeFields: ['text'],
    searchOptions: { fuzzy: 0.2, prefix: true },
  });
  mini.addAll(documents);
  const orama = create({ schema: { id: 'string', text: 'string' } as const, language: 'dutch' });
  await insertMultiple(orama, documents);
  return [
    { name: 'Fuse.js', find: (question) => fuse.search(question)[0]?.item.text },
    { name: 'MiniSearch', find: (question) => mini.search(question)[0]?.['text'] as string | undefined },
    {
      name: 'Orama',
      find: async (question) => (await search(orama, { term: question, limit: 1 })).hits[0]?.document.text,
    },
  ];
}
