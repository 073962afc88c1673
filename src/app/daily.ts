import type { Log } from './log.ts';
import type { Opened } from './open.ts';
import { tellNews } from './tellNews.ts';
import type { Phrases } from '../dialogs/phrases.ts';
import type { Search } from '../knowledge/answering/search.ts';
import type { Board } from '../secretariat/board/board.ts';
import { refillDaily } from '../secretariat/allocation/daily.ts';
import { remindOfQuestions } from '../secretariat/questions/remind.ts';

/** Milliseconds between two times of what is done daily. */
const DAY = 24 * 60 * 60 * 1000;

export interface DailyParts {
  board: Board;
  search: Search;
  phrases: Phrases;
  /** @returns ISO date-time with the offset of Europe/Amsterdam */
  now: () => string;
  log: Log;
  alarm: (what: string, about?: object) => void;
}

/**
 * Does what is done daily, now and each day after, one thing after another: the clean-up, giving places that came free,
 * reminding of questions, the staff's overview, news. What fails is an alarm, and the others are done.
 * @returns stops it
 */
export function startDaily(
  opened: Opened,
  { board, search, phrases, now, log, alarm }: DailyParts,
): () => void {
  const { store, knowledge } = opened;
  const office = { ...opened, now };
  const stopped = new AbortController();
  const cleanUp = () =>
    purge(opened, stopped.signal, alarm).then(
      (purged) => log.info({ purged }, 'removed what was kept long enough'),
      (err: unknown) => alarm('clean-up failed', { err }),
    );
  const refill = () =>
    refillDaily(office).then(
      (changed) => log.info({ changed }, 'gave places that came free'),
      (err: unknown) => alarm('places that came free were not given', { err }),
    );
  const remind = () =>
    remindOfQuestions(office, phrases.forwarding).then(
      (questions) => log.info({ questions }, 'reminded of questions that wait'),
      (err: unknown) => alarm('nobody was reminded of questions that wait', { err }),
    );
  const overview = () =>
    board.digest().catch((err: unknown) => alarm('the overview of today is not shown', { err }));
  const bringNews = () =>
    tellNews(store.news, { ...knowledge, today: now().slice(0, 10) }, search, phrases).then(
      (told) => log.info({ told }, 'told of letters and days'),
      (err: unknown) => alarm('nobody was told of letters and days', { err }),
    );
  const everyDay = () => cleanUp().then(refill).then(remind).then(overview).then(bringNews);
  const daily = setInterval(() => void everyDay(), DAY);
  void everyDay();
  return () => {
    clearInterval(daily);
    stopped.abort();
  };
}

/** The clean-up: the store, and the files beside it. */
async function purge(opened: Opened, signal: AbortSignal, alarm: DailyParts['alarm']): Promise<object> {
  const purged = await opened.store.purge({ unattended: true, signal });
  const { mails, exports } = await opened.removeFiles();
  const byHand = exports.filter(({ what }) => what !== 'removed').length;
  if (byHand > 0) alarm('exports with removed data are to be removed by hand', { exports: byHand });
  return { ...purged, mails, exports: exports.length - byHand };
}
