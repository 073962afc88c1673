/**
 * The other side of the bot: a channel that takes its replies, and people who each say the next thing once the last
 * was answered. Arguments: origin, how many people, how many ms, opening (may be empty), what they say in turn.
 * Prints what was measured as one line of JSON.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';

export interface Measured {
  turns: number;
  ms: number;
  /** Milliseconds that a turn took, from the request to its answer; the reply has come by then. */
  latencies: number[];
  replies: number;
}

const [origin = '', people = '16', duration = '2000', opening = '', ...lines] = process.argv.slice(2);

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
const pool = new Pool(origin, { connections: Number(people) });
let last = 0;

async function turn(person: number, text: string): Promise<number> {
  const started = performance.now();
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
      from: { id: `29:person-${process.pid}-${person}`, name: 'Anna de Wit' },
      recipient: { id: '28:bot', name: 'Briefwijzer' },
      conversation: { id: `a:conversation-${process.pid}-${person}`, conversationType: 'personal' },
      locale: 'nl-NL',
      text,
    }),
  });
  await body.dump();
  if (statusCode !== 200) throw new Error(`the bot answered ${statusCode}`);
  return performance.now() - started;
}

const everyone = Array.from({ length: Number(people) }, (_, person) => person);
if (opening) await Promise.all(everyone.map((person) => turn(person, opening)));

async function talk(until: number): Promise<number[]> {
  const all = await Promise.all(
    everyone.map(async (person) => {
      const latencies: number[] = [];
      for (let said = 0; performance.now() < until; said += 1) {
        latencies.push(await turn(person, lines[said % lines.length] ?? ''));
      }
      return latencies;
    }),
  );
  return all.flat();
}

await talk(performance.now() + Number(duration) / 4);
process.stdout.write('warm\n');
const started = performance.now();
replies = 0;
const latencies = await talk(started + Number(duration));
const measured: Measured = { turns: latencies.length, ms: performance.now() - started, latencies, replies };
process.stdout.write(`${JSON.stringify(measured)}\n`);
process.exit(0);
