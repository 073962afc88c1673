import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Converse } from '../../dialogs/converse.ts';
import type { Store } from '../../storage/openStore.ts';

/** What is measured of this process and its store; no name, number or text is in it. */
export interface Metrics {
  /** The same conversation, measured. */
  timed(converse: Converse): Converse;
  /** A request of the channel was answered so. */
  answered(status: number): void;
  /** Somebody of the staff wished to come in, and it ended so. */
  signedIn(outcome: string): void;
  /** @returns what Prometheus reads, with its content type */
  text(): Promise<{ type: string; text: string }>;
}

/** Seconds that a turn may take: most take a few hundredths. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * @param store what is asked of it is asked when the figures are read
 * @param now the bot's own clock
 */
export function createMetrics(store: Pick<Store, 'ping' | 'deliveries'>, now: () => Date): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const turns = new Histogram({
    ...{ name: 'briefwijzer_turn_seconds', help: 'Time a turn takes, stored and all', registers },
    ...{ labelNames: ['outcome'], buckets: BUCKETS },
  });
  const requests = new Counter({
    ...{ name: 'briefwijzer_channel_requests_total', help: 'Requests of the channel, by status', registers },
    labelNames: ['status'],
  });
  const signIns = new Counter({
    ...{ name: 'briefwijzer_staff_sign_ins_total', help: 'Sign-ins of the staff, by outcome', registers },
    labelNames: ['outcome'],
  });
  const up = new Gauge({
    ...{ name: 'briefwijzer_store_up', help: '1 when the store can be read and written', registers },
  });
  const outbox = new Gauge({
    ...{ name: 'briefwijzer_outbox_messages', help: 'What goes out, by kind and state', registers },
    labelNames: ['kind', 'state'],
  });
  const age = new Gauge({
    ...{
      name: 'briefwijzer_outbox_oldest_seconds',
      help: 'Age of the oldest that waits and may go',
      registers,
    },
  });

  async function lookAtStore(): Promise<void> {
    outbox.reset();
    try {
      await store.ping();
      const [totals, oldest] = await Promise.all([store.deliveries.totals(), store.deliveries.oldest()]);
      for (const [kind, states] of Object.entries(totals))
        for (const [state, count] of Object.entries(states)) outbox.set({ kind, state }, count);
      age.set(oldest === undefined ? 0 : Math.max(0, (now().getTime() - Date.parse(oldest)) / 1000));
      up.set(1);
    } catch {
      up.set(0);
    }
  }

  return {
    timed: (converse) => async (message) => {
      const end = turns.startTimer();
      try {
        const outgoing = await converse(message);
        end({ outcome: 'stored' });
        return outgoing;
      } catch (error) {
        end({ outcome: 'failed' });
        throw error;
      }
    },
    answered: (status) => requests.inc({ status }),
    signedIn: (outcome) => signIns.inc({ outcome }),
    async text() {
      await lookAtStore();
      return { type: registry.contentType, text: await registry.metrics() };
    },
  };
}
