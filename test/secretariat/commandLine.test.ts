import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openTestDesk, startdagCsv } from './desk.ts';
import type { TestDesk } from './desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = openTestDesk();
  const file = desk.file('in.csv', startdagCsv(['Utrecht 1 2', 'Almere 2', 'Gouda 2 1', 'Zwolle 5']));
  const { code, err } = await desk.run('import', file, '--form', 'startdag', '--channel', 'telefoon');
  expect([code, err]).toEqual([0, '']);
});

type Listed = { number: string; status: string; form: string; answers: Record<string, unknown> };

describe('list', () => {
  it('gives exactly the JSON that others rely on, and nothing else on standard output', async () => {
    const { out, err } = await desk.program('list', '--json', '--form', 'startdag', '--status', 'ontvangen');
    const [first] = JSON.parse(out) as Listed[];
    expect(err).toBe('');
    expect(first).toEqual({
      id: expect.stringMatching(/^invoer-[0-9a-f]{32}$/) as string,
      number: 'SD-2018-0001',
      form: 'startdag',
      status: 'ontvangen',
      submittedAt: '2018-03-28T10:00:00+02:00',
      submittedBy: { id: 'telefoon', name: 'Persoon Vaen' },
      answers: {
        gemeente: { code: 'GM0344', name: 'Utrecht' },
        naam: 'Persoon Vaen',
        functie: 'adviseur',
        email: 'p0@voorbeeld.nl',
        opgave: { code: '1', name: 'Samen aan de slag voor het klimaat' },
        tweedeOpgave: { code: '2', name: 'Toekomstbestendig wonen' },
        kentOpgave: true,
        belangSamenwerking: true,
        zietVerbinding: true,
      },
    });
  });

  it.each([
    [['--gemeente', 'GM0034'], ['Almere']],
    [['--gemeente', 'almere'], ['Almere']],
    [
      ['--opgave', '2'],
      ['Utrecht', 'Almere', 'Gouda'],
    ],
    [['--opgave', 'sociaal domein'], ['Zwolle']],
    [['--provincie', 'overijssel'], ['Zwolle']],
    [['--provincie', 'Fryslân'], []],
    [['--provincie', 'zh'], ['Gouda']],
    [['--zoek', 'P3@VOORBEELD'], ['Zwolle']],
    [['--zoek', 'persoon vben'], ['Almere']],
    [['--zoek', 'niemand'], []],
    [
      ['--nummer', 'sd-2018-4', 'SD-2018-0002'],
      ['Almere', 'Zwolle'],
    ],
    [['--nummer', 'SD-2018-0002', '--gemeente', 'Gouda'], []],
    [['--status', 'Ontvangen', '--gemeente', 'Gouda'], ['Gouda']],
    [['--tot', 'gisteren'], []],
    [
      ['--van', '28 maart', '--tot', 'vandaag'],
      ['Utrecht', 'Almere', 'Gouda', 'Zwolle'],
    ],
    [['--tot', '27 maart'], []],
    [['--status', 'geplaatst'], []],
    [['--form', 'ambassadeur'], []],
    [
      ['--van', '2018-03-28', '--tot', '2018-03-28'],
      ['Utrecht', 'Almere', 'Gouda', 'Zwolle'],
    ],
    [['--tot', '2018-03-27'], []],
  ])('filters by %j', async (filter, gemeenten) => {
    const found = await desk.json<Listed[]>('list', ...filter);
    expect(found.map(({ answers }) => (answers.gemeente as { name: string }).name)).toEqual(gemeenten);
  });
});

describe('ontbreekt', () => {
  it('writes the municipalities that nobody signed up from in a file, of a province when that is asked', async () => {
    const out = path.join(desk.folder, 'ontbreekt.csv');
    const asked = ['--form', 'startdag', '--provincie', 'Flevoland'];
    expect(await desk.json('ontbreekt', ...asked, '--out', out)).toEqual({ file: out, rows: 5 });
    const [head, ...rows] = readFileSync(out, 'utf8').trim().split('\r\n');
    expect(head).toBe('Provincie;Gemeente;CBS-code;Netwerken');
    expect(rows[0]).toMatch(/^Flevoland;Dronten;GM0303;/);
    expect(rows.join()).not.toContain('Almere');
    expect((await desk.run('ontbreekt', ...asked, '--out', 'x.pdf')).err).toContain('.xlsx of .csv');
  });
});

describe('show', () => {
  it('tells all of one, with what happened to it', async () => {
    const { out } = await desk.run('show', 'sd-2018-0001');
    expect(out).toMatch(/E-mailadres\s+p0@voorbeeld\.nl/);
    expect(out).toContain('woensdag 28 maart 2018 om 10.00 uur: ontvangen (telefoon, proef)');
  });
});

describe('what is not understood', () => {
  it.each<[string[], number, string]>([
    [[], 2, 'Geef een opdracht'],
    [['lsit'], 2, 'Bedoelde u'],
    [['list', '--kleur', 'rood'], 2, 'Onbekend'],
    [['list', '--status', 'weg'], 2, 'Kies uit: ontvangen, contact'],
    [['list', '--form', 'weg'], 1, 'Kies uit: ambassadeur, startdag'],
    [['list', '--gemeente', 'Atlantis'], 1, 'geen gemeente "Atlantis"'],
    [['list', '--opgave', '11'], 1, 'Kies uit: 1 ('],
    [['list', '--provincie', 'Holland'], 1, 'Noord-Brabant, Noord-Holland'],
    [['list', '--van', 'binnenkort'], 1, 'is geen dag'],
    [['list', '--van', '8 mei of 9 mei'], 1, 'is geen dag'],
    [['list', '--van', '2018-02-30'], 1, 'is geen dag'],
    [['show', 'SD-2018-9999'], 1, 'Er is geen aanmelding'],
    [['withdraw', 'SD-2018-9999'], 1, 'Er is geen aanmelding'],
    [['list', '--form', 'startdag', '--form', 'ambassadeur'], 2, '--form staat er meer dan één keer'],
    [['allocate'], 1, '--places'],
    [['allocate', '--places', 'veel'], 1, '--places'],
    [['allocate', '--places', '-1'], 1, '--places'],
    [['allocate', '--places', '2.5'], 1, '--places'],
    [['allocate', '--places', '2', '--per-opgave', 'x'], 1, '--per-opgave'],
    [['allocate', '--places', '2', '--per-opgave', '12=4'], 1, 'geen opgave "12"'],
    [['allocate', '--places', '2', '--form', 'ambassadeur'], 1, 'plaatsen te verdelen'],
    [['visits', 'contact', 'SD-2018-0001'], 1, 'geen aanvraag voor een bezoek'],
    [['export', '--format', 'pdf', '--out', 'x'], 2, 'Keuzes'],
    [['export', '--format', 'csv', '--out', 'no/such/folder/x.csv'], 1, 'kan niet worden geschreven'],
    [['import', 'weg.csv', '--form', 'startdag'], 1, 'niet te openen'],
  ])('%j: exit code %i and a clear sentence, and nothing changes', async (args, code, says) => {
    const before = await desk.json<Listed[]>('list');
    const ran = await desk.run(...args);
    expect([ran.code, ran.out]).toEqual([code, '']);
    expect(ran.err).toContain(says);
    expect(ran.err).not.toMatch(/at .*\.ts:\d/);
    expect(await desk.json<Listed[]>('list')).toEqual(before);
  });

  it('says with code 3 that the database can not be used', async () => {
    const broken = openTestDesk();
    broken.file('test.db', 'this is no database, however long one looks at it '.repeat(50));
    const { code, out, err } = await broken.program('list', '--json');
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('Er is niets gewijzigd.');
  });
});

it('says faults on standard error, with the exit code', async () => {
  expect(await desk.program('show', 'SD-2018-9999')).toEqual({
    code: 1,
    out: '',
    err: 'Er is geen aanmelding of aanvraag met nummer SD-2018-9999. Kijk of het nummer klopt.\n',
  });
});

it('helps in Dutch', async () => {
  const { code, out } = await desk.program('--help');
  expect(code).toBe(0);
  for (const command of ['list', 'show', 'export', 'import', 'allocate', 'visits', 'deliveries', 'purge'])
    expect(out).toContain(`secretariat ${command}`);
  expect(out).toContain('Verdeel de plaatsen volgens de regel uit de brief');
});
