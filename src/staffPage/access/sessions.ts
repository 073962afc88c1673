import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { StaffSessions } from '../../storage/staff/sessions.ts';
import type { Asking } from './access.ts';
import { readCookie, setCookie } from './cookie.ts';
import { ROLES, type StaffUser } from './roles.ts';

/** Milliseconds after which who asks nothing has to sign in again. */
export const IDLE = 60 * 60_000;
/** Milliseconds after which everybody has to; roles that were taken away count no longer than this. */
export const ABSOLUTE = 10 * 60 * 60_000;
/** A session is not written more often, in ms. */
const SELDOM = 60_000;

const COOKIE = 'beheer';
/** 32 bytes of chance. */
const VALUE = /^[\w-]{43}$/;

const Person = z.object({
  id: z.string(),
  name: z.string(),
  tenant: z.string(),
  roles: z.array(z.enum(ROLES)),
  email: z.string().optional(),
});

export interface Sessions {
  /**
   * Signs somebody in.
   * @param embedded whether the page stands in another site's, such as Teams
   * @returns the `set-cookie` header that keeps them so
   */
  begin(user: StaffUser, embedded: boolean): Promise<string>;
  /** @returns who asks; undefined for who is not signed in, or no more */
  userOf(request: Asking): Promise<StaffUser | undefined>;
  /** Signs out, in every browser that shows the same value. @returns the `set-cookie` headers that remove it */
  end(request: Asking): Promise<string[]>;
}

/**
 * Keeps who is signed in. A browser shows a value that nobody can guess; the store knows its hash alone.
 * @param secure whether the page is served over https
 * @param now ms of the real clock
 */
export function createSessions(store: StaffSessions, secure: boolean, now: () => number): Sessions {
  const hashOf = ({ headers }: Asking) => {
    const value = readCookie(headers.cookie, COOKIE, secure);
    return value !== undefined && VALUE.test(value) ? hashed(value) : undefined;
  };
  return {
    async begin(user, embedded) {
      const value = randomBytes(32).toString('base64url');
      const latest = now() + ABSOLUTE;
      await store.begin({ hash: hashed(value), person: user, until: now() + IDLE, latest }, now());
      return setCookie({ name: COOKIE, value, maxAge: ABSOLUTE / 1000, secure, embedded });
    },
    async userOf(request) {
      const hash = hashOf(request);
      const kept = hash === undefined ? undefined : await store.find(hash);
      if (!kept || kept.until <= now()) return undefined;
      const until = Math.min(now() + IDLE, kept.latest);
      if (until - kept.until >= SELDOM) await store.extend(kept.hash, until);
      return Person.safeParse(kept.person).data;
    },
    async end(request) {
      const hash = hashOf(request);
      if (hash !== undefined) await store.end(hash);
      const gone = { name: COOKIE, value: '', maxAge: 0, secure };
      return [setCookie(gone), setCookie({ ...gone, embedded: true })];
    },
  };
}

function hashed(value: string): string {
  return createHash('sha256').update(value).digest('base64url');
}
