import type { Audit } from '../../registration/applied.ts';
import type { FormTerms } from '../../registration/formTerms.ts';
import { mailFields } from '../../registration/formTerms.ts';
import { addressesIn } from '../../registration/marks.ts';
import type { Registration } from '../../registration/registration.ts';
import { anyOf, insertion } from '../database/insertion.ts';
import type { Session } from '../database/tables.ts';

const insert = insertion('addresses', { address: 'text', number: 'text' });

/**
 * Keeps by which addresses registrations are found; as long as no address changes there is nothing to do.
 * @param audits which answers changed
 * @param formOf the form of a registration, undefined when it is gone
 */
export async function keepAddresses(
  tx: Session,
  registrations: readonly Registration[],
  audits: readonly Audit[],
  formOf: (id: string) => FormTerms | undefined,
): Promise<void> {
  const changed = Map.groupBy(audits, ({ number }) => number);
  const moved = registrations.filter(({ form, number }) => {
    const mails = mailFields(formOf(form));
    return changed.get(number)?.some(({ fields }) => fields.some((field) => mails.includes(field)));
  });
  const known = moved.filter(({ revision }) => revision > 1).map(({ number }) => number);
  if (known.length > 0) await removeAddresses(tx, known);
  await insert(
    tx,
    moved.flatMap(({ form, number, answers }) => {
      const all = addressesIn(formOf(form), answers).map((address) => address.toLowerCase());
      return [...new Set(all)].map((address) => ({ address, number }));
    }),
  );
}

/** Takes out by which addresses these registrations are found. */
export async function removeAddresses(tx: Session, numbers: readonly string[]): Promise<void> {
  await tx.deleteFrom('addresses').where('number', 'in', anyOf(tx, numbers)).execute();
}
