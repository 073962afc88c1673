import { Bell } from './bell.ts';
import { deliver } from './deliver.ts';
import type { Senders } from './deliver.ts';
import type { OutboxRow, OutboxRows } from './outboxRows.ts';
import { afterAttempt, PATIENCE } from './retry.ts';
import type { Patience } from './retry.ts';
import type { OutboxKind } from '../database/tables.ts';

export interface OutboxOptions {
  senders: Senders;
  /** A number from 0 up to 1. */
  dice: () => number;
  /** Something was given up, or the database does not answer. Never holds personal data. */
  alarm: (what: string, about?: Record<string, unknown>) => void;
  /** Looks for what is waiting so often, in ms, beside being woken. */
  poll?: number;
  patience?: Record<OutboxKind, Patience>;
}

/** Sends what is waiting: any number of them may work on one database. */
export interface Outbox {
  /** Goes on sending until it is stopped. */
  start(): void;
  /** Looks at once, instead of at the next round. */
  wake(): void;
  /** Sends all that may be sent at this moment. @returns how many attempts were made */
  sendNow(): Promise<number>;
  /** Takes nothing new, and waits for what is being sent. What is left waits in the database. */
  stop(): Promise<void>;
}

/** So many are being sent at a time: a slow receiver holds up no other. */
const ABREAST = 16;
const POLL = 2_000;

export function createOutbox(rows: OutboxRows, options: OutboxOptions): Outbox {
  const { senders, dice, alarm, poll = POLL, patience = PATIENCE } = options;
  const bell = new Bell();
  const sending = new Set<Promise<void>>();
  let running: Promise<void> | undefined;
  let stopping = false;
  let unavailable = false;

  async function run(): Promise<void> {
    while (!stopping) {
      if ((await takeSome()) === 0) await bell.wait(poll);
    }
    await Promise.all(sending);
  }

  async function takeSome(): Promise<number> {
    if (sending.size >= ABREAST) return 0;
    try {
      const claimed = await rows.claim(ABREAST - sending.size);
      for (const row of claimed) send(row);
      unavailable = false;
      return claimed.length;
    } catch (error) {
      if (!unavailable) alarm('outbox cannot reach the database', { err: error });
      unavailable = true;
      return 0;
    }
  }

  function send(row: OutboxRow): void {
    const attempt = tryOnce(row)
      .catch((error: unknown) =>
        alarm('attempt could not be written down, and will be repeated', { err: error }),
      )
      .finally(() => {
        sending.delete(attempt);
        bell.ring();
      });
    sending.add(attempt);
  }

  async function tryOnce(row: OutboxRow): Promise<void> {
    const step = afterAttempt(await deliver(row, rows, senders), row.attempts, patience[row.kind], dice);
    await rows.settle(row, step);
    if (step.state === 'failed' || step.state === 'dead') {
      alarm('delivery given up', {
        kind: row.kind,
        state: step.state,
        attempts: row.attempts,
        reason: step.reason,
      });
    }
  }

  return {
    start() {
      running ??= run();
    },
    wake: () => bell.ring(),
    async sendNow() {
      let attempts = 0;
      for (;;) {
        const claimed = await rows.claim(ABREAST);
        if (claimed.length === 0) return attempts;
        attempts += claimed.length;
        await Promise.all(claimed.map(tryOnce));
      }
    },
    async stop() {
      stopping = true;
      bell.ring();
      await running;
    },
  };
}
