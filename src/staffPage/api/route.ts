import type * as z from 'zod';
import type { Editing } from '../../editing/editing.ts';
import type { Desk } from '../../secretariat/desk.ts';
import type { StaffUser } from '../access/access.ts';
import type { Endpoint } from '../schema/endpoint.ts';
import type { Role } from '../schema/me.ts';

/** What a handler works with: the desk of whoever is signed in. */
export interface Context {
  user: StaffUser;
  /** As the command line has it; what it remarks goes to the page with the answer's `remarks`. */
  desk: Desk;
  editing: Editing;
  /** What was remarked so far. */
  remarks: string[];
  /** Whether it is a try-out. */
  tryOut: boolean;
}

export const FILE_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** A file for whoever asked. */
export interface Download {
  name: string;
  type: string;
  content: Buffer;
}

/** An endpoint, with who may use it and what it does. */
export interface Route {
  endpoint: Endpoint;
  /** Whoever has one of these. */
  roles: readonly Role[];
  /** Largest body in bytes, when it is more than others have. */
  largest?: number;
  /** @throws Refusal, Misunderstood, Stale: what the page says to its reader */
  handle(context: Context, input: unknown): Promise<unknown>;
}

/** Everybody who is signed in. */
export const ALL: readonly Role[] = ['secretariaat', 'redactie', 'inzien'];
/** Registrations and visits: who reads them, and who changes them. */
export const READS: readonly Role[] = ['secretariaat', 'inzien'];
export const CHANGES: readonly Role[] = ['secretariaat'];
/** Knowledge: who reads it, and who changes it. */
export const KNOWS: readonly Role[] = ['redactie', 'inzien'];
export const EDITS: readonly Role[] = ['redactie'];

/** @returns the route of an endpoint; what comes in and goes out is what its schemas say */
export function route<Request extends z.ZodType, Answer extends z.ZodType>(
  endpoint: Endpoint<Request, Answer>,
  roles: readonly Role[],
  handle: (context: Context, input: z.output<Request>) => Promise<z.input<Answer>>,
  largest?: number,
): Route {
  return {
    endpoint,
    roles,
    handle: (context, input) => handle(context, input as z.output<Request>),
    ...(largest !== undefined && { largest }),
  };
}

/** The same, when the answer is a file. */
export function download<Request extends z.ZodType>(
  endpoint: Endpoint<Request>,
  roles: readonly Role[],
  handle: (context: Context, input: z.output<Request>) => Promise<Download>,
): Route {
  return { endpoint, roles, handle: (context, input) => handle(context, input as z.output<Request>) };
}
