import type { Asking } from './access.ts';

/** A header that no form can send, and no page of another site without being asked first. */
export const PAGE_HEADER = 'x-briefwijzer';

/** @returns whether a request comes from a page of this site itself: it has our header, and the browser says so */
export function isFromPage({ headers }: Asking, origin: string | undefined): boolean {
  return headers[PAGE_HEADER] === '1' && origin !== undefined && headers.origin === origin;
}
