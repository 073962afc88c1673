import { readBody } from '../../bot/body.ts';
import { refuse, reply } from '../../bot/reply.ts';
import type { RefusalCode } from '../schema/access.ts';
import type { AccessRoute, Asking } from './access.ts';

/** What one of the ways in and out is asked. */
export interface AccessRequest extends Asking {
  /** Path and query, as asked. */
  url: string;
  /** What the body holds as JSON; undefined when it holds none. */
  body: unknown;
}

export interface AccessAnswer {
  status: number;
  location?: string;
  cookies: string[];
  /** Goes out as JSON. */
  body?: object;
}

/** Nothing on the way in is kept by a browser or a proxy, nor told to the next site. */
const UNKEPT = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Leads to a page of ours, or to the provider's. */
export function toPage(location: string, cookies: string[] = []): AccessAnswer {
  return { status: 303, location, cookies };
}

/** Leads to the page, which says why somebody was not let in. */
export function refused(code: RefusalCode, cookies: string[] = []): AccessAnswer {
  return toPage(`/beheer?aanmelden=${code}`, cookies);
}

/** What a program reads. */
export function json(status: number, body: object, cookies: string[] = []): AccessAnswer {
  return { status, cookies, body };
}

/** For a change that is asked by another than the page. */
export const NOT_FROM_PAGE = json(403, {
  error: 'Dit verzoek komt niet van de beheerpagina. Laad de pagina opnieuw en probeer het nog eens.',
});

/** @returns one of the ways in and out, from what it answers */
export function accessRoute(
  method: AccessRoute['method'],
  path: string,
  answer: (request: AccessRequest) => Promise<AccessAnswer>,
): AccessRoute {
  return {
    method,
    path,
    async handle(req, res) {
      const read = method === 'POST' ? await readBody(req) : Buffer.of();
      if (!Buffer.isBuffer(read)) {
        refuse(res, read);
        return;
      }
      const { url = '', headers } = req;
      const { status, location, cookies, body } = await answer({
        url,
        headers,
        body: parsed(read.toString()),
      });
      if (cookies.length > 0) res.setHeader('set-cookie', cookies);
      reply(res, status, body, { ...UNKEPT, ...(location !== undefined && { location }) });
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
