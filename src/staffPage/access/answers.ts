import type { RefusalCode } from '../schema/access.ts';
import type { AccessAnswer } from './access.ts';

/** Nothing on the way in is kept by a browser or a proxy, nor told to the next site. */
export const UNKEPT = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };

/** Leads to a page of ours, or to the provider's. */
export function toPage(location: string, cookies: string[] = []): AccessAnswer {
  return {
    status: 303,
    headers: { ...UNKEPT, location, ...(cookies.length > 0 && { 'set-cookie': cookies }) },
  };
}

/** Leads to the page, which says why somebody was not let in. */
export function refused(code: RefusalCode, cookies: string[] = []): AccessAnswer {
  return toPage(`/beheer?aanmelden=${code}`, cookies);
}

/** What a program reads. */
export function json(status: number, body: object, cookies: string[] = []): AccessAnswer {
  return { status, headers: { ...UNKEPT, ...(cookies.length > 0 && { 'set-cookie': cookies }) }, body };
}
