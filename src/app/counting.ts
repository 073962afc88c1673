import { createHash } from 'node:crypto';
import type { Seen } from '../dialogs/seen.ts';
import { ENOUGH, type Figure, type Figures } from '../storage/figures/figures.ts';
import type { Log } from './log.ts';
import { isoDay, mondayOf, parseIsoDay } from '../time/calendar.ts';

/** Milliseconds between two times that what was counted is written down; so much is lost when a bot is killed. */
const PAUSE = 30_000;

/** Signs of a mark: so few that many people share one. */
const MARK = 4;

/** Counts turns beside them: nobody waits for it. */
export interface Counting {
  see(seen: Seen): void;
  /** Writes down what is not yet, and counts no more. */
  stop(): Promise<void>;
}

export function createCounting(figures: Pick<Figures, 'add'>, log: Pick<Log, 'warn'>): Counting {
  let cells = new Map<string, Figure>();

  const count = (figure: Figure) => {
    const key = `${figure.week} ${figure.what} ${figure.about}`;
    cells.set(key, merged(cells.get(key), figure));
  };

  async function writeDown(): Promise<void> {
    const counted = [...cells.values()];
    cells = new Map();
    await figures.add(counted).catch((err: unknown) => {
      counted.forEach(count);
      log.warn({ err }, 'what was counted could not be written down');
    });
  }

  const timer = setInterval(() => void writeDown(), PAUSE).unref();

  return {
    see({ person, today, counts }) {
      const week = isoDay(mondayOf(parseIsoDay(today)!));
      const marks = [createHash('sha256').update(`cijfers ${person}`).digest('hex').slice(0, MARK)];
      for (const one of counts) count({ ...one, week, count: 1, marks });
    },
    stop() {
      clearInterval(timer);
      return writeDown();
    },
  };
}

function merged(before: Figure | undefined, figure: Figure): Figure {
  if (!before) return figure;
  const marks = [...new Set([...before.marks, ...figure.marks])].slice(0, ENOUGH);
  return { ...before, count: before.count + figure.count, marks };
}
