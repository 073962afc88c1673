import type { DeliveryLine } from '../../storage/outbox/deliveries.ts';
import type { Office } from '../desk.ts';
import type { Dividing } from './dividing.ts';

/** What people hear of a division goes by these ways. */
const WAYS = ['mail', 'chat'] as const;

/**
 * @param since ISO date-time of the division
 * @returns how many messages about places went out since then, by how it stands with them; they add up to all there are
 */
export async function placeMessages(
  office: Office,
  { form, seats }: Dividing,
  since: string,
): Promise<Record<DeliveryLine['state'], number>> {
  const events = [...Object.values(seats), 'aangeboden', 'plaats teruggenomen', 'aanbod verlopen'];
  const found = await Promise.all(WAYS.map((kind) => office.store.deliveries.find({ kind, since })));
  const counts = { waiting: 0, sent: 0, failed: 0, dead: 0, unknown: 0 };
  for (const { number = '', event = '', state } of found.flat())
    if (number.startsWith(`${form.prefix}-`) && events.includes(event)) counts[state]++;
  return counts;
}
