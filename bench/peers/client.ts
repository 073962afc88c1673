/**
 * The other side of a bot: a channel that takes its replies, and people who each say the next thing once the last was
 * answered. Arguments: origin, what they say (see lines.ts). Talks for as many ms as it is told to, each time anew, and
 * tells what was measured.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';
import { talkOf, type Subject } from './lines.ts';

export interface Measured {
  turns: number;
  ms: number;
  /** Milliseconds that a turn took, from the request to its answer; the reply has come by then. */
  latencies: number[];
  replies: number;
}

/** People who talk at once. */
const PEOPLE = 8;

const [origin = '', subject = 'echo'] = process.argv.slice(2);
const { opening, lines, each } = talkOf(subject as Subject);

let replies = 0;
const channel = createServer((req, res) => {
  req.resume();
  req.on('end', () => {
    replies += 1;
    res.setHeader('content-type', 'application/json');
    res.end('{"id":"1"}');
  });
});
channel.keepAliveTimeout = 60_000;
await new Promise<void>((resolve) => channel.listen(0, '127.0.0.1', resolve));
const serviceUrl = `http://127.0.0.1:${(channel.address() as AddressInfo).port}/`;
const pool = new Pool(origin, { connections: PEOPLE });
let last = 0;

async function turn(person: number, text: string): Promise<number> {
  const started = performance.now();
  const who = `${process.pid}-${person}-${Math.floor(said[person]! / each)}`;
  const { statusCode, body } = await pool.request({
    method: 'POST',
    path: '/api/messages',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      id: `m-${process.pid}-${(last += 1)}`,
      timestamp: new Date().toISOString(),
      channelId: 'msteams',
      serviceUrl,
      from: { id: `29:person-${who}`, name: 'Anna de Wit' },
      recipient: { id: '28:bot', name: 'Briefwijzer' },
      conversation: { id: `a:conversation-${who}`, conversationType: 'personal' },
      locale: 'nl-NL',
      text,
    }),
  });
  await body.dump();
  if (statusCode !== 200) throw new Error(`the bot answered ${statusCode}`);
  return performance.now() - started;
}

/** Where each person is in what is to be said. */
const said = Array.from({ length: PEOPLE }, (_, person) => Math.floor((person * lines.length) / PEOPLE));
/** A form answer and what takes it back belong together: begin with an answer. */
for (const [person, at] of said.entries()) said[person] = at - (at % 2);
if (opening !== undefined) await Promise.all(said.map((_, person) => turn(person, opening)));

async function talk(until: number): Promise<number[]> {
  const all = await Promise.all(
    said.map(async (_, person) => {
      const latencies: number[] = [];
      while (performance.now() < until) {
        latencies.push(await turn(person, lines[said[person]! % lines.length]!));
        said[person]! += 1;
      }
      return latencies;
    }),
  );
  return all.flat();
}

process.on('message', (ms: number) => {
  const started = performance.now();
  replies = 0;
  void talk(started + ms).then((latencies) => {
    const measured: Measured = {
      turns: latencies.length,
      ms: performance.now() - started,
      latencies,
      replies,
    };
    process.send?.(measured);
  });
});
process.send?.('ready');
