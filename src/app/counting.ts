import type { Figures } from '../storage/figures/figures.ts';
import type { Log } from './log.ts';

/** Milliseconds between two times that what turns wrote down is added up: so late it is in the figures at most. */
const PAUSE = 30_000;

/**
 * Adds up what turns wrote down to count, now and then: a bot that is killed leaves it to whoever comes next.
 * @returns adds up what there is, and no more after that
 */
export function startCounting(figures: Pick<Figures, 'addUp'>, log: Pick<Log, 'warn'>): () => Promise<void> {
  const addUp = () =>
    figures.addUp().catch((err: unknown) => log.warn({ err }, 'what was counted could not be added up'));
  const timer = setInterval(() => void addUp(), PAUSE).unref();
  return () => {
    clearInterval(timer);
    return addUp();
  };
}
