import { openTestDesk, startdagCsv } from './desk.ts';
import type { TestDesk } from './desk.ts';

type Listed = { number: string; status: string; submittedBy: object; answers: Record<string, unknown> };
type Shown = {
  details: { correcties?: { by: string; reason: string; told: boolean; changes: object[] }[] };
  history: { event: string; by: string; fields: string[] }[];
};

let desk: TestDesk;
beforeEach(async () => {
  desk = openTestDesk();
  const file = desk.file('in.csv', startdagCsv(['Utrecht 1 2', 'Almere 2']));
  await desk.json('import', file, '--form', 'startdag', '--channel', 'telefoon');
});
const REASON = ['--reason', 'belde: typefout'];
const VISIT = [
  'organisatie=gemeente Gouda',
  'gemeente=Gouda',
  'naam=Jan de Vries',
  'functie=wethouder',
  'aanleiding=versnellen',
  'vraag=Hoe verder met de jeugdzorg?',
  'ambassadeur=geen voorkeur',
  'voorkeur=een dinsdag in juni',
  'email=jan@gouda.nl',
];
const mails = async (number: string) =>
  (await desk.json<{ deliveries: { key: string }[] }>('deliveries', number)).deliveries.map(({ key }) => key);

describe('edit', () => {
  it('puts answers right as the field reads them: a name, a code, a gemeente, a telephone number', async () => {
    const { answers } = await desk.json<Listed>(
      'edit',
      'SD-2018-1',
      'gemeente=den haag',
      'Tweede keus=sociaal domein',
      'telefoon=06 - 12 34 56 78',
      'Functie=  adviseur   wonen ',
      ...REASON,
    );
    expect(answers).toMatchObject({
      gemeente: { code: 'GM0518' },
      tweedeOpgave: { code: '5' },
      telefoon: '+31612345678',
      functie: 'adviseur wonen',
      kentOpgave: true,
    });
  });

  it('tells the people, and says with the old and the new who did it and why', async () => {
    const ran = await desk.run('edit', 'sd-2018-0001', 'email=nieuw@utrecht.nl', ...REASON);
    expect(ran.out).toContain('E-mailadres: p0@voorbeeld.nl wordt nieuw@utrecht.nl');
    expect((await mails('SD-2018-0001')).sort()).toEqual([
      'SD-2018-0001/1/ontvangen/deelnemer',
      'SD-2018-0001/2/gewijzigd/deelnemer',
      'SD-2018-0001/2/gewijzigd/vorige deelnemer',
    ]);
    const { out } = await desk.run('show', 'SD-2018-0001');
    expect(out).toMatch(/proef: belde: typefout\n {2}E-mailadres: p0@voorbeeld.nl werd nieuw@utrecht.nl/);
    expect(out).toContain('gewijzigd (secretariaat, proef)');
    const { history } = await desk.json<Shown>('show', 'SD-2018-0001');
    expect(history.at(-1)).toMatchObject({ by: 'secretariaat/proef', fields: ['email', 'correcties'] });
    expect(JSON.stringify(history)).not.toMatch(/@|typefout/);
  });

  it('tells nobody with --silent, and takes an optional answer out', async () => {
    const { answers } = await desk.json<Listed>('edit', 'SD-2018-1', 'tweedeOpgave=', '--silent', ...REASON);
    expect(answers).not.toHaveProperty('tweedeOpgave');
    expect(await mails('SD-2018-0001')).toHaveLength(1);
    const { details } = await desk.json<Shown>('show', 'SD-2018-0001');
    expect(details.correcties).toMatchObject([{ told: false, reason: 'belde: typefout' }]);
  });

  it.each([
    [['email=geen adres'], 'E-mailadres: "geen adres" klopt niet.'],
    [['gemeente=Atlantis'], 'Gemeente: "Atlantis" klopt niet.'],
    [['telefoon=12'], 'Telefoonnummer: "12" klopt niet.'],
    [['naam='], 'Naam ontbreekt.'],
    [['kleur=rood'], 'geen veld "kleur". Kies uit: gemeente'],
    [['rood'], 'Schrijf veld=waarde'],
    [['functie=a b', 'functie=c d'], 'twee keer'],
    [['opgave=3'], 'ontbreekt. Voorbeeld: ja. Geef het erbij: kentOpgave='],
    [['tweedeOpgave=1'], 'Dat is dezelfde als de eerste keus.'],
    [['functie=adviseur'], 'Zo stond het er al'],
  ])('refuses %j with a sentence, and nothing changes', async (fields, says) => {
    const before = await desk.json('list');
    const ran = await desk.run('edit', 'SD-2018-1', ...fields, ...REASON);
    expect([ran.code, ran.out]).toEqual([1, '']);
    expect(ran.err).toContain(says);
    expect(ran.err).not.toContain('..');
    expect(await desk.json('list')).toEqual(before);
  });

  it('asks for a reason that is one', async () => {
    expect((await desk.run('edit', 'SD-2018-1', 'functie=x y')).code).toBe(2);
    expect((await desk.run('edit', 'SD-2018-1', 'functie=x y', '--reason', ' ')).code).toBe(1);
    expect((await desk.run('edit', 'SD-2018-1', 'functie=x y', '--reason', 'a'.repeat(501))).code).toBe(1);
  });

  it('holds to what depends on an answer: asked again, no longer asked, no longer different', async () => {
    const changed = await desk.json<Listed>('edit', 'SD-2018-1', 'opgave=2', 'kentOpgave=nee', ...REASON);
    expect(changed.answers).toMatchObject({ opgave: { code: '2' }, kentOpgave: false });
    expect(changed.answers).not.toHaveProperty('tweedeOpgave');
    const { number } = await desk.json<Listed>('add', '--form', 'ambassadeur', ...VISIT);
    const alone = await desk.run('edit', number, 'organisatie=regio Drechtsteden', ...REASON);
    expect(alone.err).toContain('Geef het erbij: soort=');
    const strange = await desk.run('edit', number, 'bestuurder=wethouder De Boer', ...REASON);
    expect(strange.err).toContain('hoort niet bij deze antwoorden');
    const region = ['organisatie=regio Drechtsteden', 'soort=regio'];
    const { answers } = await desk.json<Listed>('edit', number, ...region, ...REASON);
    expect(answers).toMatchObject({ soort: 'regio' });
    expect(answers).not.toHaveProperty('gemeente');
  });

  it('says that a place stays where it was', async () => {
    await desk.json('allocate', '--places', '5', '--seed', 's');
    const { err } = await desk.run('edit', 'SD-2018-2', 'opgave=7', 'kentOpgave=ja', ...REASON);
    expect(err).toContain('SD-2018-0002 houdt de plaats in "Toekomstbestendig wonen".');
  });
});

describe('restore', () => {
  it('takes a withdrawal back, with a reason, and says who looks alike meanwhile', async () => {
    await desk.run('withdraw', 'SD-2018-0002');
    expect((await desk.run('restore', 'SD-2018-0002')).code).toBe(2);
    const { status } = await desk.json<Listed>('restore', 'SD-2018-2', ...REASON);
    expect(status).toBe('ontvangen');
    expect(await mails('SD-2018-0002')).toContain('SD-2018-0002/3/hersteld/deelnemer');
    const { code, err } = await desk.run('restore', 'SD-2018-0002', ...REASON);
    expect([code, err]).toEqual([1, expect.stringContaining('is niet ingetrokken')]);
  });
});

describe('add', () => {
  const FIELDS = [
    'gemeente=Gouda',
    'naam=Fatima El Amrani',
    'functie=adviseur',
    'email=p1@voorbeeld.nl',
    'opgave=wonen',
    'kentOpgave=ja',
    'belangSamenwerking=ja',
    'zietVerbinding=nee',
  ];

  it('enters one, after closing too, and says who looks alike', async () => {
    const ran = await desk.run('add', '--form', 'startdag', '--channel', 'brief', ...FIELDS);
    expect([ran.code, ran.out]).toEqual([0, expect.stringContaining('Ingevoerd als SD-2018-0003')]);
    expect(ran.err).toContain('SD-2018-0003 lijkt op SD-2018-0002');
    const [, , added] = await desk.json<Listed[]>('list');
    expect(added).toMatchObject({
      submittedBy: { id: 'brief', name: 'Fatima El Amrani' },
      answers: { opgave: { code: '2' }, zietVerbinding: false },
    });
    expect(await mails('SD-2018-0003')).toEqual(['SD-2018-0003/1/ontvangen/deelnemer']);
  });

  it('names every fault at once, and enters nothing', async () => {
    const { code, err } = await desk.run('add', '--form', 'startdag', ...FIELDS.slice(2), 'naam=X');
    expect(code).toBe(1);
    expect(err).toMatch(/Naam: "X" klopt niet\..*\n.*Gemeente ontbreekt/);
    expect(await desk.json('list')).toHaveLength(2);
  });
});

describe('note', () => {
  it('stands with any registration, by the name of who made it, and is shown', async () => {
    await desk.run('withdraw', 'SD-2018-0001');
    const { code } = await desk.run('note', 'SD-2018-1', 'belt morgen terug');
    expect(code).toBe(0);
    const { out } = await desk.run('show', 'SD-2018-1');
    expect(out).toMatch(/Notities\n- .*, proef: belt morgen terug/);
    expect((await desk.run('note', 'SD-2018-1', ' ')).code).toBe(1);
    expect((await desk.run('note', 'SD-2018-1', 'a'.repeat(2001))).code).toBe(1);
  });
});

it('every action of the staff has a name in the trail', async () => {
  await desk.run('edit', 'SD-2018-1', 'functie=x y', ...REASON);
  await desk.run('allocate', '--places', '1', '--seed', 's');
  await desk.run('note', 'SD-2018-1', 'hallo');
  await desk.run('withdraw', 'SD-2018-1');
  await desk.run('restore', 'SD-2018-1', ...REASON);
  const { history } = await desk.json<Shown>('show', 'SD-2018-1');
  expect(history).toHaveLength(6);
  expect(new Set(history.map(({ by }) => by))).toEqual(new Set(['secretariaat/proef']));
});
