import { STAFF_CHANNELS } from '../command.ts';
import type { FormTerms } from '../formTerms.ts';
import { addressesIn, personIn } from '../marks.ts';
import type { Notice } from '../notice.ts';
import type { Registration } from '../registration.ts';
import { written } from '../../text/answer.ts';

export interface Receiver {
  /** Stands in the key of the notice: a role, never an address. */
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
export function receivers(roles: readonly string[], happening: Happening): Receiver[] {
  const all = roles.flatMap((role) => ofRole(role, happening));
  const seen = new Set<string>();
  return all.filter(({ to }) => {
    const key = to.kind === 'mail' ? to.address.toLowerCase() : to.kind;
    return !seen.has(key) && seen.add(key);
  });
}

function ofRole(role: string, happening: Happening): Receiver[] {
  const { registration, previous, form } = happening;
  switch (role) {
    case 'deelnemer':
      return addressesIn(form, registration.answers).map((address, at) =>
        mail(at === 0 ? role : `${role} ${at + 1}`, nameIn(registration, form), address),
      );
    case 'vorige deelnemer': {
      if (!previous) return [];
      const now = addressesIn(form, registration.answers).map((address) => address.toLowerCase());
      return addressesIn(form, previous.answers)
        .filter((address) => !now.includes(address.toLowerCase()))
        .map((address, at) =>
          mail(at === 0 ? 'vorige' : `vorige ${at + 1}`, nameIn(previous, form), address),
        );
    }
    case 'afzender':
      return sender(happening);
    case 'secretariaat':
      return [{ role, name: 'secretariaat', to: { kind: 'secretariat' } }];
    default:
      return other(role, registration);
  }
}

/** Someone the staff chose, or whose address stands in a field of its own. */
function other(role: string, { details, answers }: Registration): Receiver[] {
  const person = details[role] as { name?: unknown; email?: unknown } | undefined;
  if (typeof person?.email === 'string') return [mail(role, written(person.name), person.email)];
  const address = person === undefined ? written(answers[role]) : '';
  return address === '' ? [] : [mail(role, address, address)];
}

function sender({ registration, by }: Happening): Receiver[] {
  const { id, name, email } = registration.submittedBy;
  const reachable = !STAFF_CHANNELS.includes(written(registration.details.via)) && by !== id;
  return [
    ...(email ? [mail('afzender', name, email)] : []),
    ...(reachable ? [{ role: 'chat', name, to: { kind: 'chat' as const, person: id } }] : []),
  ];
}

function nameIn({ answers, submittedBy }: Registration, form: FormTerms | undefined): string {
  return personIn(form, answers) || submittedBy.name;
}

function mail(role: string, name: string, address: string): Receiver {
  return { role, name, to: { kind: 'mail', address } };
}
