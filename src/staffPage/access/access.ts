import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Role } from '../schema/me.ts';

export type { Role } from '../schema/me.ts';

/** Somebody of the staff who is signed in. */
export interface StaffUser {
  id: string;
  /** As it stands in the audit trail. */
  name: string;
  tenant: string;
  roles: readonly Role[];
}

/** A way in or out: it answers by itself, before anybody is signed in. */
export interface AccessRoute {
  method: 'GET' | 'POST';
  /** The whole path, below `/beheer` or `/api/beheer`. */
  path: string;
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>;
}

/** Who may in. */
export interface Access {
  /** @returns who sent a request, undefined when that is nobody known */
  userOf(req: IncomingMessage): Promise<StaffUser | undefined>;
  routes: readonly AccessRoute[];
}
