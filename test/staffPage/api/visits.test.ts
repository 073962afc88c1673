import { invent } from '../../../src/app/invented/invent.ts';
import * as schema from '../../../src/staffPage/schema/visits.ts';
import type { Act, Card, Given } from '../../../src/staffPage/schema/visits.ts';
import { sharedDatabase } from '../../helpers/sharedPostgres.ts';
import { openStaffPage } from '../../helpers/staffPage.ts';
import type { TestStaffPage } from '../../helpers/staffPage.ts';

const STATES = [
  'ontvangen',
  'contact',
  'voorbereiding',
  'gepland',
  'bezocht',
  'afgerond',
  'doorverwezen',
  'ingetrokken',
];

describe.each([
  ['SQLite', () => Promise.resolve({})],
  ['PostgreSQL', async () => ({ database: await sharedDatabase() })],
])('visits on the page, on %s', (_, database) => {
  let site: TestStaffPage;
  beforeAll(async () => {
    site = await openStaffPage({
      ...(await database()),
      fill: (opened, now) => invent({ ...opened, now }),
    });
  });
  afterAll(() => site.close());

  const board = async () => (await site.call(schema.visitBoard, {})).body;
  const inState = async (status: string) => (await board()).cards.filter((card) => card.status === status);
  const detail = async (number: string) => (await site.call(schema.visit, { number })).body;
  const does = ({ number, revision }: Pick<Card, 'number' | 'revision'>, act: Act, given: Given = {}) =>
    site.call(schema.visitStep, { number, revision, act, given });
  const actsOf = ({ acts }: Card) => acts.map(({ act }) => act);

  test('the board has every visit in a state of the letter, with what can be done now', async () => {
    const { states, cards } = await board();
    expect(states.map(({ id }) => id)).toEqual(STATES);
    expect(cards).toHaveLength(12);
    expect(cards.every(({ status }) => STATES.includes(status))).toBe(true);
    const [fresh] = await inState('ontvangen');
    expect(fresh).toMatchObject({
      occasion: expect.stringMatching(/\w/) as unknown,
      organisation: expect.stringMatching(/\w/) as unknown,
      todo: 'contact opnemen',
    });
    expect(actsOf(fresh!)).toEqual(['pickUp', 'contact', 'assign', 'refer', 'withdraw', 'note']);
    const [held] = await inState('bezocht');
    expect(held!.acts).toContainEqual({ act: 'close', to: 'afgerond' });
    expect(actsOf((await inState('doorverwezen'))[0]!)).toEqual(['undo']);
    const seen = await site.store.views.find({});
    expect(seen.at(-1)).toMatchObject({ who: 'Sam secretariaat', command: 'visits' });
  });

  test('what can be done is what is taken: each act that is offered without asking anything succeeds', async () => {
    const { cards } = await board();
    const open = cards.filter((card) => actsOf(card).includes('contact'));
    expect(open.length).toBeGreaterThan(0);
    const [card] = open;
    expect(await does(card!, 'contact', { note: 'gebeld' })).toEqual({
      status: 200,
      body: { number: card!.number, status: 'contact' },
    });
    const known = await detail(card!.number);
    expect(known.notes.at(-1)).toMatchObject({ by: 'Sam secretariaat', text: 'gebeld' });
    expect(known.history.at(-1)).toMatchObject({ event: 'contact', who: 'Sam secretariaat' });
    expect(known.question.length).toBeGreaterThan(10);
    expect(await does(known.card, 'undo')).toMatchObject({ body: { status: 'ontvangen' } });
  });

  test('a date is read as people write it; beside it stands what who goes has that day', async () => {
    const [planned] = await inState('gepland');
    const { who, chosen } = await detail(planned!.number);
    const [other] = await inState('contact');
    const read = (text: string, code = chosen) =>
      site.call(schema.readDate, { number: other!.number, text, who: code });
    const day = planned!.at!.slice(0, 10);
    const { body } = await read(`${day} 9.30`);
    expect(body.at?.slice(0, 16)).toBe(`${day}T09:30`);
    expect(body.busy).toEqual([
      { number: planned!.number, organisation: planned!.organisation, at: planned!.at, agreed: true },
    ]);
    const free = who.find(({ code }) => code !== chosen)!.code;
    expect((await read(`${day} 9.30`, free)).body.busy).toEqual([]);
    expect((await read('di 8 mei 14.30')).body.at).toBe('2018-05-08T14:30:00+02:00');
    for (const wrong of ['31 juni', 'gisteren', 'ooit', '<script>alert(1)</script>'])
      expect((await read(wrong)).body).toMatchObject({
        fault: expect.stringMatching(/\w/) as unknown,
        busy: [],
      });
  });

  test('from proposal to agreement to falling through, each told to whom it concerns', async () => {
    const [card] = await inState('contact');
    const proposal = { date: 'di 8 mei 14.30', ambassador: 'spies', minutes: 60, place: 'Huis van de Stad' };
    expect((await does(card!, 'propose', { date: 'di 8 mei' })).status).toBe(422);
    expect((await does(card!, 'propose', { ...proposal, minutes: 2 })).status).toBe(422);
    expect((await does(card!, 'propose', proposal)).body).toMatchObject({ status: 'voorbereiding' });
    const proposed = await detail(card!.number);
    expect(proposed.card).toMatchObject({ at: '2018-05-08T14:30:00+02:00', agreed: false });
    expect(proposed.unreachable).toBe('Liesbeth Spies');
    expect((await does(proposed.card, 'accept')).body).toMatchObject({ status: 'gepland' });
    const events = async () =>
      (await site.store.deliveries.find({ number: card!.number })).map(({ event }) => event);
    expect(await events()).toEqual(expect.arrayContaining(['voorstel', 'gepland']));
    const { card: agreed } = await detail(card!.number);
    expect(actsOf(agreed)).not.toContain('done');
    expect((await does(agreed, 'off', { note: 'ziek' })).body).toMatchObject({ status: 'voorbereiding' });
    expect(await events()).toContain('verzet');
  });

  test('of two at once the second hears what the first did; nothing is done twice', async () => {
    const [card] = await inState('ontvangen');
    expect((await does(card!, 'pickUp')).status).toBe(200);
    const second = await does(card!, 'contact');
    expect(second.status).toBe(409);
    expect(JSON.stringify(second.body)).toContain('opgepakt door Sam secretariaat');
    expect((await detail(card!.number)).card.status).toBe('ontvangen');
  });

  test('who reads changes nothing; who edits knowledge sees nothing', async () => {
    const [card] = await inState('ontvangen');
    const { number, revision } = card!;
    const step = { number, revision, act: 'note', given: { note: 'x' } } as const;
    expect((await site.call(schema.visitBoard, {}, 'inzien')).status).toBe(200);
    expect((await site.call(schema.visitStep, step, 'inzien')).status).toBe(403);
    expect((await site.call(schema.addVisit, { form: 'ambassadeur', answers: {} }, 'inzien')).status).toBe(
      403,
    );
    expect((await site.call(schema.visitBoard, {}, 'redactie')).status).toBe(403);
    expect((await site.call(schema.visit, { number: 'SD-2018-0001' })).status).toBe(422);
  });

  test('"op ons verzoek": entered with what the form asks at least, and every fault told', async () => {
    const { body } = await site.call(schema.newVisitForm, {});
    const [form] = body.forms;
    expect(form!.fields.filter(({ required }) => required).map(({ id }) => id)).toEqual([
      ...['organisatie', 'naam', 'vraag', 'email'],
    ]);
    expect(form!.initiatives.map(({ code }) => code)).toEqual(['VNG', 'minister']);
    const given = { form: form!.id, initiative: 'minister', who: 'sint' };
    const wrong = await site.call(schema.addVisit, { ...given, answers: { naam: 'Piet', email: 'piet' } });
    expect([wrong.status, wrong.body.error]).toEqual([422, expect.stringContaining('Organisatie')]);
    const hostile = '<img src=x onerror=alert(1)>';
    const answers = {
      ...{ organisatie: 'regio Drechtsteden', naam: 'Piet de Vries', email: 'p@voorbeeld.example' },
      ...{ vraag: hostile, telefoon: '' },
    };
    const { body: entered } = await site.call(schema.addVisit, { ...given, answers });
    const known = await detail(entered.number);
    expect(known).toMatchObject({ question: hostile, chosen: 'sint', card: { status: 'ontvangen' } });
    expect(known.details).toContainEqual({
      ...{ id: 'initiatief', label: 'Op verzoek van' },
      text: 'de minister',
    });
  });
});
