import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Beside } from '../../bot/server.ts';
import { refuse } from '../../bot/reply.ts';
import { isLoopbackName } from '../../bot/serviceHosts.ts';
import type { Metrics } from './metrics.ts';

const PATH = '/metrics';

/** What a proxy before the bot adds: then it is not this machine that asks. */
const PASSED_ON = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/**
 * `GET /metrics`, for who shows the token; without a token for this machine alone.
 * @param token undefined when none is set
 */
export function serveMetrics(metrics: Pick<Metrics, 'text'>, token: string | undefined): Beside {
  const mayRead = (req: IncomingMessage) =>
    token === undefined ? isFromHere(req) : isSame(req.headers.authorization ?? '', `Bearer ${token}`);
  return {
    largestBody: (path) => (path === PATH ? 0 : undefined),
    handle(req, res) {
      if (req.method !== 'GET') refuse(res, { status: 405, code: 'MethodNotAllowed' });
      else if (!mayRead(req)) refuse(res, { status: token === undefined ? 403 : 401, code: 'NotForYou' });
      else
        metrics.text().then(
          ({ type, text }) => {
            res.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
            res.end(text);
          },
          () => refuse(res, { status: 500, code: 'Internal' }),
        );
    },
  };
}

function isFromHere({ socket, headers }: IncomingMessage): boolean {
  const { remoteAddress = '' } = socket;
  const here = ['::1', '::ffff:127.0.0.1'].includes(remoteAddress) || isLoopbackName(remoteAddress);
  const { hostname } = new URL(`http://${headers.host ?? 'localhost'}`);
  return here && isLoopbackName(hostname) && PASSED_ON.every((name) => headers[name] === undefined);
}

function isSame(shown: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(shown), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** @returns several that are served beside the bot, as one */
export function allBeside(...all: Beside[]): Beside {
  const of = (path: string) => all.find((one) => one.largestBody(path) !== undefined);
  return {
    largestBody: (path) => of(path)?.largestBody(path),
    handle: (req, res) => of((req.url ?? '').split('?')[0] ?? '')?.handle(req, res),
  };
}
