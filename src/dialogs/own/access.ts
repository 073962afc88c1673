import { mailFields } from '../../registration/formTerms.ts';
import type { Registration } from '../../registration/registration.ts';
import { formOf } from '../turn.ts';
import type { Turn } from '../turn.ts';

/** @returns what this account handed in */
export function sentBy(turn: Turn): Promise<Registration[]> {
  return turn.tools.registrations.find({ person: { id: turn.message.from.id } });
}

/**
 * @returns the registrations this person may see, change and withdraw: handed in by the account, about the address that
 *   the channel gives for the account, or proven by a code
 */
export async function ownOf(turn: Turn): Promise<Registration[]> {
  const { registrations } = turn.tools;
  const addresses = await turn.accountAddresses();
  const about = await Promise.all(addresses.map((email) => registrations.find({ person: { email } })));
  const { proven } = turn.state;
  const shown = proven ? await registrations.find({ number: proven.number }) : [];
  const checked = [...about.flat(), ...shown].filter((one) => isOwn(turn, one, addresses));
  const all = [...(await sentBy(turn)), ...checked];
  return all.filter(({ number }, at) => all.findIndex((one) => one.number === number) === at);
}

/**
 * @returns the registration with this number, when this person may see, change and withdraw it. What is asked on the way
 *   is the same whether it is there or not, so that the time it takes tells nothing.
 */
export async function ownOne(turn: Turn, number: string): Promise<Registration | undefined> {
  const [one] = await turn.tools.registrations.find({ number });
  if (one?.submittedBy.id === turn.message.from.id) return one;
  const addresses = await turn.accountAddresses();
  return one && isOwn(turn, one, addresses) ? one : undefined;
}

/** @returns the address in the registration that is one of these, in small letters; undefined when none is */
export function addressAmong(
  turn: Turn,
  one: Registration,
  addresses: readonly string[],
): string | undefined {
  return mailFields(formOf(turn, one.form))
    .map((id) => one.answers[id])
    .find(
      (address): address is string =>
        typeof address === 'string' && addresses.includes(address.toLowerCase()),
    );
}

function isOwn(turn: Turn, one: Registration, addresses: readonly string[]): boolean {
  return addressAmong(turn, one, addresses) !== undefined || isProven(turn, one);
}

/** A change of the registration, by anyone, ends the proof: the address in it may be another by then. */
function isProven({ state: { proven }, wall }: Turn, { number, revision }: Registration): boolean {
  return proven?.number === number && proven.revision === revision && wall < proven.until;
}
