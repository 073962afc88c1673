import restify, { type Request, type RequestHandler, type Response } from 'restify';
import { IncomingActivity } from './activity.ts';
import type { Answer } from './channelAdapter.ts';
import { createGuards, endingAtLimit, LARGEST_BODY } from './guards.ts';
import type { Log } from './log.ts';
import type { Refusals } from './refusals.ts';

export interface ServerOptions {
  /** Takes in an activity that is well formed. */
  receive: (authorization: string, activity: IncomingActivity) => Promise<Answer>;
  /** @returns why the bot can't work now; undefined when it can */
  ready: () => Promise<string | undefined>;
  log: Log;
  refusals?: Refusals;
  bodyTimeout?: number;
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

/** The HTTP side of the bot: `POST /api/messages`, `/healthz` and `/readyz`. Says nothing of what goes wrong inside. */
export function createServer({ receive, ready, log, refusals, bodyTimeout }: ServerOptions): BotServer {
  const server = restify.createServer({ name: 'briefwijzer', log: QUIET });
  let closing = false;
  server.pre((_req, res, next) => {
    if (closing) res.setHeader('connection', 'close');
    return next();
  });
  server.pre(...createGuards({ refusals, bodyTimeout }));
  server.on(
    'restifyError',
    (_req, _res, error: { statusCode?: number; toJSON?: unknown }, done: () => void) => {
      const code = CODES[error.statusCode ?? 500] ?? 'Refused';
      error.toJSON = () => ({ code });
      done();
    },
  );
  server.on('upgrade', (_req, socket: { destroy(): void }) => socket.destroy());

  const [readBody, parseJson] = restify.plugins.jsonBodyParser({ maxBodySize: LARGEST_BODY } as object) as [
    RequestHandler,
    RequestHandler,
  ];

  server.get('/healthz', (_req, res, next) => {
    res.send(200, { status: 'ok' });
    next();
  });

  server.get('/readyz', async (_req, res) => {
    const reason = await ready().catch(() => 'not ready');
    res.send(
      reason === undefined ? 200 : 503,
      reason === undefined ? { status: 'ready' } : { status: reason },
    );
  });

  server.post('/api/messages', endingAtLimit(readBody), parseJson, handle);

  async function handle(req: Request, res: Response): Promise<void> {
    const { status, body } = await answer(req);
    if (status === 401) refusals?.refused(req.socket.remoteAddress ?? '');
    else if (status !== 400) refusals?.good(req.headers.authorization ?? '');
    if (body === undefined) res.send(status);
    else res.send(status, body);
  }

  async function answer(req: Request): Promise<Answer> {
    const activity = IncomingActivity.safeParse(req.body);
    if (!activity.success) {
      const fields = activity.error.issues.map((issue) => issue.path.join('.')).slice(0, 10);
      return { status: 400, body: { code: 'BadActivity', fields } };
    }
    try {
      return await receive(req.headers.authorization ?? '', activity.data);
    } catch (err) {
      log.error({ err }, 'request failed');
      return { status: 500, body: { code: 'Internal' } };
    }
  }

  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => resolve(server.address().port));
      }),
    close: (drain) =>
      new Promise((resolve) => {
        closing = true;
        const idle = setInterval(() => server.server.closeIdleConnections(), 50);
        const cut = setTimeout(() => server.server.closeAllConnections(), drain);
        server.close(() => {
          clearInterval(idle);
          clearTimeout(cut);
          resolve();
        });
      }),
  };
}

/** Restify would make a logger of its own, and writes nothing that ours doesn't. */
const QUIET = { trace: () => undefined } as unknown as restify.ServerOptions['log'];

const CODES: Record<number, string> = {
  400: 'BadJson',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  413: 'TooLarge',
  415: 'ContentType',
};
