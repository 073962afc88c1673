import { Bell } from './bell.ts';
import { deliver } from './deliver.ts';
import type { Senders } from './deliver.ts';
import type { OutboxRow, OutboxRows } from './outboxRows.ts';
import { afterAttempt, PATIENCE } from './retry.ts';
import type { Patience } from './retry.ts';
import { WAYS } from './ways.ts';
import type { Way } from './ways.ts';
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
  /** What is being sent when it is stopped gets so long to end, in ms. */
  grace?: number;
}

/** Sends what is waiting: any number of them may work on one database. */
export interface Outbox {
  /** Goes on sending until it is stopped. */
  start(): void;
  /** Looks at once, instead of at the next round. */
  wake(): void;
  /** Sends all that may be sent at this moment. @returns how many attempts were made */
  sendNow(): Promise<number>;
  /** Takes nothing new, and waits a while for what is being sent. What is left waits in the database. */
  stop(): Promise<void>;
}

const POLL = 2_000;
const GRACE = 5_000;

export function createOutbox(rows: OutboxRows, options: OutboxOptions): Outbox {
  const { senders, dice, alarm, poll = POLL, patience = PATIENCE, grace = GRACE } = options;
  const bell = new Bell();
  const sending = new Map<Promise<void>, Way>();
  let running: Promise<void> | undefined;
  let stopping = false;
  let unavailable = false;

  async function run(): Promise<void> {
    while (!stopping) {
      if ((await tryToTake()) === 0) await bell.wait(poll);
    }
  }

  async function tryToTake(): Promise<number> {
    try {
      const taken = await takeSome();
      unavailable = false;
      return taken;
    } catch (error) {
      if (!unavailable) alarm('outbox cannot reach the database', { err: error });
      unavailable = true;
      return 0;
    }
  }

  /** Starts sending what may be sent and what there is room for. @returns how much that is */
  async function takeSome(): Promise<number> {
    let taken = 0;
    const due = await rows.due();
    for (const way of WAYS) {
      const room = way.abreast - [...sending.values()].filter((taking) => taking === way).length;
      if (room === 0 || !way.kinds.some((kind) => due.has(kind))) continue;
      const claimed = await rows.claim(way, room);
      for (const row of claimed) send(row, way);
      taken += claimed.length;
    }
    return taken;
  }

  function send(row: OutboxRow, way: Way): void {
    const attempt = tryOnce(row).finally(() => {
      sending.delete(attempt);
      bell.ring();
    });
    sending.set(attempt, way);
  }

  async function tryOnce(row: OutboxRow): Promise<void> {
    const { delivery, ...said } = await deliver(row, rows, senders);
    const step = afterAttempt(delivery, row.attempts, patience[row.kind], dice);
    await rows.settle(row, step, said);
    if (step.state === 'failed' || step.state === 'dead') {
      alarm('delivery given up', {
        kind: row.kind,
        state: step.state,
        attempts: row.attempts,
        reason: step.reason,
      });
    }
  }

  const allSent = () => Promise.all(sending.keys());

  return {
    start() {
      running ??= run();
    },
    wake: () => bell.ring(),
    async sendNow() {
      for (let attempts = 0; ;) {
        const taken = await takeSome();
        if (taken === 0) return attempts;
        attempts += taken;
        await allSent();
      }
    },
    async stop() {
      stopping = true;
      bell.ring();
      await atMost(grace, Promise.resolve(running).then(allSent));
    },
  };
}

/** Resolves when the work has ended, or after so many ms. */
function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    work.then(() => resolve(), reject).finally(() => clearTimeout(timer));
  });
}
