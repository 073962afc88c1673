import type { Command, Outcome } from './command.ts';
import type { Registration } from './registration.ts';
import type { RegistrationFilter, RegistrationPart } from './wanted.ts';

/** What the core needs to know of what was handed in. */
export interface RegistrationReader {
  find(filter: RegistrationFilter): Promise<Registration[]>;
}

/** The registrations, with everything that follows from a change in the same transaction. */
export interface RegistrationStore extends RegistrationReader {
  /** @returns a part of those that are wanted */
  part(filter: RegistrationFilter, part: RegistrationPart): Promise<Registration[]>;
  /** @returns how many are wanted, by form */
  count(filter: RegistrationFilter): Promise<Map<string, number>>;
  /** Applies the commands together: all of them with their audit rows and notices, or none. */
  apply(commands: Command[]): Promise<Outcome[]>;
}

/** The database is locked, full, frozen or gone: nothing was stored, and the same may be tried again later. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}
