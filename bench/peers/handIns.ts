/** One bot's share of the hand-ins, in a process of its own: `node handIns.ts URL COUNT ABREAST`; COUNT 0 goes on until it is told to stop. */
import { knowledgeRules } from './rules.ts';
import { openStore } from '../../src/storage/openStore.ts';
import { AT } from './answers.ts';
import { handIn } from './handIn.ts';

export interface HandedIn {
  count: number;
  /** Turns that the store refused, which a channel would get a 503 for. */
  refused: number;
  /** In ms, for each turn. */
  latencies: number[];
  /** Processor time of this process, in ms. */
  cpu: number;
}

const [url = '', count = '0', abreast = '1'] = process.argv.slice(2);
const store = await openStore(url, knowledgeRules(), () => new Date(AT));
let left = Number(count) || Infinity;
let run = 0;
const done: HandedIn = { count: 0, refused: 0, latencies: [], cpu: 0 };

async function lane(): Promise<void> {
  while (left-- > 0) {
    const started = performance.now();
    await handIn(store, `${process.pid} ${run++}`).then(
      () => (done.count += 1),
      () => (done.refused += 1),
    );
    done.latencies.push(performance.now() - started);
  }
}

process.once('message', () => {
  const before = process.cpuUsage();
  process.once('message', () => (left = 0));
  void Promise.all(Array.from({ length: Number(abreast) }, lane)).then(async () => {
    const { user, system } = process.cpuUsage(before);
    await store.close();
    process.send?.({ ...done, cpu: (user + system) / 1000 } satisfies HandedIn, () => process.exit());
  });
});
process.send?.('ready');
