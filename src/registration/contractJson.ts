import type { Registration, Submitter } from './registration.ts';

/** @returns the id within the channel and the tenant: a person from a chat is `channel/tenant/account` */
export function accountOf({ id, tenant = '' }: Submitter): string {
  const [, named, ...account] = id.split('/');
  return account.length > 0 && named === tenant ? account.join('/') : id;
}

/** @returns a registration as the outside gets it: `list --json`, exports and the webhook */
export function contractJson(registration: Registration) {
  const { id, number, form, status, submittedAt, answers } = registration;
  const { name, tenant } = registration.submittedBy;
  return {
    id,
    number,
    form,
    status,
    submittedAt,
    submittedBy: { id: accountOf(registration.submittedBy), name, ...(tenant !== undefined && { tenant }) },
    answers,
  };
}
