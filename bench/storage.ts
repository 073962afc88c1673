import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { say } from '../src/dialogs/message.ts';
import type { Command } from '../src/registration/command.ts';
import { termsFor } from '../src/registration/terms.ts';
import { readKnowledge } from '../src/knowledgeFolder/knowledgeFiles.ts';
import { readRules } from '../src/knowledgeFolder/ruleFiles.ts';
import { openStore } from '../src/storage/openStore.ts';
import { startPostgres } from '../test/helpers/postgres.ts';

const COUNT = 1500;
const ABREAST = [1, 32];
const AT = '2018-03-20T10:00:00+01:00';
const ANSWERS = {
  gemeente: { code: 'GM0344', name: 'Utrecht' },
  naam: 'Fatima el Amrani',
  functie: 'beleidsadviseur klimaat',
  email: 'f.elamrani@utrecht.nl',
  opgave: { code: '1', name: 'Samen aan de slag voor het klimaat' },
  kentOpgave: true,
  belangSamenwerking: true,
  zietVerbinding: true,
};

interface Row {
  engine: string;
  what: string;
  abreast: number;
  perSecond: number;
}

type Insert = (index: number) => unknown;

/** @returns how many a second when so many are under way at a time; each is durable before the next of its lane begins */
async function perSecond(insert: Insert, abreast: number): Promise<number> {
  let next = 0;
  const start = performance.now();
  const lanes = Array.from({ length: abreast }, async () => {
    while (next < COUNT) await insert(next++);
  });
  await Promise.all(lanes);
  return Math.round((COUNT * 1000) / (performance.now() - start));
}

/** A whole turn: message, conversation, registration with number and audit line, notices and reply. */
async function handingIn(url: string): Promise<{ insert: Insert; close: () => Promise<void> }> {
  const knowledge = readKnowledge('knowledge');
  const rules = readRules('knowledge', knowledge.forms);
  const terms = (form: string) => termsFor(rules, form, false);
  const store = await openStore(url, { terms, forms: knowledge.forms }, () => new Date(AT));
  let run = 0;
  const insert = async () => {
    const id = `f${run++}`;
    const by = { id: `person ${id}`, name: 'Fatima' };
    const command: Command = {
      kind: 'hand in',
      id,
      form: 'startdag',
      prefix: 'SD',
      answers: ANSWERS,
      origin: { by, channel: 'msteams', at: AT },
    };
    const committed = await store.conversations.commit({
      conversation: id,
      messageId: 'm1',
      revision: 0,
      state: { answers: ANSWERS },
      commands: [command],
      missed: [],
      reference: { person: by, channel: 'msteams', personal: true, address: { to: id } },
      address: { to: id },
      replies: ([outcome]) => [say(outcome?.kind === 'done' ? outcome.registration.number : 'refused')],
    });
    if (committed.kind !== 'saved' || !committed.outgoing[0]?.reply.text.startsWith('SD-')) {
      throw new Error(`not handed in: ${JSON.stringify(committed)}`);
    }
    await store.conversations.sent(committed.outgoing.map(({ id: reply }) => reply));
  };
  return { insert, close: () => store.close() };
}

const TABLE = 'create table bare (id text primary key, answers text not null)';
const PAYLOAD = JSON.stringify(ANSWERS);

/** The same answers as one row, committed with the same settings, and nothing else. */
function bareSqlite(file: string): { insert: Insert; close: () => void } {
  const database = new DatabaseSync(file);
  database.exec(`pragma journal_mode = wal; pragma synchronous = full; ${TABLE}`);
  const statement = database.prepare('insert into bare values (?, ?)');
  let run = 0;
  return { insert: () => statement.run(`f${run++}`, PAYLOAD), close: () => database.close() };
}

async function barePostgres(url: string): Promise<{ insert: Insert; close: () => Promise<void> }> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  await pool.query(TABLE);
  let run = 0;
  return {
    insert: () => pool.query('insert into bare values ($1, $2)', [`f${run++}`, PAYLOAD]),
    close: () => pool.end(),
  };
}

/** Registrations a second, handed in and on the disk, beside bare inserts that wait for the disk as long. */
export async function benchStorage(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'briefwijzer-bench-'));
  const server = await startPostgres({ fsync: 'on' });
  const rows: Row[] = [];
  try {
    const [whole, bare] = [await server.database(), await server.database()];
    const candidates = [
      { engine: 'SQLite', what: 'bare insert', ...bareSqlite(path.join(folder, 'bare.db')) },
      {
        engine: 'SQLite',
        what: 'registration',
        ...(await handingIn(`sqlite:${path.join(folder, 'whole.db')}`)),
      },
      { engine: 'PostgreSQL', what: 'bare insert', ...(await barePostgres(bare)) },
      { engine: 'PostgreSQL', what: 'registration', ...(await handingIn(whole)) },
    ];
    for (const { engine, what, insert, close } of candidates) {
      for (const abreast of ABREAST) {
        rows.push({ engine, what, abreast, perSecond: await perSecond(insert, abreast) });
      }
      await Promise.resolve(close());
    }
    return rows;
  } finally {
    await server.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1]?.endsWith('storage.ts')) console.table(await benchStorage());
