import type { Registration } from './registration.ts';

/** @returns a registration as the outside gets it: `list --json`, exports and the webhook */
export function contractJson(registration: Registration) {
  const { id, number, form, status, submittedAt, answers } = registration;
  const { id: by, name, tenant } = registration.submittedBy;
  return {
    id,
    number,
    form,
    status,
    submittedAt,
    submittedBy: { id: by, name, ...(tenant !== undefined && { tenant }) },
    answers,
  };
}
