import type { Command, Outcome } from './command.ts';
import type { Registration, Status } from './registration.ts';

/** Which registrations are wanted; everything named must hold. */
export interface RegistrationFilter {
  form?: string;
  status?: Status[];
  number?: string;
  /** Handed in by this person, or about the person with this e-mail address. */
  person?: { id?: string; email?: string };
  /** Submitted on or after, and on or before: days. */
  from?: string;
  to?: string;
}

/** What the core needs to know of what was handed in. */
export interface RegistrationReader {
  find(filter: RegistrationFilter): Promise<Registration[]>;
}

/** The registrations, with everything that follows from a change in the same transaction. */
export interface RegistrationStore extends RegistrationReader {
  /** Applies the commands together: all of them with their audit rows and notices, or none. */
  apply(commands: Command[]): Promise<Outcome[]>;
}

/** The database is locked, full, frozen or gone: nothing was stored, and the same may be tried again later. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}
