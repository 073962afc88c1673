import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import readAll from 'read-excel-file/universal';
import writeXlsxFile from 'write-excel-file/node';
import { openTestDesk, startdagCsv } from './desk.ts';
import type { TestDesk } from './desk.ts';

let desk: TestDesk;
beforeEach(() => {
  desk = openTestDesk();
});

const IMPORT = ['--form', 'startdag', '--channel', 'telefoon'];
const HEAD = startdagCsv([]).split(';');
type Listed = { number: string; answers: Record<string, unknown> };

const xlsx = (rows: (string | number | boolean | null)[][]) =>
  writeXlsxFile(rows.map((row) => row.map((value) => (value === null ? null : { value })))).toBuffer();
const blobOf = (file: string) => new Blob([new Uint8Array(readFileSync(file))]);
const sheet = (file: string) => readSheet(blobOf(file)) as Promise<unknown[][]>;
const enter = async (lines: string[]) =>
  desk.json('import', desk.file('in.csv', startdagCsv(lines)), ...IMPORT);

describe('import of an Excel file', () => {
  it('reads text, numbers and yes or no as people fill them in, and passes over empty lines', async () => {
    const file = await xlsx([
      HEAD,
      ['Gouda', 'Fatima El Amrani', 'adviseur', 'f@gouda.nl', 2, null, true, 'ja', false],
      HEAD.map(() => null),
      ['Almere', 'Jan de Vries', 'adviseur', 'j@almere.nl', 'klimaat', 3, 'ja', 'ja', 'nee'],
    ]);
    await desk.json('import', desk.file('in.xlsx', file), ...IMPORT);
    const listed = await desk.json<Listed[]>('list');
    expect(listed.map(({ answers }) => answers)).toMatchObject([
      { gemeente: { code: 'GM0513' }, opgave: { code: '2' }, kentOpgave: true, zietVerbinding: false },
      { gemeente: { code: 'GM0034' }, opgave: { code: '1' }, tweedeOpgave: { code: '3' } },
    ]);
  });

  it('names the line in Excel of every fault', async () => {
    const file = await xlsx([
      HEAD,
      HEAD.map(() => null),
      ['Atlantis', 'Fatima El Amrani', 'adviseur', 'f@gouda.nl', 2, null, 'ja', 'ja', 'ja'],
    ]);
    const { code, err } = await desk.run('import', desk.file('in.xlsx', file), ...IMPORT);
    expect([code, err]).toEqual([1, expect.stringContaining('regel 3: Gemeente: "Atlantis"')]);
  });

  it.each<[string, Buffer]>([
    ['is none', Buffer.from('naam;email')],
    ['is empty', Buffer.alloc(0)],
    ['is another zip', Buffer.from(zipSync({ 'a.txt': strToU8('hallo') }))],
    ['is cut off', Buffer.from(zipSync({ 'a.txt': strToU8('hallo') })).subarray(0, 40)],
  ])('refuses what %s', async (_, content) => {
    const { code, err } = await desk.run('import', desk.file('x.xlsx', content), ...IMPORT);
    expect([code, err]).toEqual([1, expect.stringContaining('niet te lezen als Excel-bestand')]);
  });

  it('case 93: refuses a small file that unpacks to very much, before it unpacks it', async () => {
    const much = new Uint8Array(50_000_000);
    const names = ['xl/a.xml', 'xl/b.xml', 'xl/c.xml', 'xl/d.xml', 'xl/worksheets/sheet1.xml'];
    const bomb = Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, much]))));
    expect(bomb.length).toBeLessThan(1_000_000);
    const { code, err } = await desk.run('import', desk.file('x.xlsx', bomb), ...IMPORT);
    expect([code, err]).toEqual([1, expect.stringContaining('hoogstens 200 MB')]);
  });

  it("reads Excel's own word for the separator of a CSV", async () => {
    const text = `sep=;\r\n${startdagCsv(['Utrecht 1', 'Atlantis 2'])}`;
    const { err } = await desk.run('import', desk.file('in.csv', text), ...IMPORT);
    expect(err).toContain('regel 4: Gemeente: "Atlantis"');
  });
});

describe('export to Excel', () => {
  it('has numbers as numbers, moments as dates on the Dutch clock, and comes in again with the same answers', async () => {
    await enter(['Utrecht 1 2', 'Almere 2']);
    await desk.json('allocate', '--places', '1', '--seed', 's');
    const out = path.join(desk.folder, 'uit.xlsx');
    await desk.json('export', '--format', 'xlsx', '--out', out);
    const [head = [], ...rows] = await sheet(out);
    const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);
    expect(column('Ontvangen')).toEqual(rows.map(() => new Date('2018-03-28T10:00:00Z')));
    expect(column('Lotnummer').toSorted()).toEqual([1, 2]);
    expect(column('Plaats op de wachtlijst')).toContain(1);
    expect(column('E-mailadres')).toEqual(['p0@voorbeeld.nl', 'p1@voorbeeld.nl']);
    const other = openTestDesk();
    await other.json('import', out, ...IMPORT);
    const answers = async (one: TestDesk) =>
      (await one.json<Listed[]>('list')).map((listed) => listed.answers);
    expect(await answers(other)).toEqual(await answers(desk));
  });
});

describe('deelnemers', () => {
  it('are listed by the opgave of their place, on a sheet each, and it is written down who looked', async () => {
    await enter(['Utrecht 1 2', 'Almere 10', 'Gouda 1', 'Zwolle 2']);
    expect((await desk.run('deelnemers')).err).toContain('Verdeel eerst');
    await desk.json('allocate', '--places', '9', '--per-opgave', '9', '--seed', 's');
    const groups = await desk.json<{ code: string; people: Listed[] }[]>('deelnemers');
    expect(groups.map(({ code, people }) => [code, people.map(({ number }) => number)])).toEqual([
      ['1', ['SD-2018-0003', 'SD-2018-0001']],
      ['2', ['SD-2018-0004']],
      ['10', ['SD-2018-0002']],
    ]);
    const { out } = await desk.run('deelnemers');
    expect(out).toMatch(/1 Samen aan de slag voor het klimaat \(2\)\nnummer .*gemeente .*naam .*functie/);
    const file = path.join(desk.folder, 'deelnemers.xlsx');
    await desk.json('deelnemers', '--out', file);
    const sheets = (await readAll(blobOf(file))) as { sheet: string; data: unknown[][] }[];
    expect(sheets.map(({ sheet: name, data }) => [name, data.length - 1])).toEqual([
      ['1 Samen aan de slag voor het', 2],
      ['2 Toekomstbestendig wonen', 1],
      [expect.stringMatching(/^10 /), 1],
    ]);
    const views = await desk.json<{ command: string; numbers: string[] }[]>('views');
    expect(views[0]).toMatchObject({ command: 'deelnemers', numbers: expect.any(Array) as string[] });
    expect((await desk.run('deelnemers', '--out', 'x.csv')).err).toContain('.xlsx');
  });
});

describe('ontbreekt', () => {
  it('names the municipalities of today from which nobody stands', async () => {
    await enter(['Utrecht 1', 'Almere 2', 'Zeewolde 3']);
    await desk.run('withdraw', 'SD-2018-3');
    const names = async (...args: string[]) =>
      (await desk.json<{ name: string }[]>('ontbreekt', '--form', 'startdag', ...args)).map(
        ({ name }) => name,
      );
    const flevoland = ['Dronten', 'Lelystad', 'Noordoostpolder', 'Urk', 'Zeewolde'];
    expect(await names('--provincie', 'Flevoland')).toEqual(flevoland);
    const all = await names();
    expect(all).toContain('Aalburg');
    expect(all).not.toContain('Altena');
    expect(all).not.toContain('Utrecht');
    const { out } = await desk.run('ontbreekt', '--form', 'startdag', '--provincie', 'flevoland');
    expect(out).toMatch(/Flevoland +Lelystad +GM0995 +G40/);
    expect(out).toContain('5 van 6 gemeenten');
  });
});
