import type { Handover } from '../../dialogs/conversationStore.ts';
import type { InHand } from '../outbox/inHand.ts';
import { afterAttempt, PATIENCE } from '../outbox/retry.ts';

/** What a turn could not send: the first was tried once, the others come after it in order. */
export function handoverTo(inHand: InHand): Handover {
  return {
    async notSent([first, ...others], delivery) {
      if (first === undefined) return;
      inHand.settle(
        first,
        afterAttempt(delivery, 1, PATIENCE.reply, () => 1),
        1,
      );
      for (const id of others) inHand.settle(id, { state: 'waiting', reason: null, pause: 0 }, 0);
      await inHand.flush();
    },
  };
}
