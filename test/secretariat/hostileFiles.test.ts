import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { Registration } from '../../src/registration/registration.ts';
import { asCsv } from '../../src/secretariat/export/files.ts';
import { neutral, plain } from '../../src/secretariat/export/neutral.ts';
import { writePrivately } from '../../src/secretariat/export/writePrivately.ts';
import { openTestDesk } from './desk.ts';
import type { TestDesk } from './desk.ts';

const LINE_ENDS = ['\r\n', '\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\f'];
const LIBRE_OFFICE = '/usr/bin/soffice';
const NASTY = `Ik kom later.\n=cmd|'/C calc'!A0\r\n+31-1;"x"`;
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

let desk: TestDesk;
beforeEach(() => {
  desk = openTestDesk();
});

const inFile = (entry: object) => desk.file('in.json', JSON.stringify([entry]));
const importing = (entry: object) => desk.run('import', inFile(entry), ...IMPORT);
const fifo = () => {
  const file = path.join(desk.folder, 'fifo.csv');
  expect(spawnSync('mkfifo', [file]).status).toBe(0);
  return file;
};

/** @returns the cells as a program reads them that takes every line end outside quotes for a new row */
const strictly = (csv: Buffer): string[][] =>
  parse(csv, { bom: true, delimiter: ';', record_delimiter: LINE_ENDS });

const rowsOf = (...remarks: string[]) => {
  const one = (opmerking: string) => ({ answers: { opmerking } }) as unknown as Registration;
  const columns = [
    { name: 'Nummer', value: () => 'SD-2018-0001' },
    { name: 'Opmerking', value: ({ answers }: Registration) => String(answers.opmerking) },
  ];
  return asCsv(columns, remarks.map(one));
};

describe('case 80: what someone typed in an export', () => {
  it.each(LINE_ENDS)('a line end %j in an answer starts no row', (end) => {
    const rows = strictly(rowsOf(`Ik kom later.${end}=cmd|'/C calc'!A0${end}+31-1`));
    expect(rows.map((row) => row.length)).toEqual([2, 2]);
  });

  it('whatever it is, it stays one cell that is no formula', () => {
    const part = fc.constantFrom(...LINE_ENDS, ...'=+-@|＝＋－＠;"\' \t', 'a', '\u00a0');
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: part, maxLength: 8 }), { minLength: 1, maxLength: 4 }),
        (remarks) => {
          const [, ...rows] = strictly(rowsOf(...remarks));
          expect(rows.map((row) => row.length)).toEqual(remarks.map(() => 2));
          for (const [, cell] of rows) expect(cell).not.toMatch(/^[\s\p{Cf}]*[=+\-@|＝＋－＠]/u);
        },
      ),
    );
  });

  it.each(['|calc', '＝1+1', '＋1', '－1', '＠som', ' =1+1', '\u00a0=1+1', '\n=1', '﹦1'])(
    '%j is made harmless, and comes back as it was',
    (text) => {
      expect(neutral(text)).toBe(`'${text}`);
      expect(plain(neutral(text))).toBe(text);
    },
  );

  it('is the same one row in a file that the program made', async () => {
    expect((await importing({ ...ONE, opmerking: NASTY })).err).toBe('');
    const out = path.join(desk.folder, 'uit.csv');
    await desk.json('export', '--format', 'csv', '--out', out);
    const [head = [], ...rows] = strictly(readFileSync(out));
    expect(rows.map((row) => row.length)).toEqual([head.length]);
    expect(rows[0]?.[head.indexOf('Opmerking')]).toBe(NASTY.replace('\r\n', '\n'));
  });
});

const itInLibreOffice = existsSync(LIBRE_OFFICE) ? it : it.skip;

itInLibreOffice(
  'case 80: LibreOffice reads the same rows, and computes nothing (needs Debian libreoffice-calc)',
  () => {
    const remarks = [NASTY, '=1+1', '|calc', '＝1+1', 'a\u2028=1+1', ' =1+1', 'a\r=1+1'];
    const file = desk.file('uit.csv', rowsOf(...remarks));
    const filter = 'Text - txt - csv (StarCalc):59,34,76';
    const profile = `-env:UserInstallation=file://${desk.folder}/profile`;
    const made = path.join(desk.folder, 'office');
    const ran = spawnSync(
      LIBRE_OFFICE,
      [profile, '--headless', `--infilter=${filter}`, '--convert-to', 'fods', '--outdir', made, file],
      { encoding: 'utf8', timeout: 100_000 },
    );
    expect(ran.status).toBe(0);
    const sheet = readFileSync(path.join(made, 'uit.fods'), 'utf8');
    expect(sheet).not.toContain('table:formula');
    expect(sheet.match(/>SD-2018-0001</g)).toHaveLength(remarks.length);
    expect(sheet.match(/<table:table-row[ >]/g)).toHaveLength(remarks.length + 1);
  },
  120_000,
);

describe('case 81: signs that steer a terminal', () => {
  const ESC = '\u001b[31m\u009b2J\u202e';

  it('are in no answer that is imported', async () => {
    expect((await importing({ ...ONE, functie: `adviseur${ESC}`, afzender: `Jan${ESC} Jansen` })).err).toBe(
      '',
    );
    const [there] =
      await desk.json<{ answers: { functie: string }; submittedBy: { name: string } }[]>('list');
    expect(there?.answers.functie).toBe('adviseur[31m2J');
    expect(there?.submittedBy.name).toBe('Jan[31m2J Jansen');
  });

  it('are in no fault that is said about a file', async () => {
    const gone = [
      await desk.run('import', desk.file('a.csv', `naam;kl${ESC}eur\nJan;rood`), ...IMPORT),
      await desk.run('import', desk.file('b.csv', `naam;email\na${ESC}"b;c\n"x"${ESC}y;z`), ...IMPORT),
      await desk.run('import', inFile({ ...ONE, email: `x${ESC}` }), ...IMPORT),
      await desk.run('list', '--provincie', `Zee${ESC}land`),
      await desk.run('show', `SD${ESC}`),
    ];
    for (const { code, out, err } of gone) {
      expect([code, out]).toEqual([1, '']);
      expect(err).not.toMatch(/[^\n\P{Cc}]|\u202e/u);
    }
  });

  it('that an earlier release kept steer nothing when they are shown', async () => {
    await importing(ONE);
    const database = new DatabaseSync(path.join(desk.folder, 'test.db'));
    const old = JSON.stringify({ ...ONE, functie: `adviseur${ESC}` });
    expect(database.prepare('update registrations set answers = ?').run(old).changes).toBe(1);
    database.close();
    for (const options of [[], ['--json']]) {
      const { code, out } = await desk.program('show', 'SD-2018-0001', ...options);
      expect([code, out]).toEqual([0, expect.stringContaining('adviseur')]);
      expect(out).not.toMatch(/[^\n\P{Cc}]|\u202e/u);
    }
  });
});

describe('case 82: a file that is no list of answers', () => {
  it.each<[string, () => string]>([
    ['a device', () => '/dev/null'],
    ['a device that never ends', () => '/dev/zero'],
    ['a fifo', fifo],
    ['a folder', () => desk.folder],
  ])('%s is refused at once', async (_, file) => {
    const { code, err } = await desk.run('import', file(), ...IMPORT);
    expect([code, err]).toEqual([1, expect.stringContaining('geen gewoon bestand')]);
  });

  it.each<[string, object, string]>([
    ['an object as a text', { naam: { first: 'x' } }, 'Naam klopt niet'],
    ['a list as a text', { naam: ['Jan', 'Jansen'] }, 'Naam klopt niet'],
    ['an object in a name', { gemeente: { code: 'GM0344', name: {} } }, 'Gemeente klopt niet'],
    ['a choice with more in it', { opgave: { code: '1', name: 'x', more: {} } }, 'Opgave klopt niet'],
    ['an object as a sender', { afzender: {} }, 'afzender klopt niet'],
    ['a sender of any length', { afzender: 'x'.repeat(5000) }, 'afzender klopt niet'],
    ['no address', { afzendermail: 'geen adres' }, 'afzendermail "geen adres" is geen e-mailadres'],
    ['two addresses', { afzendermail: 'a@b.nl,c@d.nl' }, 'afzendermail'],
  ])('%s is a fault with its line', async (_, wrong, says) => {
    const { code, err } = await importing({ ...ONE, ...wrong });
    expect([code, err]).toEqual([1, expect.stringContaining(`regel 1: ${says}`)]);
    expect(await desk.json('list')).toEqual([]);
  });

  it('an object where a list should be is one too', async () => {
    const visit = { organisatie: 'regio Drechtsteden', voorkeur: { from: '2018-05-01' } };
    const { err } = await desk.run('import', inFile(visit), '--form', 'ambassadeur', '--channel', 'mail');
    expect(err).toContain('regel 1: Dagen of periodes klopt niet');
  });
});

describe('case 83: writing an export', () => {
  it('follows no link, at the name itself or beside it, and leaves a file for its owner alone', () => {
    const victim = desk.file('victim.txt', 'untouched');
    const out = path.join(desk.folder, 'uit.csv');
    symlinkSync(victim, `${out}.half`);
    symlinkSync(victim, out);
    writePrivately(out, Buffer.from('rows'));
    expect([readFileSync(victim, 'utf8'), readFileSync(out, 'utf8')]).toEqual(['untouched', 'rows']);
    expect(statSync(out).mode & 0o777).toBe(0o600);
  });

  it('leaves nothing beside it when it fails', () => {
    const out = path.join(desk.folder, 'taken');
    mkdirSync(out);
    writeFileSync(path.join(out, 'x'), '');
    expect(() => writePrivately(out, Buffer.from('rows'))).toThrow();
    expect(readdirSync(desk.folder)).toEqual(['taken']);
  });
});
