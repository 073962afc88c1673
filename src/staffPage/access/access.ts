import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { StaffUser } from './roles.ts';

export type { Role, StaffUser } from './roles.ts';

/** The part of a request that tells who asks. */
export interface Asking {
  headers: IncomingHttpHeaders;
}

/** A way in or out: it answers by itself, before anybody is signed in. */
export interface AccessRoute {
  method: 'GET' | 'POST';
  /** The whole path, below `/beheer` or `/api/beheer`. */
  path: string;
  /** @throws StoreUnavailable */
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>;
}

/** Who may use the staff's page. */
export interface Access {
  /**
   * @returns who asks; undefined for who is not signed in, or no more
   * @throws StoreUnavailable
   */
  userOf(request: Asking): Promise<StaffUser | undefined>;
  /** @returns whether a change is asked by the page itself, and not by another in the same browser */
  isFromPage(request: Asking): boolean;
  routes: readonly AccessRoute[];
  /** The path, with a key that works once, by which the one who started the program comes in; absent with accounts. */
  link?: string;
}
