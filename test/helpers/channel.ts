import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { closedAtEnd } from './leftOpen.ts';

/** A message as the bot posted it. */
export interface Posted {
  text?: string;
  type: string;
  conversation: { id: string };
  /** The channel's own; of what comes in the place of another message, that one's. */
  id?: string;
  /** PUT when it comes in the place of another. */
  method?: string | undefined;
  [field: string]: unknown;
}

/** How a channel takes a post; the default takes it and says 201. */
export type Behaviour = (req: IncomingMessage, res: ServerResponse, posted: Posted) => void;

/** A channel: a real HTTP server that takes the bot's posts, and may misbehave. */
export interface Channel {
  serviceUrl: string;
  posted: Posted[];
  /** Signs that the bot is busy: they come as it takes long, so they stand apart from what it says. */
  typing: Posted[];
  /** @returns when one has come */
  sawTyping(): Promise<void>;
  /** Headers of each post. */
  headers: IncomingMessage['headers'][];
  behave(behaviour: Behaviour): void;
  /** What it tells of the members of a chat, by their id; 'hang' for who it never answers about. */
  members: Map<string, Record<string, unknown> | 'hang'>;
  /** Cuts the connection of the next message, after `then`; it is kept by nobody. */
  cutNext(then: () => void): void;
  /** @returns when so many messages have come in */
  until(count: number): Promise<void>;
  close(): Promise<void>;
}

/** Takes it, under an id of its own; what is put in the place of an earlier message keeps that one's. */
const accept: Behaviour = (_req, res, posted) => {
  res.statusCode = 201;
  res.end(JSON.stringify({ id: posted.id }));
};

/** Opens one on a free port, unless one is given. */
export async function openChannel(onPort = 0): Promise<Channel> {
  let behaviour = accept;
  let waiting: { count: number; resolve: () => void }[] = [];
  const posted: Posted[] = [];
  const typing: Posted[] = [];
  const sawTyping: (() => void)[] = [];
  let cutting: (() => void) | undefined;
  const headers: IncomingMessage['headers'][] = [];
  const members: Channel['members'] = new Map();
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      if (req.method === 'GET') return tellMember(members, req, res);
      const activity = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Posted;
      if (activity.type === 'typing') {
        typing.push(activity);
        sawTyping.forEach((resolve) => resolve());
        return accept(req, res, activity);
      }
      if (cutting) {
        cutting();
        cutting = undefined;
        req.socket.destroy();
        return;
      }
      activity.method = req.method;
      activity.id ??= `posted-${posted.length + 1}`;
      posted.push(activity);
      headers.push(req.headers);
      behaviour(req, res, activity);
      waiting.filter(({ count }) => posted.length >= count).forEach(({ resolve }) => resolve());
      waiting = waiting.filter(({ count }) => posted.length < count);
    });
  });
  await new Promise<void>((resolve) => server.listen(onPort, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    serviceUrl: `http://127.0.0.1:${port}/teams/`,
    posted,
    typing,
    sawTyping: () =>
      typing.length > 0 ? Promise.resolve() : new Promise((resolve) => sawTyping.push(resolve)),
    headers,
    members,
    behave(next) {
      behaviour = next;
    },
    cutNext(then) {
      cutting = then;
    },
    until: (count) =>
      posted.length >= count ? Promise.resolve() : new Promise((resolve) => waiting.push({ count, resolve })),
    close: closedAtEnd(
      () =>
        new Promise((resolve) => {
          server.closeAllConnections();
          server.close(() => resolve());
        }),
    ),
  };
}

/** GET v3/conversations/{id}/members/{id}, as the connector of Teams answers it. */
function tellMember(members: Channel['members'], req: IncomingMessage, res: ServerResponse): void {
  const id = decodeURIComponent(
    /\/v3\/conversations\/[^/]+\/members\/([^/?]+)$/.exec(req.url ?? '')?.[1] ?? '',
  );
  const member = members.get(id);
  if (member === 'hang') return;
  res.statusCode = member ? 200 : 404;
  res.end(JSON.stringify(member ?? { error: { code: 'MemberNotFoundInConversation' } }));
}
