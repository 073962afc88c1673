import { startCommandLine } from '../helpers/commandLine.ts';
import { activity } from '../helpers/activities.ts';
import { sql } from '../helpers/database.ts';
import { personNamed } from '../helpers/person.ts';
import type { Person } from '../helpers/person.ts';
import type { SignedBot } from '../helpers/signedBot.ts';
import { openSurroundings } from '../helpers/signedSurroundings.ts';
import type { Surroundings } from '../helpers/signedSurroundings.ts';
import { onEachEngine } from '../storage/engines.ts';

const TODAY = '2018-03-28T10:00:00+02:00';

/** A button as a card sends it. */
interface Action {
  type: string;
  title: string;
  verb?: string;
  url?: string;
  data?: { says?: string; page: number };
  fallback?: { type: string; data: { says: string } };
}
interface OwnCard {
  body: { type: string; text?: string; facts?: { title: string; value: string }[]; actions?: Action[] }[];
  refresh: { action: Action; userIds: string[] };
  actions?: Action[];
}

const { ask, stop } = startCommandLine();
afterAll(stop);

const buttonsOf = (card: OwnCard) => card.body.flatMap(({ actions }) => actions ?? []);
const factsOf = (card: OwnCard) =>
  Object.fromEntries(card.body.flatMap(({ facts }) => facts ?? []).map(({ title, value }) => [title, value]));
const said = (card: OwnCard) => card.body.flatMap(({ text }) => text ?? []).join('\n');

onEachEngine((engine) => {
  let around: Surroundings;
  let bot: SignedBot;
  let count = 0;

  beforeAll(async () => {
    around = await openSurroundings(engine.database());
    bot = await around.start(Date.now);
  }, 120_000);
  afterAll(async () => {
    await bot.close();
    await around.close();
  });

  const named = (name: string) => personNamed(`${name}-${++count}`, () => bot, around.channel);
  const own = (person: Person) => {
    const { from, conversation } = person.message('');
    return { from, conversation };
  };

  /** As Teams sends a press, and the refresh that it asks for by itself. */
  function pressed(person: Person, action: Action, fields: object = {}) {
    return activity(around.channel.serviceUrl, {
      ...own(person),
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { ...action, id: 'x' }, trigger: action.verb === 'own' ? 'automatic' : 'manual' },
      replyToId: '1',
      ...fields,
    });
  }

  async function shownBy(person: Person, sent: unknown): Promise<OwnCard> {
    const { status, body } = await person.send(sent);
    expect(status).toBe(200);
    expect(body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    return (body as { value: OwnCard }).value;
  }

  /** Someone who registered a delegate, and has the card in the chat. */
  async function registered(email?: string): Promise<{ person: Person; number: string; card: OwnCard }> {
    const person = named('afzender');
    const draft = await person.fillIn(email === undefined ? {} : { email });
    await person.press(draft, 'send');
    const card = await overviewOf(person);
    const [row] = await sql(around.url, `select number from registrations where person = '${person.id}'`);
    return { person, number: String(row?.number), card };
  }

  async function overviewOf(person: Person): Promise<OwnCard> {
    await person.say('mijn aanmeldingen');
    const posted = person.heard().at(-1);
    expect(posted).toMatchObject({ summary: 'Dit heeft u ingestuurd:' });
    expect(posted?.text).toBeUndefined();
    const [attachment] = posted?.attachments as { content: OwnCard }[];
    return attachment!.content;
  }

  const buttonOf = (card: OwnCard, title: string) =>
    buttonsOf(card).find((button) => button.title === title) ?? { type: 'none', title: 'none' };

  test('case 182: the card tells how it stands, and once more when that changed: by itself, also after three refreshes', async () => {
    const { person, number, card } = await registered();
    expect(factsOf(card)).toMatchObject({ Stand: 'ontvangen', Opgave: expect.any(String) });
    expect(said(card)).toContain(`${number} · Jan de Boer`);
    expect(card.refresh).toMatchObject({ action: { verb: 'own' }, userIds: [own(person).from.id] });
    expect(buttonsOf(card).map(({ title, fallback }) => [title, fallback?.data.says])).toEqual([
      ['Wijzigen', `wijzig ${number}`],
      ['Collega gaat', `collega gaat ${number}`],
      ['Intrekken', `trek in ${number}`],
    ]);
    await ask({
      args: ['place', number, '--opgave', '1', '--reason', 'gekozen'],
      today: TODAY,
      database: around.url,
    });
    const before = person.heard().length;
    for (let times = 0; times < 3; times += 1) {
      const now = await shownBy(person, pressed(person, card.refresh.action));
      expect(factsOf(now)).toMatchObject({ Stand: 'geplaatst', Dag: 'donderdag 5 april 2018' });
      expect(buttonOf(now, 'In agenda').url).toContain('https://teams.microsoft.com/l/meeting/new?subject=');
    }
    const asked = person.heard().slice(before);
    expect(asked.filter(({ text }) => !text?.includes('heeft een plaats'))).toEqual([]);
  }, 120_000);

  test('case 183: a button does what it says once, sent again or late, and the card follows', async () => {
    const { person, number, card } = await registered();
    const press = pressed(person, buttonOf(card, 'Intrekken'));
    for (let times = 0; times < 3; times += 1)
      expect(factsOf(await shownBy(person, press))).toMatchObject({ Stand: 'ontvangen' });
    expect(person.heard().filter(({ text }) => text?.includes('Weet u het zeker?'))).toHaveLength(1);
    await person.say('ja');
    const late = await shownBy(person, pressed(person, buttonOf(card, 'Wijzigen')));
    expect(factsOf(late)).toMatchObject({ Stand: 'ingetrokken' });
    expect(buttonsOf(late)).toEqual([]);
    expect(person.heard().at(-1)?.text).toContain('Wijzigen kan niet meer');
    const trail = `select event from audit where number = '${number}' and event = 'ingetrokken'`;
    expect(await sql(around.url, trail)).toHaveLength(1);
  }, 120_000);

  test('case 183: in a client without Action.Execute the same button says the same', async () => {
    const { person, number, card } = await registered();
    const { data } = buttonOf(card, 'Wijzigen').fallback!;
    await person.send(activity(around.channel.serviceUrl, { ...own(person), value: data, replyToId: '1' }));
    expect(person.heard().at(-2)?.text ?? '').toContain(`U wijzigt ${number}`);
  }, 120_000);

  test('case 184: whoever else presses it sees their own, and changes nothing', async () => {
    const { number, card } = await registered();
    const other = named('ander');
    const seen = await shownBy(other, pressed(other, card.refresh.action));
    expect(said(seen)).toBe('Ik vind geen aanmelding of aanvraag die u heeft ingestuurd.');
    const after = await shownBy(other, pressed(other, buttonOf(card, 'Intrekken')));
    expect(JSON.stringify(after)).not.toContain(number);
    expect(other.heard().at(-1)?.text).toContain('Gaat SD-');
    const group = { conversation: { id: '19:g', conversationType: 'groupChat', tenantId: 'tenant-1' } };
    const inGroup = await shownBy(other, pressed(other, card.refresh.action, group));
    expect(said(inGroup)).toContain('Dat zeg ik alleen in onze persoonlijke chat');
  }, 120_000);

  test('the delegate has the same card, known by the address of the account', async () => {
    const delegate = named('deelnemer');
    const { id } = own(delegate).from as { id: string };
    const email = `deelnemer-${count}@utrecht.nl`;
    around.channel.members.set(id, { id, userPrincipalName: email, email });
    const { number } = await registered(email);
    const card = await overviewOf(delegate);
    expect(said(card)).toContain(number);
    expect(factsOf(card)['Ingestuurd door']).toMatch(/^afzender-\d+$/);
  }, 120_000);

  test('a colleague takes it over: what was about the other is asked anew, the rest stays', async () => {
    const { person, number, card } = await registered();
    await shownBy(person, pressed(person, buttonOf(card, 'Collega gaat')));
    expect(person.heard().at(-1)?.text).toContain(`Iemand anders neemt ${number} over van Jan de Boer`);
    await person.say('Fatima El Amrani');
    await person.say('strateeg');
    await person.say('f.elamrani@utrecht.nl');
    await person.say('ja');
    await person.say('ja');
    const [row] = await sql(around.url, `select answers from registrations where number = '${number}'`);
    expect(JSON.parse(String(row?.answers))).toMatchObject({
      naam: 'Fatima El Amrani',
      functie: 'strateeg',
      email: 'f.elamrani@utrecht.nl',
      gemeente: { name: 'Utrecht' },
      kentOpgave: true,
    });
  }, 120_000);

  test.each([
    ['no verb', { action: { type: 'Action.Execute', data: {} } }],
    ['another verb', { action: { type: 'Action.Execute', verb: 'wis', data: { page: 1 } } }],
    ['no sentence', { action: { type: 'Action.Execute', verb: 'say', data: { page: 1 } } }],
    ['a sentence without end', { action: { verb: 'say', data: { page: 1, says: 'x'.repeat(201) } } }],
    ['a page that is none', { action: { verb: 'own', data: { page: 0 } } }],
  ])('case 184: with %s nothing is done', async (_, value) => {
    const person = named('vreemd');
    const sent = { ...pressed(person, { type: '', title: '' }), value };
    expect((await person.send(sent)).status).toBe(400);
    expect(person.heard()).toEqual([]);
  });
});
