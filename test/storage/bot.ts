import { say } from '../../src/dialogs/message.ts';
import type { Outgoing, TurnRecord } from '../../src/dialogs/conversationStore.ts';
import { openStore } from '../../src/storage/openStore.ts';
import type { Store } from '../../src/storage/openStore.ts';
import { clock, handIn, RULES, turn } from './examples.ts';

/**
 * The smallest bot that keeps everything in the store: a conversation remembers which messages it has had. Runs as a
 * process of its own, to be killed; what it is asked and what it answers goes over the process channel.
 */
export interface Asked {
  conversation: string;
  id: string;
  /** Hands in this form instance. */
  form?: string;
}

export interface Acknowledged extends Asked {
  outgoing: Outgoing[];
}

/** What is switched off, to show that the checks see it. */
export interface Faults {
  /** Says that it is stored before it is. */
  early?: boolean;
  /** Saves over what was saved in between. */
  lastWriterWins?: boolean;
  /** Has no memory of which messages were handled. */
  forgetful?: boolean;
  /** Gives the form instance a new id each time. */
  newInstance?: boolean;
}

/** Handles one message, however often it has to be decided again. */
export async function handle(store: Store, asked: Asked, faults: Faults = {}): Promise<Outgoing[]> {
  const { conversation, form } = asked;
  const id = faults.forgetful ? `${asked.id} ${Math.random()}` : asked.id;
  const { state, answered, ...loaded } = await store.conversations.load(conversation, id);
  if (answered) return answered;
  const log = ((state ?? { log: [] }) as { log: string[] }).log;
  const instance = faults.newInstance ? `${form} ${Math.random()}` : form;
  const decided: Partial<TurnRecord> = {
    state: { log: [...log, asked.id] },
    commands: instance === undefined ? [] : [handIn(instance)],
    replies: (outcomes) => [say(`${asked.id} ${outcomes.map(({ kind }) => kind).join()}`)],
  };
  for (let { revision } = loaded; ;) {
    const committed = await store.conversations.commit(turn(conversation, id, revision, decided));
    if (committed.kind !== 'conflict') return committed.outgoing;
    if (!faults.lastWriterWins) return handle(store, asked, faults);
    ({ revision } = await store.conversations.load(conversation, id));
  }
}

async function main(url: string, faults: Faults): Promise<void> {
  const store = await openStore(url, RULES, clock);
  process.on('message', (asked: Asked) => void answer(asked));
  process.send?.('ready');

  async function answer(asked: Asked) {
    if (faults.early) process.send?.({ ...asked, outgoing: [] });
    try {
      const outgoing = await handle(store, asked, faults);
      process.send?.({ ...asked, outgoing });
      await store.conversations.sent(outgoing.map((reply) => reply.id));
    } catch (error) {
      process.send?.({ failed: asked.id, error: String(error) });
    }
  }
}

const [, file, url, faults] = process.argv;
if (file?.endsWith('bot.ts') && url) await main(url, JSON.parse(faults ?? '{}') as Faults);
