import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { openChannel } from '../helpers/channel.ts';
import { sql } from '../helpers/database.ts';
import { eventually } from '../helpers/eventually.ts';
import { personNamed } from '../helpers/person.ts';
import { startWholeBot, temporaryFolder } from '../helpers/wholeBot.ts';

const run = promisify(execFile);
const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** All that leads to one person: of the channel, and what was typed. */
const TRACES = {
  'Teams name': 'QuirinaZwartewaal',
  'object id': 'aad-QuirinaZwartewaal',
  'channel id': '29:QuirinaZwartewaal',
  conversation: 'a:QuirinaZwartewaal',
  name: 'Zebulon Quaxel',
  surname: 'uaxel',
  address: 'z.quaxel@utrecht.nl',
  telephone: '612345678',
  remark: 'xylofoonrolstoel',
  question: 'paspoortzeepbel',
  answer: 'kwartelmutshoed',
};

/** @returns every file below a folder, with its bytes as text */
function filesIn(folder: string): { file: string; bytes: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => ({ file, bytes: readFileSync(file, 'latin1') }));
}

/** @returns which traces are in which files; of a name in any letters */
function tracesIn(folder: string): string[] {
  return filesIn(folder).flatMap(({ file, bytes }) =>
    Object.entries(TRACES)
      .filter(([, trace]) => bytes.toLowerCase().includes(trace.toLowerCase()))
      .map(([what]) => `${what} in ${path.relative(folder, file)}`),
  );
}

async function receiver() {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      bodies.push(body);
      response.end();
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { bodies, url, close: () => server.close() };
}

test('case 86: after "verwijder mijn gegevens" and a purge no byte on the disk leads to the person', async () => {
  const { folder, remove } = temporaryFolder();
  closing.push(remove);
  const file = path.join(folder, 'data', 'test.db');
  const database = `sqlite:${file}`;
  const channel = await openChannel();
  const webhook = await receiver();
  const env = {
    DATABASE_URL: database,
    MAIL_FOLDER: path.join(folder, 'mail'),
    SECRETARIAT_MAIL: 'secretariaat@vng.nl',
    WEBHOOK_URL: webhook.url,
    WEBHOOK_SECRET: 'secret',
    TODAY: '2018-03-20',
  };
  const staff = async (...args: string[]) => {
    const options = { env: { ...process.env, ...env } };
    return (await run(process.execPath, ['src/secretariat.ts', ...args], options)).stdout;
  };
  const bot = await startWholeBot(database, env);
  closing.push(
    () => channel.close(),
    webhook.close,
    () => bot.stop(),
  );
  const person = personNamed('QuirinaZwartewaal', () => bot, channel);

  await person.say('Wat vindt quaxel van de begroting van Mars?');
  await person.fillIn({ naam: TRACES.name, email: TRACES.address });
  await person.say(`opmerking: ${TRACES.remark}`);
  await person.say('telefoonnummer is 06-12345678');
  expect(await person.say('ja')).toContain('SD-2018-0001');
  await person.say(`Vraag de VNG: is een ${TRACES.question} verplicht?`);
  expect(await person.say('ja')).toContain('verstuurd');
  await staff('answer', 'VR-2018-0001', `Nee, een ${TRACES.answer} ook niet.`);
  await eventually(() => person.heard().some(({ text }) => text?.includes(TRACES.answer)));
  await person.say('Groetjes aan Zebulon Quaxel, mag die ook naar Mars?');
  await sql(database, `update conversations set state = '{"of":"${TRACES.name}"}'`);
  await person.say('hallo');
  await eventually(() => webhook.bodies.length > 0);
  await eventually(() => filesIn(folder).some(({ file: mail }) => mail.endsWith('.eml')));
  const exported = ['uit.csv', 'uit.xlsx'].map((name) => path.join(folder, name));
  await staff('export', '--format', 'csv', '--out', exported[0]!);
  await staff('export', '--format', 'xlsx', '--out', exported[1]!);
  expect(await staff('person', 'show', '--id', person.id)).toContain(TRACES.remark);

  const before = tracesIn(folder).join('\n');
  for (const what of Object.keys(TRACES)) expect(before).toContain(`${what} in data/test.db`);
  for (const name of ['mail/', 'uit.csv', 'data/test.db-wal']) expect(before).toContain(`address in ${name}`);
  expect(before).toContain('question in mail/VR-2018-0001');
  const open = filesIn(folder).filter((one) => statSync(one.file).mode & 0o077);
  expect(open).toEqual([]);
  for (const made of ['data', 'mail']) expect(statSync(path.join(folder, made)).mode & 0o777).toBe(0o700);

  await person.say('verwijder mijn gegevens');
  expect(await person.say('ja')).toContain('verwijderd');
  const waits = `select id from outbox where state = 'waiting'`;
  await eventually(async () => (await sql(database, waits)).length === 0);
  const purged = await staff('purge');
  for (const name of exported) expect(purged).toContain(name);
  expect(tracesIn(folder)).toEqual([]);

  const told = webhook.bodies.map((body) => JSON.parse(body) as { type: string; subject: string });
  expect(told.at(-1)).toMatchObject({ type: 'nl.briefwijzer.verwijderd', subject: 'SD-2018-0001' });
  for (const trace of Object.values(TRACES)) expect(webhook.bodies.at(-1)).not.toContain(trace);
  const questions = await sql(database, 'select question from missed');
  expect(JSON.stringify(questions)).toContain('[naam]');

  expect(await bot.stop()).toBe(0);
  expect(tracesIn(folder)).toEqual([]);
}, 120_000);
