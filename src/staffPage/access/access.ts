import type { IncomingHttpHeaders } from 'node:http';
import type { Role, StaffUser } from './roles.ts';

/** The part of a request that tells who asks. */
export interface Asking {
  headers: IncomingHttpHeaders;
}

/** A request to one of the routes by which people come in and go. */
export interface AccessRequest extends Asking {
  /** Path and query, as asked. */
  url: string;
  /** What the body holds as JSON; undefined when there is none. */
  body: unknown;
}

export interface AccessAnswer {
  status: number;
  headers?: Record<string, string | string[]>;
  /** Goes out as JSON. */
  body?: unknown;
}

/** One of those routes; whoever serves it needs no other check: each does its own. */
export interface AccessRoute {
  method: 'GET' | 'POST';
  /** Exact. */
  path: string;
  /** @throws StoreUnavailable */
  handle(request: AccessRequest): Promise<AccessAnswer>;
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

export type { Role, StaffUser };
