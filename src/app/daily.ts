import type { Log } from './log.ts';
import type { Mind } from './mind.ts';
import { tellNews } from './tellNews.ts';
import type { Board } from '../secretariat/board/board.ts';
import { refillDaily } from '../secretariat/allocation/daily.ts';
import type { Desk, Office } from '../secretariat/desk.ts';
import { remindOfQuestions } from '../secretariat/questions/remind.ts';

/** Milliseconds between two times of what is done daily. */
const DAY = 24 * 60 * 60 * 1000;

export interface DailyParts {
  office: Office & Pick<Desk, 'removeFiles'>;
  board: Board;
  /** What is answered from now. */
  mind: () => Pick<Mind, 'knowledge' | 'letterSearch' | 'tools'>;
  log: Log;
  alarm: (what: string, about?: object) => void;
}

/**
 * Does what is done daily, now and each day after, one thing after another: the clean-up, giving places that came free,
 * reminding of questions, the staff's overview, news. What fails is an alarm, and the others are done.
 * @returns stops it
 */
export function startDaily({ office, board, mind, log, alarm }: DailyParts): () => void {
  const stopped = new AbortController();
  const cleanUp = () =>
    purge(office, stopped.signal, alarm).then(
      (purged) => log.info({ purged }, 'removed what was kept long enough'),
      (err: unknown) => alarm('clean-up failed', { err }),
    );
  const refill = () =>
    refillDaily(office).then(
      (changed) => log.info({ changed }, 'gave places that came free'),
      (err: unknown) => alarm('places that came free were not given', { err }),
    );
  const remind = () =>
    remindOfQuestions(office, mind().tools.phrases.forwarding).then(
      (questions) => log.info({ questions }, 'reminded of questions that wait'),
      (err: unknown) => alarm('nobody was reminded of questions that wait', { err }),
    );
  const overview = () =>
    board.digest().catch((err: unknown) => alarm('the overview of today is not shown', { err }));
  const bringNews = () => {
    const { knowledge, letterSearch, tools } = mind();
    const known = { ...knowledge, today: office.now().slice(0, 10) };
    return tellNews(office.store.news, known, letterSearch, tools.phrases).then(
      (told) => log.info({ told }, 'told of letters and days'),
      (err: unknown) => alarm('nobody was told of letters and days', { err }),
    );
  };
  const everyDay = () => cleanUp().then(refill).then(remind).then(overview).then(bringNews);
  const daily = setInterval(() => void everyDay(), DAY);
  void everyDay();
  return () => {
    clearInterval(daily);
    stopped.abort();
  };
}

/** The clean-up: the store, and the files beside it. */
async function purge(
  office: DailyParts['office'],
  signal: AbortSignal,
  alarm: DailyParts['alarm'],
): Promise<object> {
  const purged = await office.store.purge({ unattended: true, signal });
  const { mails, exports, downloads } = await office.removeFiles();
  const removed = exports.filter(({ what }) => what === 'removed').length;
  const byHand = exports.length - removed + downloads.length;
  if (byHand > 0) alarm('exports with removed data are to be removed by hand', { exports: byHand });
  return { ...purged, mails, exports: removed };
}
