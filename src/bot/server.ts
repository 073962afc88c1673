import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import restify from 'restify';
import { IncomingActivity } from './activity.ts';
import { looksLikeChannelToken } from './bearer.ts';
import { readBody } from './body.ts';
import type { Answer } from './channelAdapter.ts';
import { createFrontDoor } from './frontDoor.ts';
import { LARGEST_BODY } from './guards.ts';
import type { Log } from './log.ts';
import { createOccasional } from './occasional.ts';
import { replyPage, type Page } from './pageRoute.ts';
import { refuse, reply } from './reply.ts';

/** What a server serves at paths of its own, behind the same front door. */
export interface Beside {
  /** @returns the largest body in bytes that is taken at this path; undefined when it is none of its own */
  largestBody(path: string): number | undefined;
  handle(req: IncomingMessage, res: ServerResponse): void;
}

export interface ServerOptions {
  /** Takes in an activity that is well formed. */
  receive: (authorization: string, activity: IncomingActivity) => Promise<Answer>;
  /** @returns why the bot can't work now; undefined when it can */
  ready: () => Promise<string | undefined>;
  /** @returns the page of a letter, by its name in the address, or the page that says there is none */
  letterPage: (name: string) => Page;
  /** Told how a request of the channel was answered. */
  answered?: ((status: number) => void) | undefined;
  /** What else is served here. */
  beside?: Beside | undefined;
  log: Log;
  /** Whether requests must be signed. */
  signed: boolean;
  /** Whether a name of this machine must be asked for. */
  onlyHere: boolean;
  /** Milliseconds. */
  bodyTimeout?: number;
  headersTimeout?: number;
  /** Connections without a running request that are kept open. */
  mostQuiet?: number;
}

export interface BotServer {
  /**
   * @returns the port listened on
   * @throws what node gives when the address can't be listened on
   */
  listen: (port: number, host: string) => Promise<number>;
  /** Stops accepting, lets what is running end, and cuts what has not ended after so many milliseconds. */
  close: (drain: number) => Promise<void>;
}

/** Where the pages of letters stand. */
const LETTERS = '/brieven/';

/**
 * The HTTP side of the bot: `POST /api/messages`, `GET /brieven/NUMBER`, `/healthz` and `/readyz`. Says nothing of what
 * goes wrong inside.
 */
export function createServer(options: ServerOptions): BotServer {
  const { receive, ready, letterPage, beside, log, signed, bodyTimeout, answered } = options;
  const routes = restify.createServer({ name: 'briefwijzer', log: QUIET });
  const occasionally = createOccasional();
  let closing = false;
  /** Restify would answer by itself, also what was answered already; it is never told that this is done. */
  routes.on('restifyError', (_req, res: ServerResponse, { statusCode = 500 }: { statusCode?: number }) => {
    reply(res, statusCode, { code: CODES[statusCode] ?? 'Internal' });
  });

  routes.get('/healthz', async (_req, res) => {
    reply(res, 200, { status: 'ok' });
    return Promise.resolve();
  });

  routes.get('/readyz', async (_req, res) => {
    const reason = await ready().catch(() => 'not ready');
    reply(res, reason === undefined ? 200 : 503, { status: reason ?? 'ready' });
  });

  /** Letters are public: whoever asks sees them, with or without a token. */
  for (const method of ['get', 'head'] as const) {
    routes[method](`${LETTERS}*`, async (req, res) => {
      const [asked = ''] = (req.url ?? '').split('?');
      replyPage(res, letterPage(decodeURIComponent(asked.slice(LETTERS.length))), method === 'get');
      return Promise.resolve();
    });
  }

  routes.post('/api/messages', async (req, res) => {
    const { authorization = '' } = req.headers;
    if (signed && !looksLikeChannelToken(authorization)) {
      answered?.(401);
      refuse(res, { status: 401, code: 'BadToken' });
      return;
    }
    const read = await readBody(req, { timeout: bodyTimeout });
    if (!Buffer.isBuffer(read)) {
      refuse(res, read);
      return;
    }
    const { status, body } = await answer(authorization, read.toString('utf8'));
    answered?.(status);
    reply(res, status, body);
  });

  async function answer(authorization: string, text: string): Promise<Answer> {
    const json = parsed(text);
    if (!json) return { status: 400, body: { code: 'BadJson' } };
    const activity = IncomingActivity.safeParse(json.value);
    if (!activity.success) {
      const fields = activity.error.issues.map((issue) => issue.path.join('.')).slice(0, 10);
      return { status: 400, body: { code: 'BadActivity', fields } };
    }
    try {
      return await receive(authorization, activity.data);
    } catch (err) {
      log.error({ err }, 'request failed');
      return { status: 500, body: { code: 'Internal' } };
    }
  }

  /** Restify routes, and no more: what it would read from other headers than these is not there. */
  function route(req: IncomingMessage, res: ServerResponse): void {
    if (closing) res.setHeader('connection', 'close');
    if (beside?.largestBody((req.url ?? '').split('?')[0] ?? '') !== undefined)
      return beside.handle(req, res);
    for (const name of ['accept-version', 'x-api-version']) delete req.headers[name];
    req.headers.accept = 'application/json';
    routes.server.emit('request', req, res);
  }

  const { onlyHere, headersTimeout, mostQuiet } = options;
  const largest = (path: string) => beside?.largestBody(path) ?? LARGEST_BODY;
  const server = createFrontDoor({ handle: route, onlyHere, largest, headersTimeout, mostQuiet });

  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.on('error', (err) => {
          reject(err);
          if (server.listening && occasionally('error')) log.error({ alarm: true, err }, 'connection lost');
        });
        server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
      }),
    close: (drain) =>
      new Promise((resolve) => {
        closing = true;
        const idle = setInterval(() => server.closeIdleConnections(), 50);
        const cut = setTimeout(() => server.closeAllConnections(), drain);
        server.close(() => {
          clearInterval(idle);
          clearTimeout(cut);
          resolve();
        });
      }),
  };
}

/** A body of nothing is no activity, rather than no JSON. */
function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: text === '' ? undefined : (JSON.parse(text) as unknown) };
  } catch {
    return undefined;
  }
}

/** Restify would make a logger of its own, and writes nothing that ours doesn't. */
const QUIET = { trace: () => undefined } as unknown as restify.ServerOptions['log'];

const CODES: Record<number, string> = { 404: 'NotFound', 405: 'MethodNotAllowed' };
