import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { refusalOfHead } from './guards.ts';
import { limitQuiet } from './quietConnections.ts';
import { refuse } from './reply.ts';

export interface FrontDoorOptions {
  /** Takes up a request that is sane. */
  handle: (req: IncomingMessage, res: ServerResponse) => void;
  /** Whether a name of this machine must be asked for. */
  onlyHere: boolean;
  /** Bytes of the largest body that is taken at a path. */
  largest?: ((path: string) => number) | undefined;
  /** Milliseconds that the head of a request may take to come in. */
  headersTimeout?: number;
  /** Connections without a running request that are kept open. */
  mostQuiet?: number;
}

const HEADERS_TIMEOUT = 10_000;

/** For the whole of a request: more than its head and its body may take. */
const REQUEST_TIMEOUT = 30_000;

/** For a connection on which nothing moves, such as one whose other side does not read. */
const SOCKET_TIMEOUT = 60_000;

/** Longer than the minute that balancers keep a connection: who uses one again finds it open. */
const KEEP_ALIVE = 65_000;

const MOST_QUIET = 1000;

/**
 * What strangers' bytes come in by: node's own HTTP server. It passes on only requests whose method, target and host
 * are sane, and answers the rest itself; whatever the one behind it throws ends that request and nothing else.
 */
export function createFrontDoor(options: FrontDoorOptions): Server {
  const { handle, onlyHere, largest, headersTimeout = HEADERS_TIMEOUT, mostQuiet = MOST_QUIET } = options;
  const server = createServer({
    headersTimeout,
    keepAliveTimeout: KEEP_ALIVE,
    requestTimeout: Math.max(REQUEST_TIMEOUT, headersTimeout),
    connectionsCheckingInterval: Math.min(1000, headersTimeout),
  });
  server.timeout = SOCKET_TIMEOUT;
  server.maxConnections = mostQuiet * 2;
  limitQuiet(server, mostQuiet);
  server.on('upgrade', (_req, socket) => socket.destroy());
  server.on('request', (req, res) => {
    const refusal = refusalOfHead(req, onlyHere, largest);
    if (refusal) {
      refuse(res, refusal);
      return;
    }
    try {
      handle(req, res);
    } catch {
      refuse(res, { status: 400, code: 'BadRequest' });
    }
  });
  return server;
}
