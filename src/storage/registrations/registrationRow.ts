import type { Selectable } from 'kysely';
import { withOffsets } from '../../time/amsterdam.ts';
import { mailFields } from '../../registration/formTerms.ts';
import type { FormTerms } from '../../registration/formTerms.ts';
import type { Registration, Status } from '../../registration/registration.ts';
import { codeOf } from '../../text/answer.ts';
import type { Answers } from '../../text/answer.ts';
import type { Tables } from '../database/tables.ts';

export type RegistrationRow = Selectable<Tables['registrations']>;

/** @returns the row that keeps this registration, with what it is found by beside it */
export function toRow(
  registration: Registration,
  terms: FormTerms | undefined,
  moment: { updated: string; touched: number },
): RegistrationRow {
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
    ...moment,
    email: addressIn(answers, terms),
    gemeente: codeOf(answers.gemeente) || null,
    opgave: codeOf(answers.opgave) || null,
    tweede_opgave: codeOf(answers.tweedeOpgave) || null,
  };
}

/** @returns the registration that a row keeps; moments that were kept without an offset get the one of the Netherlands */
export function fromRow(row: RegistrationRow): Registration {
  return {
    id: row.id,
    number: row.number,
    form: row.form,
    status: row.status as Status,
    submittedAt: row.submitted_at,
    submittedBy: {
      id: row.person,
      name: row.person_name,
      ...(row.tenant !== null && { tenant: row.tenant }),
      ...(row.person_email !== null && { email: row.person_email }),
    },
    answers: JSON.parse(withOffsets(row.answers)) as Answers,
    details: JSON.parse(withOffsets(row.details)) as Record<string, unknown>,
    revision: row.revision,
  };
}

function addressIn(answers: Answers, form: FormTerms | undefined): string | null {
  const address = mailFields(form)
    .map((field) => answers[field])
    .find((value): value is string => typeof value === 'string');
  return address?.toLowerCase() ?? null;
}
