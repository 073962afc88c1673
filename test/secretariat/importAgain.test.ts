import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openTestDesk, startdagCsv } from './desk.ts';
import type { TestDesk } from './desk.ts';

const IMPORT = ['--form', 'startdag', '--channel', 'mail'];

interface Listed {
  id: string;
  number: string;
  status: string;
  answers: Record<string, unknown>;
}

let desk: TestDesk;
beforeEach(() => {
  desk = openTestDesk();
});

const listed = () => desk.json<Listed[]>('list');
const notices = async () => (await desk.json<{ deliveries: unknown[] }>('deliveries')).deliveries?.length;

/** A store with four registrations, whose ids say nothing of what was filled in, as those of the chat. */
async function filled(): Promise<void> {
  const source = openTestDesk();
  const csv = startdagCsv(['Utrecht klimaat', 'Almere 2', 'Gouda 1', 'Zwolle 3']);
  await source.json('import', source.file('in.csv', csv), ...IMPORT);
  const all = await source.json<Listed[]>('list');
  const chat = JSON.stringify(all.map((one, at) => ({ ...one, id: `chat ${at}`, number: undefined })));
  await desk.json('import', desk.file('chat.json', chat), ...IMPORT);
  expect((await listed()).map(({ id }) => id)).toEqual(['chat 0', 'chat 1', 'chat 2', 'chat 3']);
}

async function exported(): Promise<string> {
  const out = path.join(desk.folder, 'uit.csv');
  await desk.json('export', '--format', 'csv', '--out', out);
  return out;
}

const asJson = async () => desk.file('lijst.json', JSON.stringify(await listed()));

it.each([
  ['a CSV export', exported],
  ['what list --json gives', asJson],
])('%s, imported again, doubles nothing and mails nobody', async (_, file) => {
  await filled();
  const before = [await listed(), await notices()];
  expect(await desk.json('import', await file(), ...IMPORT)).toEqual({
    imported: [],
    alreadyThere: ['SD-2018-0001', 'SD-2018-0002', 'SD-2018-0003', 'SD-2018-0004'],
    changed: [],
    skipped: [],
  });
  expect([await listed(), await notices()]).toEqual(before);
});

it('case 133: brings back nobody who withdrew or was removed, and changes nobody; a dry run says so before', async () => {
  await filled();
  const made = readFileSync(await exported(), 'utf8');
  await desk.json('withdraw', 'SD-2018-0001');
  await desk.json('person', 'remove', '--email', 'p1@voorbeeld.nl', '--yes');
  const text = made.replace('p2@voorbeeld.nl', 'ander@voorbeeld.nl');
  const added = `${text.trimEnd()}\r\n${text.trimEnd().split('\r\n').at(-1)!.replace('SD-2018-0004', '').replace('p3@', 'nieuw@')}\r\n`;
  const again = desk.file('weer.csv', added);
  const left = {
    changed: [{ line: 4, number: 'SD-2018-0003', fields: ['email'] }],
    skipped: [
      { line: 2, number: 'SD-2018-0001', reason: 'SD-2018-0001 is ingetrokken.' },
      { line: 3, number: 'SD-2018-0002', reason: 'SD-2018-0002 is verwijderd.' },
    ],
  };
  const before = await listed();
  expect(await desk.json('import', again, ...IMPORT, '--dry-run')).toEqual({
    dryRun: true,
    entries: 5,
    new: 1,
    known: ['SD-2018-0004'],
    ...left,
  });
  const { out } = await desk.run('import', again, ...IMPORT, '--dry-run');
  expect(out).toContain('1 nieuw. 1 stond er al. 1 anders. 2 overgeslagen.');
  expect(out).toContain('regel 4: SD-2018-0003 staat er al, met een ander antwoord op email.');
  expect(await listed()).toEqual(before);
  expect(await desk.json('import', again, ...IMPORT)).toEqual({
    imported: ['SD-2018-0005'],
    alreadyThere: ['SD-2018-0004'],
    ...left,
  });
  expect((await listed()).slice(0, -1)).toEqual(before);
});

it('takes nobody in who had withdrawn where the export was made', async () => {
  await filled();
  await desk.json('withdraw', 'SD-2018-0001');
  const file = await exported();
  const other = openTestDesk();
  expect(await other.json('import', file, ...IMPORT)).toMatchObject({
    imported: ['SD-2018-0001', 'SD-2018-0002', 'SD-2018-0003'],
    skipped: [{ line: 2, number: 'SD-2018-0001', reason: 'SD-2018-0001 is ingetrokken.' }],
  });
  expect(await other.json('import', file, ...IMPORT)).toMatchObject({
    imported: [],
    alreadyThere: ['SD-2018-0001', 'SD-2018-0002', 'SD-2018-0003'],
    changed: [],
  });
});
