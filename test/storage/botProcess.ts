import { openStore } from '../../src/storage/openStore.ts';
import { handle } from './bot.ts';
import type { Asked, Faults } from './bot.ts';
import { dieAfter } from './dieAfter.ts';
import { clock, RULES } from './examples.ts';

/** The smallest bot as a process of its own, to be killed: what it is asked and answers goes over the process channel. */
const [url, faults] = process.argv.slice(2) as [string, string];
const switchedOff = JSON.parse(faults) as Faults;
const store = await openStore(url, RULES, clock);
if (switchedOff.diesAfter !== undefined) dieAfter(switchedOff.diesAfter);
process.on('message', (asked: Asked) => void answer(asked));
process.send?.('ready');

async function answer(asked: Asked): Promise<void> {
  if (switchedOff.early) process.send?.({ ...asked, outgoing: [] });
  try {
    const outgoing = await handle(store, asked, switchedOff);
    process.send?.({ ...asked, outgoing });
    await store.conversations.sent(outgoing.map((reply) => reply.id));
  } catch (error) {
    process.send?.({ failed: asked, error: String(error) });
  }
}
