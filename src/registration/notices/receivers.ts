import { STAFF_CHANNELS } from '../command.ts';
import type { FormTerms } from '../formTerms.ts';
import { mailFields } from '../formTerms.ts';
import { personIn } from '../marks.ts';
import type { Notice } from '../notice.ts';
import type { Registration } from '../registration.ts';
import { written } from '../../text/answer.ts';
import { FORMER } from './noticeTexts.ts';

export interface Receiver {
  /** As what they are told. */
  role: string;
  /** Stands in the key of the notice: the role, with the field of a further address; never an address. */
  key: string;
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
export function receivers(roles: readonly string[], happening: Happening): Receiver[] {
  return eachOnce(roles.flatMap((role) => ofRole(role, happening)));
}

/** @returns the first for each address */
export function eachOnce<One extends Pick<Receiver, 'to'>>(all: readonly One[]): One[] {
  const seen = new Set<string>();
  return all.filter((one) => !seen.has(addressOf(one)) && seen.add(addressOf(one)));
}

/** @returns what tells one receiver from another: the mail address in small letters, or the kind */
export function addressOf({ to }: Pick<Receiver, 'to'>): string {
  return to.kind === 'mail' ? to.address.toLowerCase() : to.kind;
}

function ofRole(role: string, happening: Happening): Receiver[] {
  if (role.startsWith(FORMER)) return former(role.slice(FORMER.length), happening);
  switch (role) {
    case 'deelnemer':
      return about(role, happening);
    case 'afzender':
      return sender(role, happening);
    case 'secretariaat':
      return [{ role, key: role, name: role, to: { kind: 'secretariat' } }];
    default:
      return other(role, happening.registration);
  }
}

/** Who had this role until now, at an address that has it no more. */
function former(role: string, happening: Happening): Receiver[] {
  const { previous } = happening;
  if (!previous) return [];
  const now = ofRole(role, happening).map(addressOf);
  return ofRole(role, { ...happening, registration: previous })
    .filter((one) => !now.includes(addressOf(one)))
    .map((one) => ({ ...one, role: FORMER + role, key: FORMER + one.key }));
}

/** Whom it is about, at each address in the answers. */
function about(role: string, { registration, form }: Happening): Receiver[] {
  const name = personIn(form, registration.answers) || registration.submittedBy.name;
  return mailFields(form).flatMap((id, at) => {
    const address = written(registration.answers[id]);
    return address === '' ? [] : [mail(role, name, address, at === 0 ? role : `${role} ${id}`)];
  });
}

/** Someone the staff chose, or whose address stands in a field of its own. */
function other(role: string, { details, answers }: Registration): Receiver[] {
  const person = details[role] as { name?: unknown; email?: unknown } | undefined;
  if (typeof person?.email === 'string') return [mail(role, written(person.name), person.email)];
  const address = person === undefined ? written(answers[role]) : '';
  return address.includes('@') ? [mail(role, address, address)] : [];
}

function sender(role: string, { registration, by }: Happening): Receiver[] {
  const { id, name, email } = registration.submittedBy;
  const reachable = !STAFF_CHANNELS.includes(written(registration.details.via)) && by !== id;
  return [
    ...(email ? [mail(role, name, email)] : []),
    ...(reachable ? [{ role, key: 'chat', name, to: { kind: 'chat' as const, person: id } }] : []),
  ];
}

function mail(role: string, name: string, address: string, key = role): Receiver {
  return { role, key, name, to: { kind: 'mail', address } };
}
