import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { inflateRawSync } from 'node:zlib';
import { neutral, plain } from '../../src/secretariat/export/neutral.ts';
import { openTestDesk, startdagCsv } from './desk.ts';
import type { TestDesk } from './desk.ts';

let desk: TestDesk;
beforeEach(() => {
  desk = openTestDesk();
});

const listed = () =>
  desk.json<{ number: string; answers: Record<string, unknown>; submittedBy: object }[]>('list');
const IMPORT = ['--form', 'startdag', '--channel', 'telefoon'];
const ONE = {
  gemeente: 'Almere',
  naam: 'Fatima El Amrani',
  functie: 'beleidsadviseur',
  email: 'f@almere.nl',
  opgave: '2',
  kentOpgave: 'ja',
  belangSamenwerking: 'ja',
  zietVerbinding: 'nee',
};

describe('case 36: a cell that a spreadsheet would take for a formula', () => {
  it.each(['=1+1', '+31612345678', '-2', '@som', '\tx', '\rx', "'=x"])('%j is made harmless', (text) => {
    expect(neutral(text)).toBe(`'${text}`);
  });

  it('comes back as it was, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^'{0,3}[=+\-@\t\ra]{0,2}.{0,5}$/)), (text) => {
        expect(plain(neutral(text))).toBe(text);
        expect(neutral(text)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

describe('import', () => {
  it('takes what came by phone, marked as such, and the same file again changes nothing', async () => {
    const file = desk.file('in.csv', startdagCsv(['Utrecht klimaat wonen', 'Almere 2']));
    expect(await desk.json('import', file, ...IMPORT)).toEqual({
      imported: ['SD-2018-0001', 'SD-2018-0002'],
      alreadyThere: [],
      changed: [],
      skipped: [],
    });
    expect(await desk.json('import', file, ...IMPORT)).toEqual({
      imported: [],
      alreadyThere: ['SD-2018-0001', 'SD-2018-0002'],
      changed: [],
      skipped: [],
    });
    expect((await listed())[0]!.submittedBy).toEqual({ id: 'telefoon', name: 'Persoon Vaen' });
  });

  it('says who may have been registered already', async () => {
    const file = (name: string, functie: string) => desk.file(name, JSON.stringify([{ ...ONE, functie }]));
    expect((await desk.run('import', file('a.json', 'adviseur'), ...IMPORT)).err).toBe('');
    const { code, err } = await desk.run('import', file('b.json', 'beleidsmedewerker'), ...IMPORT);
    expect([code, err]).toEqual([0, expect.stringContaining('SD-2018-0002 lijkt op SD-2018-0001')]);
  });

  it('reads JSON too, with the answers as list --json gives them', async () => {
    await desk.json('import', desk.file('a.csv', startdagCsv(['Utrecht 1'])), ...IMPORT);
    const { answers } = (await listed())[0]!;
    const other = { ...answers, email: 'ander@utrecht.nl', kanaal: 'brief', afzender: 'De Griffie' };
    await desk.json('import', desk.file('b.json', JSON.stringify([other])), '--form', 'startdag');
    expect((await listed())[1]).toMatchObject({
      answers: { ...answers, email: 'ander@utrecht.nl' },
      submittedBy: { id: 'brief', name: 'De Griffie' },
    });
  });

  it('takes all or nothing, and names the line of every fault', async () => {
    const [head, ...lines] = startdagCsv(['Utrecht 1', 'Atlantis 1', 'Almere 11', 'Gouda 1']).split('\r\n');
    const file = desk.file(
      'in.csv',
      [head, ...lines, lines[0]].join('\n').replace('p3@voorbeeld.nl', 'geen adres'),
    );
    const { code, err } = await desk.run('import', file, ...IMPORT);
    expect(code).toBe(1);
    expect(err.split('\n').slice(0, 5)).toEqual([
      'Er is niets ingevoerd. Verbeter eerst:',
      expect.stringMatching(/^regel 3: Gemeente: "Atlantis"/),
      expect.stringMatching(/^regel 4: Opgave: "11"/),
      expect.stringMatching(/^regel 5: E-mailadres: "geen adres"/),
      'regel 6: is hetzelfde als regel 2.',
    ]);
    expect(await listed()).toEqual([]);
  });

  it.each<[string, string, string | Buffer, string]>([
    ['is empty', 'x.csv', '', 'is leeg'],
    ['has a column nobody knows', 'x.csv', 'naam;kleur\nJan;rood', 'onbekende kolom: kleur'],
    ['has a column twice', 'x.csv', 'naam;Naam\na;b', 'twee keer'],
    [
      'has a line with too many cells',
      'x.csv',
      'naam;email\na;b;c',
      'Regel 2 heeft te veel of te weinig cellen (3',
    ],
    [
      'has a quote that is not closed',
      'x.csv',
      'naam;email\n"a;b',
      'aanhalingsteken dat niet wordt gesloten',
    ],
    ['has a quote in a wrong place', 'x.csv', 'naam;email\na"b;c', 'op een verkeerde plek'],
    ['is not UTF-8', 'x.csv', Buffer.from([0x6e, 0xe9, 0x0a]), 'geen UTF-8'],
    ['is no JSON', 'x.json', '{', 'niet te lezen als JSON'],
    ['is no list', 'x.json', '{"naam":"x"}', 'moet een lijst'],
    [
      'has an answer of a wrong kind',
      'x.json',
      JSON.stringify([{ ...ONE, email: 7 }]),
      'regel 1: E-mailadres klopt niet',
    ],
    ['lacks an answer', 'x.json', JSON.stringify([{ ...ONE, naam: ' ' }]), 'regel 1: Naam ontbreekt'],
  ])('refuses a file that %s', async (_, name, content, says) => {
    const { code, err } = await desk.run('import', desk.file(name, content), ...IMPORT);
    expect([code, err]).toEqual([1, expect.stringContaining(says)]);
    expect(err).not.toMatch(/\.\.|expect|Invalid|Quote/);
    expect(await listed()).toEqual([]);
  });

  it('only looks in a dry run, and asks how it came', async () => {
    const file = desk.file('x.json', JSON.stringify([ONE]));
    expect(await desk.json('import', file, ...IMPORT, '--dry-run')).toMatchObject({
      dryRun: true,
      entries: 1,
      new: 1,
    });
    expect((await desk.run('import', file, '--form', 'startdag')).err).toContain('--channel');
    expect(await listed()).toEqual([]);
  });
});

describe('export', () => {
  const nasty = {
    ...ONE,
    opmerking: '=HYPERLINK("http://x")\nen "aanhaling"; puntkomma',
    telefoon: '06 12345678',
  };

  it('writes a CSV as a Dutch spreadsheet reads it, and loses nothing', async () => {
    await desk.json('import', desk.file('x.json', JSON.stringify([nasty])), ...IMPORT);
    const out = path.join(desk.folder, 'uit.csv');
    expect(await desk.json('export', '--format', 'csv', '--out', out)).toEqual({ file: out, rows: 1 });
    const text = readFileSync(out, 'utf8');
    expect(text.startsWith('\uFEFFNummer;Formulier;Status;')).toBe(true);
    const [row] = parse<Record<string, string>>(text, { bom: true, delimiter: ';', columns: true });
    expect(row).toMatchObject({ Nummer: 'SD-2018-0001', Gemeente: 'Almere', 'Gemeente (code)': 'GM0034' });
    expect(row!.Opmerking).toBe(`'${nasty.opmerking}`);
    expect(row!.Telefoonnummer).toBe("'+31612345678");
    expect(plain(row!.Opmerking!)).toBe(nasty.opmerking);
  });

  it('gives a file that can be imported elsewhere with the same answers', async () => {
    await desk.json('import', desk.file('x.json', JSON.stringify([nasty])), ...IMPORT);
    const out = path.join(desk.folder, 'uit.csv');
    await desk.json('export', '--format', 'csv', '--out', out);
    const other = openTestDesk();
    await other.json('import', out, ...IMPORT);
    const [there] = await other.json<{ answers: object }[]>('list');
    expect(there!.answers).toEqual((await listed())[0]!.answers);
  });

  it('writes an Excel file with text in its cells and no formula', async () => {
    await desk.json('import', desk.file('x.json', JSON.stringify([nasty])), ...IMPORT);
    const out = path.join(desk.folder, 'uit.xlsx');
    await desk.json('export', '--format', 'xlsx', '--out', out);
    const sheets = unzip(readFileSync(out));
    expect(sheets['xl/worksheets/sheet1.xml']).not.toContain('<f>');
    expect(sheets['xl/sharedStrings.xml']).toContain(`<t>${nasty.opmerking}</t>`);
  });
});

/** @returns the files in a zip, by its central directory */
function unzip(zip: Buffer): Record<string, string> {
  const files: Record<string, string> = {};
  for (let at = zip.indexOf('PK\u0001\u0002'); at !== -1; at = zip.indexOf('PK\u0001\u0002', at + 4)) {
    const [method, size, name, local] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt32LE(at + 42),
    ];
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const content = zip.subarray(start, start + size);
    files[zip.toString('utf8', at + 46, at + 46 + name)] = (
      method === 8 ? inflateRawSync(content) : content
    ).toString('utf8');
  }
  return files;
}
