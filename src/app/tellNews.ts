import { newsFor } from '../dialogs/news/newsFor.ts';
import type { Phrases } from '../dialogs/phrases.ts';
import type { Search } from '../knowledge/answering/search.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { News } from '../storage/news/news.ts';

/**
 * Tells who wishes to hear of it which letters are new, and which days come near; each once for good, however often and
 * by however many bots this is done.
 * @returns how many messages that are
 */
export async function tellNews(
  news: News,
  { letters, today }: Pick<Knowledge, 'letters'> & { today: string },
  search: Search,
  phrases: Phrases,
): Promise<number> {
  const all = letters.map(({ letter }) => letter);
  const ids = all.map(({ id }) => id);
  const fresh = await news.fresh(ids);
  const happenings = {
    fresh: all.filter(({ id }) => fresh.includes(id)),
    ahead: search.ahead(today),
    ...{ letters: all, today },
  };
  const notices = newsFor(await news.interests(), happenings, (subject) => search.about(subject), phrases);
  return news.tell(notices, ids);
}
