import { mailFields } from '../../registration/formTerms.ts';
import type { FormTerms } from '../../registration/formTerms.ts';
import { addressesIn } from '../../registration/marks.ts';
import type { Registration } from '../../registration/registration.ts';
import { prepared } from '../database/prepared.ts';
import type { Session } from '../database/tables.ts';

const insert = prepared<{ address: string; number: string }, unknown>((db, slot) =>
  db.insertInto('addresses').values({ address: slot('address'), number: slot('number') }),
);

/**
 * Keeps by which addresses a registration is found; as long as no address changes there is nothing to do.
 * @param changed the answers that changed
 */
export async function keepAddresses(
  tx: Session,
  { number, revision, answers }: Registration,
  form: FormTerms | undefined,
  changed: readonly string[],
): Promise<void> {
  if (!mailFields(form).some((field) => changed.includes(field))) return;
  if (revision > 1) await removeAddresses(tx, [number]);
  const all = new Set(addressesIn(form, answers).map((address) => address.toLowerCase()));
  await Promise.all([...all].map((address) => insert(tx, { address, number })));
}

/** Takes out by which addresses these registrations are found. */
export async function removeAddresses(tx: Session, numbers: string[]): Promise<void> {
  await tx.deleteFrom('addresses').where('number', 'in', numbers).execute();
}
