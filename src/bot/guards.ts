import type { IncomingMessage } from 'node:http';
import type { Refusal } from './reply.ts';
import { isLoopbackName } from './serviceHosts.ts';

/** Largest body that is read, in bytes: Teams itself sends at most some 100 kB. */
export const LARGEST_BODY = 262_144;

/** Longest target that is looked at; ours are a tenth of it. */
const LONGEST_TARGET = 2048;

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** A name or number of a host as RFC 3986 has it, and perhaps a port. */
const HOST = /^(?:[\w.-]{1,253}|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/i;

/** An absolute path and perhaps a query, of the signs that RFC 3986 gives them. */
const TARGET = /^\/(?!\/)[\w\-.~!$&'()*+,;=:@%/]*(?:\?[\w\-.~!$&'()*+,;=:@%/?]*)?$/;

/** The part of a request that is looked at before anything else sees it. */
export type Head = Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'headersDistinct'>;

/**
 * A look at a request before anything is made of it: no routing, no body, no token.
 * @param onlyHere whether a name of this machine must be asked for: requests that are not signed are believed, and a
 *   page in a browser can have any other name point at this machine
 * @param largest bytes of the largest body that is taken at a path
 * @returns why the request is not taken up; undefined when it is
 */
export function refusalOfHead(
  head: Head,
  onlyHere: boolean,
  largest: (path: string) => number = () => LARGEST_BODY,
): Refusal | undefined {
  return refusalOfTarget(head, onlyHere) ?? refusalOfBody(head, largest);
}

function refusalOfTarget(
  { method = '', url = '', headers, headersDistinct }: Head,
  onlyHere: boolean,
): Refusal | undefined {
  const { host = 'localhost' } = headers;
  const sane =
    (headersDistinct.host?.length ?? 0) <= 1 &&
    HOST.test(host) &&
    url.length <= LONGEST_TARGET &&
    TARGET.test(url) &&
    isDecodable(url) &&
    URL.canParse(`http://${host}${url}`);
  if (!sane) return { status: 400, code: 'BadRequest' };
  if (!METHODS.includes(method)) return { status: 405, code: 'MethodNotAllowed' };
  return onlyHere && !isLoopbackName(new URL(`http://${host}`).hostname)
    ? { status: 403, code: 'HostNotAllowed' }
    : undefined;
}

/** Nothing is unpacked: a small body can unpack to more than memory holds. */
function refusalOfBody({ url = '', headers }: Head, largest: (path: string) => number): Refusal | undefined {
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') {
    return { status: 415, code: 'ContentEncoding' };
  }
  const length = Number(headers['content-length'] ?? 0);
  const hasBody = headers['transfer-encoding'] !== undefined || length !== 0;
  if (hasBody && !/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) {
    return { status: 415, code: 'ContentType' };
  }
  return length > largest(url.split('?')[0] ?? '') ? { status: 413, code: 'TooLarge' } : undefined;
}

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}
