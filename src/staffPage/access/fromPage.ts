import { CHANGE_HEADER } from '../schema/endpoint.ts';
import type { Asking } from './access.ts';

/** @returns whether a request comes from a page of this site itself: it has our header, and the browser says so with every change */
export function isFromPage({ headers }: Asking, origin: string | undefined): boolean {
  return headers[CHANGE_HEADER] === '1' && origin !== undefined && headers.origin === origin;
}
