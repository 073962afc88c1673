/** One bot's share of the hand-ins, in a process of its own: `node handIns.ts URL COUNT ABREAST`; COUNT 0 goes on until it is told to stop. */
import { knowledgeRules } from './rules.ts';
import { say } from '../../src/dialogs/message.ts';
import type { Command } from '../../src/registration/command.ts';
import { openStore } from '../../src/storage/openStore.ts';
import { ANSWERS, AT } from './answers.ts';

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

/** A whole turn: message, conversation, registration with number and audit line, notices and reply. */
async function handIn(): Promise<void> {
  const id = `${process.pid} ${run++}`;
  const by = { id: `person ${id}`, name: 'Fatima' };
  const origin = { by, channel: 'msteams', at: AT };
  const command: Command = { kind: 'hand in', id, form: 'startdag', prefix: 'SD', answers: ANSWERS, origin };
  const committed = await store.conversations.commit({
    conversation: id,
    messageId: 'm1',
    revision: 0,
    state: { answers: ANSWERS },
    commands: [command],
    missed: [],
    reference: { person: by, channel: 'msteams', personal: true, address: { to: id } },
    address: { to: id },
    replies: ([outcome]) => [say(outcome?.kind === 'done' ? outcome.registration.number : 'refused')],
  });
  if (committed.kind !== 'saved' || !committed.outgoing[0]?.reply.text.startsWith('SD-'))
    throw new Error('not handed in');
  await store.conversations.sent(committed.outgoing.map((reply) => reply.id));
}

async function lane(): Promise<void> {
  while (left-- > 0) {
    const started = performance.now();
    await handIn().then(
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
