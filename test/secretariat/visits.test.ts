import { openTestDesk } from './desk.ts';
import type { TestDesk } from './desk.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = openTestDesk('2013-09-10T10:00:00+02:00');
  const entry = {
    organisatie: 'gemeente Gouda',
    soort: 'gemeente',
    gemeente: 'Gouda',
    naam: 'Jan de Boer',
    functie: 'wethouder',
    aanleiding: 'klankborden',
    vraag: 'Hoe verder met de jeugdzorg?',
    ambassadeur: 'geen voorkeur',
    voorkeur: [],
    email: 'jan@gouda.nl',
  };
  const file = desk.file('in.json', JSON.stringify([entry]));
  await desk.json('import', file, '--form', 'ambassadeur', '--channel', 'mail');
});

interface Visit {
  number: string;
  status: string;
  details: Record<string, unknown>;
}
const AB = 'AB-2013-0001';
const visits = (...args: string[]) => desk.json<Visit>('visits', ...args);

it('follows a visit from request to done', async () => {
  expect((await visits('contact', AB, '--note', 'gebeld')).status).toBe('contact');
  expect(
    (await visits('propose', AB, '--date', '2013-10-03 14:30', '--ambassador', 'spies', '--mail', 'l@x.nl'))
      .details,
  ).toMatchObject({
    voorstel: '2013-10-03T14:30:00+02:00',
    ambassadeur: { code: 'spies', name: 'Liesbeth Spies', email: 'l@x.nl' },
  });
  expect((await visits('accept', AB)).details).toMatchObject({ datum: '2013-10-03T14:30:00+02:00' });
  desk.today = '2013-10-03T16:30:00+02:00';
  expect((await visits('done', AB)).status).toBe('bezocht');
  expect((await visits('close', AB)).status).toBe('afgerond');
  const { history } = await desk.json<{ history: { event: string }[] }>('show', AB);
  expect(history.map(({ event }) => event)).toEqual([
    'ontvangen',
    'contact',
    'voorstel',
    'gepland',
    'bezocht',
    'afgerond',
  ]);
});

it('says what is to be done now', async () => {
  const todo = async () => (await desk.run('visits')).out.split('\n')[1];
  expect(await todo()).toMatch(/contact opnemen$/);
  await visits('contact', AB);
  expect(await todo()).toMatch(/datum voorstellen, afronden of doorverwijzen$/);
  await visits('propose', AB, '--date', '2013-10-03', '--ambassador', 'sint');
  expect(await todo()).toMatch(/Marjanne Sint\s+donderdag 3 oktober 2013\s+wachten op de aanvrager$/);
  await visits('accept', AB);
  expect(await todo()).toMatch(/mailadres van de ambassadeur geven$/);
  desk.today = '2013-10-04T10:00:00+02:00';
  expect(await todo()).toMatch(/bezoek geweest\? vastleggen$/);
});

it('sends both the date for the calendar', async () => {
  await visits('contact', AB);
  await visits('propose', AB, '--date', '2013-10-03 14:30', '--ambassador', 'spies', '--mail', 'l@x.nl');
  await visits('accept', AB);
  const { deliveries } = await desk.json<{ deliveries: { key: string }[] }>('deliveries', AB);
  expect(deliveries.map(({ key }) => key).filter((key) => key.includes('gepland'))).toEqual([
    `${AB}/4/gepland/deelnemer`,
    `${AB}/4/gepland/ambassadeur`,
    `${AB}/4/gepland/secretariaat`,
  ]);
});

it.each<[string[], string]>([
  [['done', AB], 'Die kan niet "bezocht" worden'],
  [['propose', AB, '--date', '2013-10-03', '--ambassador', 'spies'], `visits contact ${AB}`],
  [['propose', AB, '--date', '2013-09-09', '--ambassador', 'spies'], 'is al geweest'],
  [['propose', AB, '--date', '2013-02-30', '--ambassador', 'spies'], 'Februari heeft 28 dagen'],
  [['propose', AB, '--date', 'ooit', '--ambassador', 'spies'], 'is geen dag'],
  [['propose', AB, '--date', '2013-10-03', '--mail', 'l@x.nl'], 'niet van wie'],
  [['propose', AB, '--date', '2013-10-03', '--ambassador', 'spies', '--minutes', '1.5'], 'heel getal'],
  [['propose', AB, '--date', '2013-10-03', '--ambassador', 'spies', '--place', ' '], 'niets op bij "place"'],
  [
    ['propose', AB, '--date', '2014-03-30 02:30', '--ambassador', 'spies'],
    'de klok gaat dan een uur vooruit',
  ],
  [['contact', AB, '--note', ''], 'niets op bij "note"'],
  [['note', AB, ' '], 'niets op bij "text"'],
  [['note', AB, 'x'.repeat(2001)], 'korter dan 2000'],
  [['undo', AB], 'geen stap'],
  [['assign', AB, '--ambassador', 'jan'], 'bandell (Ronald Bandell)'],
  [['assign', AB, '--ambassador', 'sint', '--mail', 'x'], 'geen mailadres'],
  [['contact', 'AB-2013-9999'], 'Er is geen aanmelding'],
])('refuses %j with what to do, and changes nothing', async (args, says) => {
  const before = await desk.json('show', AB);
  const { code, err, out } = await desk.run('visits', ...args);
  expect([code, out, err]).toEqual([1, '', expect.stringContaining(says)]);
  expect(await desk.json('show', AB)).toEqual(before);
});

it('takes back a step, also one that was the last', async () => {
  await visits('contact', AB);
  await visits('propose', AB, '--date', '2013-10-03 14:30', '--ambassador', 'spies', '--mail', 'l@x.nl');
  await visits('accept', AB);
  await visits('refer', AB, '--to', 'VNG');
  expect(await visits('undo', AB)).toMatchObject({
    status: 'gepland',
    details: { datum: '2013-10-03T14:30:00+02:00' },
  });
  expect((await visits('undo', AB)).status).toBe('voorbereiding');
  const { history } = await desk.json<{ history: { event: string }[] }>('show', AB);
  expect(history.slice(-3).map(({ event }) => event)).toEqual([
    'doorverwezen',
    'doorverwezen teruggedraaid',
    'gepland teruggedraaid',
  ]);
  expect((await desk.run('show', AB)).out).not.toContain('stappen');
});

it('keeps the address that comes without a name, and says it when there is none', async () => {
  await visits('contact', AB);
  const bare = await desk.run('visits', 'propose', AB, '--date', '2013-10-03', '--ambassador', 'spies');
  expect([bare.code, bare.err]).toEqual([0, expect.stringContaining('geen mailadres van Liesbeth Spies')]);
  const given = await desk.run('visits', 'propose', AB, '--date', '2013-10-04', '--mail', 'l@x.nl');
  expect([given.code, given.err]).toEqual([0, '']);
  const { details } = await desk.json<Visit>('show', AB);
  expect(details.ambassadeur).toEqual({ code: 'spies', name: 'Liesbeth Spies', email: 'l@x.nl' });
});

it('sends nobody the same twice when the ambassador is chosen again', async () => {
  await visits('contact', AB);
  await visits('propose', AB, '--date', '2013-10-03', '--ambassador', 'spies', '--mail', 'l@x.nl');
  await visits('accept', AB);
  const keys = async () =>
    (await desk.json<{ deliveries: { key: string }[] }>('deliveries', AB)).deliveries.map(({ key }) => key);
  const before = await keys();
  const again = await desk.run('visits', 'assign', AB, '--ambassador', 'spies');
  expect([again.code, again.err]).toEqual([1, expect.stringContaining('Er verandert niets')]);
  expect(await keys()).toEqual(before);
  await visits('assign', AB, '--ambassador', 'spies', '--mail', 'new@x.nl');
  expect((await keys()).filter((key) => !before.includes(key))).toEqual([
    `${AB}/5/ambassadeur gewijzigd/ambassadeur`,
    `${AB}/5/ambassadeur gewijzigd/vorige ambassadeur`,
  ]);
});

it('shows dates as people write them and choices by name', async () => {
  await visits('contact', AB);
  await visits('propose', AB, '--date', '2013-10-10 09:00', '--ambassador', 'spies');
  for (const args of [['visits'], ['show', AB]]) {
    const { out } = await desk.run(...args);
    expect(out).toContain('donderdag 10 oktober 2013 om 9.00 uur');
    expect(out).not.toMatch(/\dT\d|klankborden$/m);
  }
});

it('refers to other support', async () => {
  await visits('contact', AB);
  expect(await visits('refer', AB, '--to', 'transitiebureaus', '--note', 'past daar beter')).toMatchObject({
    status: 'doorverwezen',
    details: { naar: 'transitiebureaus', reden: 'past daar beter' },
  });
});

it('enters a visit that the minister asks for, and tells the municipality what it is', async () => {
  const added = await visits(
    ...['add', '--organisatie', 'regio Drechtsteden', '--naam', 'Piet de Vries', '--email', 'p@regio.nl'],
    ...['--vraag', 'Schaal en congruentie', '--initiatief', 'minister', '--ambassador', 'bandell'],
  );
  expect(added).toMatchObject({
    number: 'AB-2013-0002',
    status: 'ontvangen',
    details: { initiatief: 'de minister' },
  });
  const { deliveries } = await desk.json<{ deliveries: { key: string }[] }>('deliveries', 'AB-2013-0002');
  expect(deliveries.map(({ key }) => key)).toEqual([
    'AB-2013-0002/1/op ons verzoek/deelnemer',
    'AB-2013-0002/1/op ons verzoek/secretariaat',
  ]);
});

it.each([
  ['organisatie', ''],
  ['vraag', '  '],
  ['functie', ''],
])('enters no visit with an empty %s', async (option, value) => {
  const given = { organisatie: 'regio X', naam: 'Piet de Vries', email: 'p@regio.nl', vraag: 'Schaal' };
  const all = Object.entries({ ...given, initiatief: 'VNG', [option]: value });
  const { code, err } = await desk.run(
    'visits',
    'add',
    ...all.flatMap(([name, text]) => [`--${name}`, text]),
  );
  expect([code, err]).toEqual([1, expect.stringContaining(`niets op bij "${option}"`)]);
});

it('keeps notes to the secretariat', async () => {
  await visits('note', AB, 'belt volgende week terug');
  expect((await desk.run('show', AB)).out).toContain('proef: belt volgende week terug');
  const { deliveries } = await desk.json<{ deliveries: { key: string }[] }>('deliveries', AB);
  expect(deliveries.every(({ key }) => key.includes('ontvangen'))).toBe(true);
});
