import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/universal';
import { itemIn } from '../../helpers/calendarItem.ts';
import { onEachEngine } from '../../storage/engines.ts';
import { dropInForAll } from './office.ts';
import type { Arrived } from './office.ts';

/** Beside the two people who come by chat. */
const FILE = [
  'namens;deelnemer;adres;vervanger;sessie;andereSessie;lunch',
  'Almere;Fatima Haddad;f@almere.nl;;1;;veg',
  'Zwolle;Noor Smit;noor@zwolle.nl;vervanger@zwolle.nl;Zorg dichtbij;wegen;vegetarisch',
  'Almere;Piet Bakker;piet@almere.nl;;1;;',
].join('\r\n');

const droppedIn = dropInForAll();

interface Listed {
  number: string;
  form: string;
  status: string;
  answers: Record<string, unknown>;
  details?: Record<string, unknown>;
}
interface Division {
  placed: { id: string; opgave: string }[];
  waiting: { id: string }[];
  differences: { name: string; before: string; after: string }[];
}

const ofAnna = (mails: Arrived[]) => mails.find(({ to }) => to === 'anna@utrecht.nl')!;

onEachEngine((engine) => {
  test('a form dropped in as data is entered, listed, divided, written to and removed as the two are', async () => {
    const dir = droppedIn.dir();
    const database = await engine.database();
    const office = await droppedIn.open(database, '2019-05-20T10:00:00+02:00');
    const { run, json, numbers, mails, byChat } = office;

    const begin = 'schrijf mij in voor de ALV';
    expect(
      await byChat(
        'anna',
        'Anna de Wit',
        begin,
        'Utrecht',
        'Anna de Wit',
        'anna@utrecht.nl',
        'sessie 1',
        'ja',
      ),
    ).toContain('ALV-2019-0001');
    expect(await byChat('bas', 'Bas Vos', begin, 'Gouda', 'Bas Vos, bas@gouda.nl, sessie 2', 'ja')).toContain(
      'ALV-2019-0002',
    );
    expect(ofAnna(await mails()).text).toContain('Sessie: Wonen voor iedereen');

    const file = path.join(dir, 'in.csv');
    writeFileSync(file, FILE);
    expect(await json('import', file, '--form', 'alv', '--channel', 'mail')).toMatchObject({
      imported: ['ALV-2019-0003', 'ALV-2019-0004', 'ALV-2019-0005'],
    });
    const entered = await mails();
    expect(entered.map(({ to }) => to).sort()).toEqual(
      ['f@almere.nl', 'noor@zwolle.nl', 'piet@almere.nl', 'vervanger@zwolle.nl'].sort(),
    );
    expect(entered.find(({ to }) => to === 'f@almere.nl')!.text).toContain('Lunch: vegetarisch');

    const list = (await run('list', '--form', 'alv')).out;
    expect(list).toMatch(/^nummer +status +ontvangen +lid +deelnemer +sessie +plaats\n/);
    expect(list).toMatch(/ALV-2019-0004 +ontvangen +2019-05-20 +Zwolle +Noor Smit +Zorg dichtbij/);
    expect(await numbers('--keuze', 'wegen')).toEqual(['ALV-2019-0004']);
    expect(await numbers('--opgave', 'Wonen voor')).toEqual([
      'ALV-2019-0001',
      'ALV-2019-0003',
      'ALV-2019-0005',
    ]);
    expect(await numbers('--gemeente', 'almere')).toEqual(['ALV-2019-0003', 'ALV-2019-0005']);
    expect(await numbers('--provincie', 'Overijssel', '--form', 'alv')).toEqual(['ALV-2019-0004']);
    expect(await numbers('--zoek', 'haddad')).toEqual(['ALV-2019-0003']);
    expect(await json<object>('person', 'show', '--email', 'Vervanger@zwolle.nl')).toMatchObject({
      registrations: [{ number: 'ALV-2019-0004' }],
    });
    const without = await json<{ name: string }[]>('ontbreekt', '--form', 'alv', '--provincie', 'Flevoland');
    expect(without.map(({ name }) => name)).not.toContain('Almere');
    expect(without.map(({ name }) => name)).toContain('Urk');
    await run('edit', 'ALV-2019-0003', 'sessie=wonen', 'lunch=met vlees', '--reason', 'gebeld');
    expect((await run('show', 'ALV-2019-0003')).out).toMatch(/Lunch: vegetarisch werd met vlees/);
    await mails();

    office.day('2019-06-01T10:00:00+02:00');
    const divide = ['allocate', '--form', 'alv', '--places', '3', '--per-keuze', '1=2,2=1', '--seed', 'a'];
    const trial = await json<Division>(...divide, '--dry-run');
    expect(await numbers('--status', 'geplaatst')).toEqual([]);
    const division = await json<Division>(...divide);
    expect({ ...division, dryRun: true }).toEqual({ ...trial, at: expect.anything() as string });
    expect([division.placed.length, division.waiting.length]).toEqual([3, 2]);
    expect(division.placed.map(({ opgave }) => opgave).sort()).toEqual(['1', '1', '2']);
    expect(division.differences).toContainEqual(
      expect.objectContaining({
        name: 'Anna de Wit',
        before: 'ontvangen',
        after: 'geplaatst, sessie 1',
      }),
    );
    const told = await mails();
    const placed = ofAnna(told);
    expect(placed.subject).toBe('U heeft een plaats: Aanmelden ALV 2019 (ALV-2019-0001)');
    expect(placed.text).toContain('U heeft een plaats: Aanmelden ALV 2019.\nPlaats: Wonen voor iedereen');
    expect(itemIn(placed.calendar)).toMatchObject({
      method: 'PUBLISH',
      start: '2019-06-05T08:00:00Z',
      end: '2019-06-05T10:30:00Z',
      summary: 'ALV 2019',
      location: 'Den Haag',
    });
    const waits = told.find(({ subject }) => subject?.startsWith('U staat op de wachtlijst'))!;
    expect(waits.text).toContain('Per keuze: plaats 1 voor');
    expect(waits.text.replace('Vereniging van Nederlandse Gemeenten', '')).not.toMatch(
      /opgave|gemeente|startdag/i,
    );
    expect(await byChat('anna', 'Anna de Wit', 'mijn aanmeldingen')).toContain(
      'inschrijving (Anna de Wit): geplaatst bij Wonen voor iedereen',
    );

    await run('unplace', 'ALV-2019-0001', '--reason', 'dubbel');
    const gone = ofAnna(await mails());
    expect(gone.text).toContain('Reden: dubbel');
    expect(itemIn(gone.calendar)).toMatchObject({ method: 'CANCEL', start: '2019-06-05T08:00:00Z' });
    await run('place', 'ALV-2019-0001', '--keuze', 'wonen', '--reason', 'vergissing');
    expect(itemIn(ofAnna(await mails()).calendar)).toMatchObject({ method: 'PUBLISH', sequence: 4 });
    const groups = await json<{ name: string; people: unknown[] }[]>('deelnemers', '--form', 'alv');
    expect(groups.map(({ name, people }) => [name, people.length])).toEqual([
      ['Wonen voor iedereen', 2],
      ['Zorg dichtbij', 1],
    ]);

    const out = path.join(dir, `uit-${engine.name}.csv`);
    await run('export', '--form', 'alv', '--format', 'csv', '--out', out);
    const rows: Record<string, string>[] = parse(readFileSync(out), {
      bom: true,
      delimiter: ';',
      columns: true,
    });
    expect(rows[0]).toMatchObject({
      Lid: 'Utrecht',
      Deelnemer: 'Anna de Wit',
      'Sessie (code)': '1',
      'Plaats in sessie': 'Wonen voor iedereen',
    });
    expect(rows[2]).toMatchObject({ Lunch: 'met vlees' });
    expect(Object.keys(rows[0]!).join()).not.toMatch(/ambassadeur|bezoek|opgave/i);
    const sheet = out.replace('csv', 'xlsx');
    await run('export', '--form', 'alv', '--format', 'xlsx', '--out', sheet);
    const [head = [], first = []] = await readSheet(new Blob([new Uint8Array(readFileSync(sheet))]));
    expect(first[head.indexOf('Plaats in sessie')]).toBe('Wonen voor iedereen');
    expect(first[head.indexOf('Lotnummer')]).toEqual(expect.any(Number));

    for (const exported of [out, sheet]) {
      const elsewhere = { database: await engine.database(), today: '2019-06-01T10:00:00+02:00' };
      const taken = await droppedIn.desk().ask({
        ...elsewhere,
        args: ['import', exported, '--form', 'alv', '--channel', 'mail'],
      });
      expect([taken.err, taken.code]).toEqual(['', 0]);
      const there = await droppedIn.desk().ask({ ...elsewhere, args: ['list', '--json'] });
      const answersOf = (all: Listed[]) =>
        all.map(({ answers }) => answers).sort((a, b) => String(a.adres).localeCompare(String(b.adres)));
      expect(answersOf(JSON.parse(there.out) as Listed[])).toEqual(
        answersOf(await json<Listed[]>('list', '--form', 'alv')),
      );
    }

    await byChat('anna', 'Anna de Wit', 'trek ALV-2019-0001 in', 'ja');
    expect(itemIn(ofAnna(await mails()).calendar).method).toBe('CANCEL');
    const refilled = await json<Division>('allocate', '--form', 'alv', '--refill');
    expect(refilled.differences.map(({ after }) => after)).toContain('geplaatst, sessie 1');
    expect((await mails()).map(({ subject }) => subject)).toContainEqual(
      expect.stringMatching(/^U heeft een plaats: Aanmelden ALV 2019/),
    );
    expect(await json<{ same: boolean }[]>('allocations')).toEqual(
      expect.arrayContaining([expect.objectContaining({ same: true })]),
    );
    await run('restore', 'ALV-2019-0001', '--reason', 'vergissing');
    expect(await numbers('--status', 'ontvangen')).toEqual(['ALV-2019-0001']);
    await mails();

    office.day('2019-08-01T10:00:00+02:00');
    expect(await json('purge')).toMatchObject({ registrations: { alv: 5 } });
    expect(await numbers()).toEqual([]);
    await mails();
    const heard = office.heard.filter(({ subject }) => subject === 'ALV-2019-0001');
    expect(heard.map(({ type }) => type.split('.').at(-1))).toEqual([
      ...['ontvangen', 'geplaatst', 'plaats-teruggenomen', 'geplaatst', 'ingetrokken', 'hersteld'],
      'verwijderd',
    ]);
    expect(heard[1]?.data?.form).toBe('alv');
  }, 240_000);
});
