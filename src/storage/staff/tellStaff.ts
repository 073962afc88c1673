import { randomUUID } from 'node:crypto';
import { NEWS } from '../../dialogs/news/newsFor.ts';
import type { Session } from '../database/tables.ts';
import { queueCard } from '../outbox/queue.ts';

/** There is one such channel. */
export const CHANNEL = 'secretariaat';

/** Before the key of a message that did not arrive, as the subject of a card. */
export const DELIVERY = 'bezorging ';

/**
 * Has the card of each of these shown anew in the channel of the staff, in the transaction that changed them; nothing
 * where no channel is linked.
 * @param key stands for what is told: the same is told once; each change is another when absent
 */
export async function tellStaff(
  tx: Session,
  subjects: readonly string[],
  now: string,
  key?: string,
): Promise<void> {
  if (subjects.length === 0 || !(await isLinked(tx))) return;
  for (const subject of subjects)
    await queueCard(tx, { subject, key: `kaart/${key ?? `${subject}/${randomUUID()}`}` }, now);
}

/** Has the cards of what was removed say no more than that, wherever they stand: also in a channel that is linked no more. */
export async function tellGone(tx: Session, numbers: readonly string[], now: string): Promise<void> {
  const of = tx
    .selectFrom('staff_cards')
    .select('subject')
    .where('subject', 'in', ['', ...numbers]);
  for (const { subject } of await of.execute())
    await queueCard(tx, { subject, key: `kaart/${subject}/${randomUUID()}` }, now);
}

/** The kinds that somebody waits for, news aside; a card that did not arrive would tell of itself. */
const TOLD = ['mail', 'chat', 'secretariat', 'webhook'] as const;

/** Tells of messages that did not arrive; of those that were told of before, also that they did. */
export async function tellOfDeliveries(
  tx: Session,
  { failed, sent }: { failed: readonly string[]; sent: readonly string[] },
  now: string,
): Promise<void> {
  if (failed.length + sent.length === 0 || !(await isLinked(tx))) return;
  const known = tx
    .selectFrom('staff_cards')
    .select('subject')
    .where(
      'subject',
      'in',
      ['', ...sent].map((id) => DELIVERY + id),
    );
  const lost = tx
    .selectFrom('outbox')
    .select('id')
    .where('id', 'in', ['', ...failed])
    .where('kind', 'in', TOLD)
    .where('subject', '!=', NEWS);
  const subjects = [
    ...(await lost.execute()).map(({ id }) => DELIVERY + id),
    ...(await known.execute()).map(({ subject }) => subject),
  ];
  await tellStaff(tx, subjects, now);
}

async function isLinked(tx: Session): Promise<boolean> {
  const row = await tx.selectFrom('staff_channel').select('id').where('id', '=', CHANNEL).executeTakeFirst();
  return row !== undefined;
}
