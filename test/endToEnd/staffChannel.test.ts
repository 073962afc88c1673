import { startCommandLine } from '../helpers/commandLine.ts';
import { activity } from '../helpers/activities.ts';
import type { Posted } from '../helpers/channel.ts';
import { sql } from '../helpers/database.ts';
import { eventually } from '../helpers/eventually.ts';
import { personNamed } from '../helpers/person.ts';
import type { Person } from '../helpers/person.ts';
import type { SignedBot } from '../helpers/signedBot.ts';
import { openSurroundings } from '../helpers/signedSurroundings.ts';
import type { Surroundings } from '../helpers/signedSurroundings.ts';
import { onEachEngine } from '../storage/engines.ts';
import { VISIT_ASKED } from '../helpers/visitAsked.ts';

const TODAY = '2018-03-20T10:00:00+01:00';
const DAY = 86_400_000;
const ROOT = '19:secretariaat@thread.tacv2';
const THREAD = {
  conversation: { id: `${ROOT};messageid=1521`, conversationType: 'channel', tenantId: 'tenant-1' },
  entities: [{ type: 'mention', text: '<at>Briefwijzer</at>', mentioned: { id: '28:briefwijzer' } }],
};
const ENV = { SECRETARIAT_ACCOUNTS: 'AAD-els, aad-bob', SECRETARIAT_MAIL: 'secretariaat@vng.nl' };

interface Action {
  type: string;
  title: string;
  verb: string;
  data: { staff: string; act: string; revision: number };
  card?: { body: { id: string; type: string }[]; actions: Action[] };
}
interface StaffCard {
  body: { text?: string; facts?: { title: string; value: string }[] }[];
  actions?: Action[];
}

const { ask, stop } = startCommandLine();
afterAll(stop);

const factsOf = (card: StaffCard) =>
  Object.fromEntries(card.body.flatMap(({ facts }) => facts ?? []).map(({ title, value }) => [title, value]));
const textOf = (card: StaffCard) => card.body.flatMap(({ text }) => text ?? []).join('\n');
const titles = (card: StaffCard) => (card.actions ?? []).map(({ title }) => title);

onEachEngine((engine) => {
  let around: Surroundings;
  let bot: SignedBot;
  let real = Date.now();
  let count = 0;
  const start = (env = ENV) => around.start(() => real, env);

  beforeAll(async () => {
    around = await openSurroundings(engine.database());
    bot = await start();
    await els.say('<at>Briefwijzer</at> koppel dit kanaal', THREAD);
  }, 120_000);
  afterAll(async () => {
    await bot.close();
    await around.close();
  });

  const named = (name: string) => personNamed(name, () => bot, channel());
  const channel = () => around.channel;
  const [els, bob] = ['els', 'bob'].map((name) =>
    personNamed(
      name,
      () => bot,
      new Proxy({} as Surroundings['channel'], { get: (_, key) => channel()[key as 'posted'] }),
    ),
  ) as [Person, Person];
  const inChannel = () => channel().posted.filter(({ conversation }) => conversation.id === ROOT);
  const cardIn = (posted: Posted | undefined) =>
    (posted?.attachments as { content: StaffCard }[] | undefined)?.[0]?.content;

  /** What stands in the channel about this, as it was shown last. */
  function standing(subject: string): { card: StaffCard; shown: Posted[] } {
    const first = inChannel().find((posted) => JSON.stringify(posted.attachments ?? []).includes(subject));
    const shown = inChannel().filter(({ id }) => id === first?.id);
    return { card: cardIn(shown.at(-1)) ?? { body: [] }, shown };
  }
  const shows = (subject: string, what: RegExp) =>
    eventually(() => what.test(JSON.stringify(standing(subject).card)));

  const buttonOf = (card: StaffCard, title: string) => {
    const found = (card.actions ?? []).find((action) => action.title === title);
    if (!found) throw new Error(`no button ${title}, but ${titles(card).join(', ')}`);
    return found.card?.actions[0] ?? found;
  };

  /** As Teams sends a press: what was filled in stands in the data. */
  function pressed(person: Person, card: StaffCard, title: string, filled: object = {}) {
    const { type, verb, data } = buttonOf(card, title);
    const { from } = person.message('');
    return activity(channel().serviceUrl, {
      ...{ from, conversation: THREAD.conversation, replyToId: '1' },
      ...{ type: 'invoke', name: 'adaptiveCard/action' },
      value: { action: { type, title, verb, data: { ...data, ...filled } }, trigger: 'manual' },
    });
  }

  async function press(person: Person, sent: unknown): Promise<StaffCard> {
    const { status, body } = await person.send(sent);
    expect(status).toBe(200);
    expect(body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    return (body as { value: StaffCard }).value;
  }

  async function visitAsked(): Promise<{ person: Person; number: string }> {
    const person = named(`aanvrager-${++count}`);
    for (const said of VISIT_ASKED) await person.say(said);
    const [row] = await sql(around.url, `select number from registrations where person = '${person.id}'`);
    const number = String(row?.number);
    await shows(number, /Oppakken/);
    return { person, number };
  }

  test('case 190: only who is named links a channel, and only in a channel', async () => {
    const other = named('vreemd');
    await other.say('<at>Briefwijzer</at> koppel dit kanaal', THREAD);
    expect(channel().posted.at(-1)?.text).toContain('alleen wie bij het secretariaat werkt');
    expect(await els.say('koppel dit kanaal')).toContain('in het kanaal van het team');
    expect(await sql(around.url, 'select linked_by from staff_channel')).toEqual([{ linked_by: els.id }]);
  }, 60_000);

  test('case 191: a request stands in the channel once, is picked up by one, and the second is told', async () => {
    const { number } = await visitAsked();
    const { card, shown } = standing(number);
    expect(shown.map(({ method }) => method)).toEqual(['POST']);
    expect(shown[0]).toMatchObject({ summary: expect.any(String) });
    expect(shown[0]?.text).toBeUndefined();
    expect(titles(card)).toEqual(['Oppakken', 'Contact gehad', 'Doorverwijzen']);
    expect(factsOf(card)).toMatchObject({ Stand: 'ontvangen', Naam: 'Marieke de Wit' });
    const byEls = pressed(els, card, 'Oppakken');
    for (let times = 0; times < 3; times += 1) {
      const now = await press(els, byEls);
      expect(factsOf(now)).toMatchObject({ 'Opgepakt door': 'els' });
      expect(textOf(now)).not.toContain('intussen');
    }
    const late = await press(bob, pressed(bob, card, 'Oppakken'));
    expect(textOf(late)).toMatch(/intussen gewijzigd.*opgepakt door els/);
    await shows(number, /Opgepakt door/);
    const methods = standing(number).shown.map(({ method }) => method);
    expect(methods.slice(1).every((method) => method === 'PUT')).toBe(true);
    const trail = `select person from audit where number = '${number}' and event = 'opgepakt'`;
    expect(await sql(around.url, trail)).toEqual([{ person: 'secretariaat/els' }]);
  }, 60_000);

  test('case 191: two at the very same moment: one does it, the other is told', async () => {
    const { number } = await visitAsked();
    const { card } = standing(number);
    const both = await Promise.all([
      press(els, pressed(els, card, 'Oppakken')),
      press(bob, pressed(bob, card, 'Oppakken')),
    ]);
    expect(both.filter((one) => /intussen|al opgepakt/.test(textOf(one)))).toHaveLength(1);
    const trail = `select person from audit where number = '${number}' and event = 'opgepakt'`;
    expect(await sql(around.url, trail)).toHaveLength(1);
  }, 60_000);

  test('case 192: a day is proposed from the card, agreed to in the chat, and the card shows it', async () => {
    const { person, number } = await visitAsked();
    const spoken = await press(els, pressed(els, standing(number).card, 'Contact gehad'));
    const wrong = await press(
      els,
      pressed(els, spoken, 'Stel datum voor', { date: '2018-02-01', who: 'spies' }),
    );
    expect(textOf(wrong)).toContain('al geweest');
    const filled = { date: '2018-05-08', time: '14:30', who: 'spies', place: 'Stadhuis' };
    const proposed = await press(els, pressed(els, spoken, 'Stel datum voor', filled));
    expect(factsOf(proposed)).toMatchObject({
      Voorstel: 'dinsdag 8 mei 2018 om 14.30 uur',
      'Wie gaat': 'Liesbeth Spies',
    });
    const told = `select told from conversations where person = '${person.id}' and told is not null`;
    await eventually(async () => (await sql(around.url, told)).length === 1);
    expect(await person.say('prima')).toContain('staat vast');
    await shows(number, /"gepland"/);
    expect(textOf(standing(number).card)).toMatch(/voorstel door els/);
    await press(
      bob,
      pressed(bob, standing(number).card, 'Doorverwijzen', { to: 'Rijk', note: 'Past beter' }),
    );
    await shows(number, /doorverwezen/);
    expect(titles(standing(number).card)).toEqual([]);
  }, 60_000);

  test('case 193: a question is answered from the card, once; whoever is not named does nothing', async () => {
    const person = named('vraagsteller');
    for (const said of ['Hoeveel kost een nieuw paspoort?', 'Vraag het de VNG', 'Verstuur vraag'])
      await person.say(said);
    const [row] = await sql(around.url, `select number from questions where person = '${person.id}'`);
    const number = String(row?.number);
    await shows(number, /Beantwoorden/);
    const { card } = standing(number);
    expect(textOf(card)).toContain('Hoeveel kost een nieuw paspoort?');
    const other = named('vreemd');
    const { body } = await other.send(pressed(other, card, 'Beantwoorden', { text: 'Niets' }));
    expect(body).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
    const empty = await press(els, pressed(els, card, 'Beantwoorden'));
    expect(textOf(empty)).toContain('leeg');
    const answer = { text: '--Dat verschilt per gemeente.' };
    const done = await press(els, pressed(els, card, 'Beantwoorden', answer));
    expect(factsOf(done)).toMatchObject({ Antwoord: '--Dat verschilt per gemeente.' });
    const late = await press(bob, pressed(bob, card, 'Beantwoorden', { text: 'Iets anders.' }));
    expect(textOf(late)).toMatch(/intussen gewijzigd.*beantwoord door els/);
    const answers = () => person.heard().filter(({ text }) => text?.includes('Dat verschilt per gemeente'));
    await eventually(() => answers().length === 1);
    await person.say('verwijder mijn gegevens');
    await person.say('ja');
    await eventually(() => inChannel().some((one) => JSON.stringify(one).includes('Dit is verwijderd')));
    const gone = inChannel().findLast((one) => JSON.stringify(one).includes('Dit is verwijderd'));
    expect(gone?.method).toBe('PUT');
    const stands = `select subject from staff_cards where subject = '${number}'`;
    await eventually(async () => (await sql(around.url, stands)).length === 0);
  }, 60_000);

  test('case 194: a mail that is refused stands in the channel, and is sent again from there', async () => {
    around.smtp.refuse('weg@gouda.nl');
    const staff = (...args: string[]) => ask({ args, today: TODAY, database: around.url });
    const { number } = await visitAsked();
    expect(await staff('edit', number, 'email=weg@gouda.nl', '--reason', 'gebeld')).toMatchObject({
      code: 0,
    });
    await eventually(() => inChannel().some((one) => JSON.stringify(one).includes('niet aangekomen')));
    const first = inChannel().find((one) => JSON.stringify(one).includes('niet aangekomen'))!;
    const lost = cardIn(first)!;
    expect(factsOf(lost)).toMatchObject({ Over: number, Soort: 'mail', Stand: 'onbestelbaar' });
    around.smtp.refuse();
    expect(factsOf(await press(els, pressed(els, lost, 'Opnieuw versturen')))).toMatchObject({
      Stand: 'wacht',
    });
    const latest = () => cardIn(inChannel().findLast(({ id }) => id === first.id))!;
    await eventually(() => factsOf(latest()).Stand === 'verzonden');
    expect(titles(latest())).toEqual([]);
  }, 60_000);

  test('case 195: each morning one overview that adds up, whatever starts anew', async () => {
    await visitAsked();
    const overviews = () => inChannel().filter((one) => JSON.stringify(one).includes('Overzicht van'));
    await eventually(() => overviews().length > 0);
    const today = overviews().length;
    for (let times = 0; times < 2; times += 1) {
      await bot.close();
      bot = await start();
    }
    const waiting = `select id from outbox where state = 'waiting' and kind = 'channel'`;
    await eventually(async () => (await sql(around.url, waiting)).length === 0);
    expect(overviews()).toHaveLength(today);
    await bot.close();
    real += DAY;
    bot = await start({ ...ENV, TODAY: '2018-03-21' } as typeof ENV);
    await eventually(() => overviews().length > today);
    const facts = factsOf(cardIn(overviews().at(-1))!);
    const numbersIn = (text = '') => (text.match(/\d+/g) ?? []).map(Number);
    const sum = (all: number[]) => all.reduce((one, other) => one + other, 0);
    for (const name of ['Aanvragen open', 'Vragen open']) {
      const [open, ...parts] = numbersIn(facts[name]);
      expect(sum(parts)).toBe(open);
    }
    expect(sum(numbersIn(facts['Opgepakt door']))).toBe(numbersIn(facts['Aanvragen open'])[0]);
    const open = await sql(
      around.url,
      `select number from registrations where form = 'ambassadeur' and status not in ('afgerond', 'doorverwezen', 'ingetrokken')`,
    );
    expect(numbersIn(facts['Aanvragen open'])[0]).toBe(open.length);
  }, 120_000);

  test.each([
    ['an act that is none', { staff: 'AB-2018-0001', act: 'wis', revision: 1 }],
    ['no revision', { staff: 'AB-2018-0001', act: 'pickUp' }],
    ['a text without end', { staff: 'VR-2018-0001', act: 'answer', revision: 1, text: 'x'.repeat(4001) }],
  ])('case 193: with %s nothing is done', async (_, data) => {
    const sent = {
      ...activity(channel().serviceUrl, { type: 'invoke', name: 'adaptiveCard/action' }),
      value: { action: { type: 'Action.Execute', verb: 'staff', data } },
    };
    expect((await els.send(sent)).status).toBe(400);
  });
});
