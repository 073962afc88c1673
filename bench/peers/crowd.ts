import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { load } from 'js-yaml';
import { Pool } from 'undici';

/** People who talk with a bot, each in a chat of their own, in the words of the conversations that are tested. */
export interface Crowd {
  /** The next one who is not waiting for an answer says the next thing; who has said all makes room for another. */
  speak(): void;
  /** What turns took since this was asked before, from the request to its answer; the reply has come by then. */
  taken(): number[];
  /** Turns that the bot answered with anything but 200. */
  refused(): number;
  close(): Promise<void>;
}

const FOLDER = 'test/dialogs/conversations';
const ABREAST = 64;

interface Speaker {
  id: number;
  lines: string[];
}

export async function openCrowd(origin: string, dice: () => number): Promise<Crowd> {
  const talks = readTalks();
  const channel = createServer((req, res) => {
    req.resume().on('end', () => res.end('{"id":"1"}'));
  });
  channel.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => channel.listen(0, '127.0.0.1', resolve));
  const serviceUrl = `http://127.0.0.1:${(channel.address() as AddressInfo).port}/`;
  const pool = new Pool(origin, { connections: ABREAST });
  let [people, messages, refused] = [0, 0, 0];
  let took: number[] = [];
  const free: Speaker[] = [];
  const running = new Set<Promise<void>>();

  function newcomer(): Speaker {
    const lines = talks[Math.floor(dice() * talks.length)] ?? [];
    return { id: (people += 1), lines: [...lines] };
  }
  for (let count = 0; count < ABREAST; count += 1) free.push(newcomer());

  async function say(speaker: Speaker): Promise<void> {
    const started = performance.now();
    const { statusCode, body } = await pool.request({
      method: 'POST',
      path: '/api/messages',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'message',
        id: `m-${(messages += 1)}`,
        channelId: 'msteams',
        serviceUrl,
        from: { id: `29:${speaker.id}`, name: 'Anna de Wit', aadObjectId: `person-${speaker.id}` },
        recipient: { id: '28:bot', name: 'Briefwijzer' },
        conversation: { id: `a:${speaker.id}`, conversationType: 'personal', tenantId: 'tenant-1' },
        text: speaker.lines.shift(),
      }),
    });
    await body.dump();
    took.push(performance.now() - started);
    if (statusCode !== 200) refused += 1;
    free.push(speaker.lines.length > 0 ? speaker : newcomer());
  }

  return {
    speak() {
      const [speaker] = free.splice(Math.floor(dice() * free.length), 1);
      if (!speaker) return;
      const turn = say(speaker).finally(() => running.delete(turn));
      running.add(turn);
    },
    taken() {
      const all = took;
      took = [];
      return all;
    },
    refused: () => refused,
    async close() {
      await Promise.all(running);
      await pool.close();
      channel.closeAllConnections();
      channel.close();
    },
  };
}

/** @returns what is said in each conversation, in order */
function readTalks(): string[][] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml'));
  const conversations = files.flatMap(
    (file) => load(readFileSync(path.join(FOLDER, file), 'utf8')) as { lines: { u?: unknown }[] }[],
  );
  return conversations
    .map(({ lines }) => lines.flatMap(({ u }) => (typeof u === 'string' ? [u] : [])))
    .filter((lines) => lines.length > 0);
}
