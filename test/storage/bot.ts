import { say } from '../../src/dialogs/message.ts';
import type { Outgoing, TurnRecord } from '../../src/dialogs/conversationStore.ts';
import type { Store } from '../../src/storage/openStore.ts';
import { handIn, turn } from './examples.ts';

/** A message to the smallest bot there is: its conversation remembers which messages it has had. */
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
  /** Dies right after so many statements, counted from when it was ready. */
  diesAfter?: number;
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
