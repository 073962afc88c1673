import type { Person } from '../../dialogs/message.ts';
import type { StaffAsked, StaffCard } from '../../dialogs/staff/staffCard.ts';
import type { Delivery } from '../../registration/delivery.ts';
import { dayOf } from '../../time/amsterdam.ts';
import type { Desk, Out } from '../desk.ts';
import { actOn } from './act.ts';
import { cardOf, GONE } from './card.ts';
import type { BoardOffice } from './parts.ts';
import { digestOf } from './subjects.ts';

/** Puts a card in a chat, in the place of an earlier message where one is named. */
export type PutCard = (address: unknown, card: StaffCard, replaces?: string) => Promise<Delivery>;

/** The channel of the staff: what there is to do, and doing it. */
export interface Board {
  /** Does what somebody of the staff pressed. @returns the card as it is then */
  act(person: Person, asked: StaffAsked): Promise<StaffCard>;
  /** Shows what there is of this in the channel: a message of its own, or in the place of the one that stands there. */
  show(subject: string, put: PutCard): Promise<Delivery>;
  /** Has the overview of today shown, once. */
  digest(): Promise<void>;
}

/** @param removeFiles as the command line does after removing somebody */
export function createBoard(office: BoardOffice, removeFiles: Desk['removeFiles']): Board {
  const { staffChannel } = office.store;
  return {
    act: ({ id, name }, asked) => actOn({ ...office, staff: name || id, removeFiles, out: NOWHERE }, asked),

    async show(subject, put) {
      const [card, standing, address] = [
        await cardOf(office, subject),
        await staffChannel.card(subject),
        await staffChannel.address(),
      ];
      const to = standing?.address ?? address;
      if (to === undefined) return { kind: 'dead', reason: 'no channel is linked' };
      if (card.revision === GONE && !standing) return { kind: 'sent' };
      const delivery = await put(to, card, standing?.message);
      if (delivery.kind !== 'sent') return delivery;
      const message = standing?.message ?? delivery.id;
      if (card.revision === GONE) await staffChannel.forgetCard(subject);
      else if (message !== undefined) await staffChannel.noteCard(subject, { address: to, message });
      return delivery;
    },

    async digest() {
      const subject = digestOf(dayOf(office.now()));
      await staffChannel.show(subject, subject);
    },
  };
}

/** What a command would say beside its result stands on the card. */
const NOWHERE: Out = {
  say: () => undefined,
  remark: () => undefined,
  terminal: false,
  progress: () => ({ step: () => undefined, stop: () => undefined }),
};
