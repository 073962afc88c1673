import { STAFF_CHANNELS } from '../command.ts';
import { mailFields } from '../formTerms.ts';
import type { FormTerms } from '../formTerms.ts';
import type { Notice } from '../notice.ts';
import type { Registration } from '../registration.ts';
import { written } from '../../text/answer.ts';
import type { Role } from './noticeTexts.ts';

export interface Receiver {
  /** Stands in the key of the notice: a role, with the field of a further address; never an address. */
  role: string;
  name: string;
  to: Notice['to'];
}

/** What happened to what: enough to know whom to tell. */
export interface Happening {
  registration: Registration;
  previous: Registration | undefined;
  form: FormTerms | undefined;
  /** The person who did it: whoever did it in the chat has been answered there. */
  by: string;
}

/**
 * @param roles in the order of the sentences; an address that comes twice gets it once
 * @returns everyone to be told
 */
export function receivers(roles: readonly Role[], happening: Happening): Receiver[] {
  const all = roles.flatMap((role) => ofRole(role, happening));
  const seen = new Set<string>();
  return all.filter((one) => !seen.has(addressOf(one)) && seen.add(addressOf(one)));
}

/** @returns what tells one receiver from another: the mail address in small letters, or the kind */
export function addressOf({ to }: Pick<Receiver, 'to'>): string {
  return to.kind === 'mail' ? to.address.toLowerCase() : to.kind;
}

function visitor({ details }: Registration, role: string): Receiver[] {
  const person = details.ambassadeur as { name?: unknown; email?: unknown } | undefined;
  return typeof person?.email === 'string' ? [mail(role, written(person.name), person.email)] : [];
}

function ofRole(role: Role, happening: Happening): Receiver[] {
  const { registration, previous } = happening;
  switch (role) {
    case 'deelnemer':
      return about(registration, happening.form).map(({ address, field }) =>
        mail(role + field, nameIn(registration), address),
      );
    case 'vorige deelnemer': {
      if (!previous) return [];
      const now = about(registration, happening.form).map(({ address }) => address.toLowerCase());
      return about(previous, happening.form)
        .filter(({ address }) => !now.includes(address.toLowerCase()))
        .map(({ address, field }) => mail(`vorige${field}`, nameIn(previous), address));
    }
    case 'afzender':
      return sender(happening);
    case 'ambassadeur':
      return visitor(registration, role);
    case 'vorige ambassadeur': {
      const now = visitor(registration, role).map(addressOf);
      return previous ? visitor(previous, role).filter((one) => !now.includes(addressOf(one))) : [];
    }
    case 'secretariaat':
      return [{ role, name: 'secretariaat', to: { kind: 'secretariat' } }];
  }
}

function sender({ registration, by }: Happening): Receiver[] {
  const { id, name, email } = registration.submittedBy;
  const reachable = !STAFF_CHANNELS.includes(written(registration.details.via)) && by !== id;
  return [
    ...(email ? [mail('afzender', name, email)] : []),
    ...(reachable ? [{ role: 'chat', name, to: { kind: 'chat' as const, person: id } }] : []),
  ];
}

/** @returns the addresses in the answers; with the name of its field for each but the form's first, to tell them apart */
function about({ answers }: Registration, form: FormTerms | undefined) {
  return mailFields(form)
    .map((id, at) => ({ address: written(answers[id]), field: at === 0 ? '' : ` ${id}` }))
    .filter(({ address }) => address !== '');
}

function nameIn(registration: Registration): string {
  return written(registration.answers.naam) || registration.submittedBy.name;
}

function mail(role: string, name: string, address: string): Receiver {
  return { role, name, to: { kind: 'mail', address } };
}
