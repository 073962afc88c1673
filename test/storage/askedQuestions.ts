import type { Committed } from '../../src/dialogs/conversationStore.ts';
import { answeredNotice, askedNotice } from '../../src/forwarding/notices.ts';
import type { ForwardingTexts } from '../../src/forwarding/texts.ts';
import type { Store } from '../../src/storage/openStore.ts';
import { turn } from './examples.ts';

export const TEXTS: ForwardingTexts = {
  remindAfter: 3,
  asked: { subject: 'Vraag {nummer}', text: '{naam}: {vraag}' },
  answered: { subject: 'Antwoord {nummer}', text: '{vraag} {antwoord}' },
  reminder: { subject: '{aantal} open', text: '{vragen}' },
};

const AT = '2018-03-20T10:00:00+01:00';

/** A turn in which a person has a question passed on, in their own chat. */
export async function asks(
  store: Store,
  person: string,
  messageId: string,
  {
    text = 'Mag mijn hond mee?',
    email,
    name = person,
  }: { text?: string; email?: string; name?: string } = {},
): Promise<Committed> {
  const { state, revision, answered: before } = await store.conversations.load(person, messageId);
  if (before) return { kind: 'handled before', outgoing: before };
  const origin = { by: { id: person, name }, channel: 'msteams', at: AT };
  return store.conversations.commit(
    turn(person, messageId, revision, {
      state: state ?? {},
      reference: {
        person: { id: person, name },
        channel: 'msteams',
        personal: true,
        address: { to: person },
      },
      passOn: {
        question: { id: `${person} ${messageId}`, text, origin, ...(email !== undefined && { email }) },
        told: (question) => [askedNotice(question, TEXTS)],
      },
    }),
  );
}

export function answered(store: Store, number: string, text = 'Nee, helaas.') {
  const origin = { by: { id: 'secretariaat/Els', name: 'Els' }, channel: 'secretariaat', at: AT };
  return store.questions.answer(number, text, origin, (question) => [answeredNotice(question, TEXTS)]);
}
