import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { removeMails, writeMail } from '../../src/mail/folder.ts';

const above = mkdtempSync(path.join(tmpdir(), 'briefwijzer-mails-'));
const folder = path.join(above, 'mail');
afterAll(() => rmSync(above, { recursive: true }));

const modeOf = (file: string) => statSync(file).mode & 0o777;

test('case 87: a mail that is kept as a file is for its owner alone, and no link beside it is followed', async () => {
  await writeMail(folder, 'SD-2018-0001/1/ontvangen/deelnemer', Buffer.from('one'));
  const [name = ''] = readdirSync(folder);
  const file = path.join(folder, name);
  expect([modeOf(folder), modeOf(file)]).toEqual([0o700, 0o600]);

  const victim = path.join(above, 'victim');
  writeFileSync(victim, 'untouched');
  rmSync(file);
  symlinkSync(victim, file);
  symlinkSync(victim, `${file}.new`);
  await writeMail(folder, 'SD-2018-0001/1/ontvangen/deelnemer', Buffer.from('two'));
  expect([readFileSync(victim, 'utf8'), readFileSync(file, 'utf8')]).toEqual(['untouched', 'two']);
});

test('case 87: the mails of a registration go when it was removed, and no others', async () => {
  for (const key of ['SD-2018-00011/1/ontvangen/deelnemer', 'AB-2018-0001/2/gepland/ambassadeur'])
    await writeMail(folder, key, Buffer.from(''));
  writeFileSync(path.join(folder, 'notes.txt'), '');
  const asked: string[][] = [];
  const removed = (numbers: string[]) => {
    asked.push(numbers.sort());
    return Promise.resolve(['SD-2018-0001']);
  };
  expect(await removeMails(folder, removed)).toBe(2);
  expect(asked).toEqual([['AB-2018-0001', 'SD-2018-0001', 'SD-2018-00011']]);
  expect(readdirSync(folder).map((name) => name.slice(0, 12))).toEqual([
    'AB-2018-0001',
    'SD-2018-0001',
    'notes.txt',
  ]);
  expect(await removeMails(path.join(above, 'not there'), removed)).toBe(0);
});
