import type { Next, Request, RequestHandler, Response } from 'restify';
import { looksLikeChannelToken } from './bearer.ts';
import type { Refusals } from './refusals.ts';

/** Largest body that is read, in bytes: Teams itself sends at most some 100 kB. */
export const LARGEST_BODY = 262_144;

/** Milliseconds that a body may take to come in. */
const BODY_TIMEOUT = 10_000;

export interface Guards {
  /** Absent where requests are not signed. */
  refusals?: Refusals;
  bodyTimeout?: number;
}

/** What is looked at before a body is read or a token is checked. An answer here costs next to nothing. */
export function createGuards({ refusals, bodyTimeout = BODY_TIMEOUT }: Guards): RequestHandler[] {
  return [onlyPlainJson, onlySmall, ...(refusals ? [onlySigned(refusals)] : []), onlyPrompt(bodyTimeout)];
}

/** Restify unpacks gzip without a limit, and stops the process on a body that is not gzip at all. */
const onlyPlainJson: RequestHandler = (req: Request, res: Response, next: Next) => {
  const encoding = req.headers['content-encoding'];
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') {
    return refuse(res, next, 415, 'ContentEncoding');
  }
  delete req.headers['content-encoding'];
  if (hasBody(req) && !/^application\/json\s*(;|$)/i.test(req.headers['content-type'] ?? '')) {
    return refuse(res, next, 415, 'ContentType');
  }
  return next();
};

const onlySmall: RequestHandler = (req: Request, res: Response, next: Next) =>
  Number(req.headers['content-length'] ?? 0) > LARGEST_BODY ? refuse(res, next, 413, 'TooLarge') : next();

function onlySigned(refusals: Refusals): RequestHandler {
  return (req: Request, res: Response, next: Next) => {
    if (req.method !== 'POST') return next();
    const authorization = req.headers.authorization ?? '';
    const address = req.socket.remoteAddress ?? '';
    return looksLikeChannelToken(authorization) && refusals.allows(address, authorization)
      ? next()
      : refuse(res, next, 401, 'BadToken');
  };
}

/** Whoever sends a byte a second is cut off. */
function onlyPrompt(bodyTimeout: number): RequestHandler {
  return (req: Request, res: Response, next: Next) => {
    if (!hasBody(req)) return next();
    const late = setTimeout(() => {
      if (!res.headersSent) res.send(408, { code: 'BodyTimeout' }, { connection: 'close' });
      req.destroy();
    }, bodyTimeout);
    req.once('end', () => clearTimeout(late));
    req.once('close', () => clearTimeout(late));
    return next();
  };
}

/**
 * Answers a body that turns out too large as soon as it does, and cuts off who goes on sending:
 * restify's reader answers at the end only, and reads on until then.
 */
export function endingAtLimit(reader: RequestHandler): RequestHandler {
  return (req: Request, res: Response, next: Next) => {
    let bytes = 0;
    reader(req, res, (error?: unknown) => next(res.headersSent ? false : error));
    req.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > LARGEST_BODY && !res.headersSent) res.send(413, { code: 'TooLarge' });
      if (bytes > LARGEST_BODY * 16) req.destroy();
    });
  };
}

function hasBody(req: Request): boolean {
  return req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) !== 0;
}

function refuse(res: Response, next: Next, status: number, code: string): void {
  res.send(status, { code });
  next(false);
}
