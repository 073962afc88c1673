import { say } from '../../src/dialogs/message.ts';
import type { Command } from '../../src/registration/command.ts';
import type { openStore } from '../../src/storage/openStore.ts';
import { ANSWERS, AT } from './answers.ts';

type Store = Awaited<ReturnType<typeof openStore>>;

/**
 * A whole turn: message, conversation, registration with number and audit line, notices and reply.
 * @param id tells this conversation, person and registration from every other
 * @throws when it was not handed in
 */
export async function handIn(store: Store, id: string): Promise<void> {
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
