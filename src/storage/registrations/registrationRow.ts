import type { Selectable } from 'kysely';
import { withOffsets } from '../../time/amsterdam.ts';
import type { Registration } from '../../registration/registration.ts';
import type { Tables } from '../database/tables.ts';

export type RegistrationRow = Selectable<Tables['registrations']>;

/** When something was written: by the bot's own clock, and in ms of the real one. */
export type WrittenAt = Pick<RegistrationRow, 'updated' | 'touched'>;

/** @returns the row that keeps this registration */
export function toRow(registration: Registration, { updated, touched }: WrittenAt): RegistrationRow {
  const { id, number, form, status, submittedAt, submittedBy, answers, details, revision } = registration;
  return {
    id,
    number,
    form,
    status,
    submitted_at: submittedAt,
    person: submittedBy.id,
    person_name: submittedBy.name,
    tenant: submittedBy.tenant ?? null,
    person_email: submittedBy.email ?? null,
    answers: JSON.stringify(answers),
    details: JSON.stringify(details),
    revision,
    updated,
    touched,
  };
}

/** @returns the registration that a row keeps; moments that were kept without an offset get the one of the Netherlands */
export function fromRow(row: RegistrationRow): Registration {
  return {
    id: row.id,
    number: row.number,
    form: row.form,
    status: row.status,
    submittedAt: row.submitted_at,
    submittedBy: {
      id: row.person,
      name: row.person_name,
      ...(row.tenant !== null && { tenant: row.tenant }),
      ...(row.person_email !== null && { email: row.person_email }),
    },
    answers: JSON.parse(withOffsets(row.answers)) as Registration['answers'],
    details: JSON.parse(withOffsets(row.details)) as Record<string, unknown>,
    revision: row.revision,
  };
}
