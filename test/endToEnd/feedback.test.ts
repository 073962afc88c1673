import { activity } from '../helpers/activities.ts';
import { sql } from '../helpers/database.ts';
import { eventually } from '../helpers/eventually.ts';
import { personNamed } from '../helpers/person.ts';
import type { Person } from '../helpers/person.ts';
import type { SignedBot } from '../helpers/signedBot.ts';
import { openSurroundings } from '../helpers/signedSurroundings.ts';
import type { Surroundings } from '../helpers/signedSurroundings.ts';
import { onEachEngine } from '../storage/engines.ts';

const DEADLINE = 'Tot wanneer kan ik iemand aanmelden voor de startdag?';
const AMBASSADORS = 'Wie zijn de ambassadeurs?';
const GROUP = { conversation: { id: '19:groep', conversationType: 'groupChat', tenantId: 'tenant-1' } };

onEachEngine((engine) => {
  let around: Surroundings;
  let bot: SignedBot;
  let count = 0;
  const ids = new Map<object, string>();

  beforeAll(async () => {
    around = await openSurroundings(engine.database());
    around.channel.behave((_req, res, posted) => {
      ids.set(posted, `1521${ids.size}`);
      res.statusCode = 201;
      res.end(JSON.stringify({ id: ids.get(posted) }));
    });
    bot = await around.start(Date.now);
  }, 120_000);
  afterAll(async () => {
    await bot.close();
    await around.close();
  });
  beforeEach(() => sql(around.url, 'delete from missed'));

  const named = (name: string) => personNamed(`${name}-${++count}`, () => bot, around.channel);
  const kept = () =>
    sql(around.url, 'select reason, question, nearest, comment, day from missed order by seq');

  /** Asks something. @returns the id that the channel gave the answer */
  async function asked(person: Person, text: string, fields = {}): Promise<string> {
    const known = () => sql(around.url, 'select place from answered');
    const before = around.channel.posted.length;
    const stood = (await known()).length;
    await person.say(text, fields);
    const answer = around.channel.posted.slice(before).find(({ channelData }) => channelData !== undefined);
    expect(answer?.channelData).toEqual({ feedbackLoop: { type: 'custom' } });
    await eventually(async () => (await known()).length > stood);
    return ids.get(answer!)!;
  }

  function invoked(person: Person, name: string, replyToId: string, value: object, fields = {}) {
    const { from, conversation } = person.message('', fields);
    const invoke = { type: 'invoke', name: `message/${name}`, from, conversation, replyToId, value };
    return activity(around.channel.serviceUrl, invoke);
  }
  const thumb = (person: Person, under: string, reaction: string, feedback: object = {}, fields = {}) =>
    invoked(
      person,
      'submitAction',
      under,
      { actionName: 'feedback', actionValue: { reaction, feedback: JSON.stringify(feedback) } },
      fields,
    );

  test('case 185: a thumb is about the answer it is under, whatever was asked since; sent three times it counts once', async () => {
    const person = named('lezer');
    const first = await asked(person, DEADLINE);
    const second = await asked(person, AMBASSADORS);
    const down = thumb(person, first, 'dislike', { reasons: '0,3', comment: 'Jan de Vries zegt 28 maart' });
    for (let times = 0; times < 3; times += 1)
      expect(await person.send(down)).toEqual({ status: 200, body: {} });
    expect(await person.send(thumb(person, second, 'like'))).toEqual({ status: 200, body: {} });
    expect(await kept()).toEqual([
      {
        reason: 'disliked',
        question: DEADLINE,
        nearest: expect.stringMatching(/aanmeld|deadline|inschrijv/),
        comment: 'Het antwoord klopt niet. Er ontbreekt iets. [naam] zegt 28 maart',
        day: '2018-03-20',
      },
      {
        reason: 'liked',
        question: AMBASSADORS,
        nearest: expect.any(String),
        comment: null,
        day: '2018-03-20',
      },
    ]);
    expect(person.heard().filter(({ text }) => text?.includes('Jammer'))).toHaveLength(1);
    expect(await person.say('Vraag het de VNG')).toContain(DEADLINE.replace('?', ''));
  }, 120_000);

  test('case 186: under a thumb opens our own window in Dutch, with reasons', async () => {
    const person = named('lezer');
    const answer = await asked(person, AMBASSADORS);
    for (const value of [
      { actionName: 'feedback', actionValue: { reaction: 'dislike' } },
      { data: { actionName: 'feedback', actionValue: { reaction: 'dislike' } } },
    ]) {
      const { status, body } = await person.send(invoked(person, 'fetchTask', answer, value));
      expect(status).toBe(200);
      expect(body).toMatchObject({
        task: {
          type: 'continue',
          value: {
            title: 'Uw reactie op dit antwoord',
            card: { contentType: 'application/vnd.microsoft.card.adaptive', content: { version: '1.5' } },
          },
        },
      });
      expect(JSON.stringify(body)).toContain('Het antwoord klopt niet');
    }
    expect(await kept()).toEqual([]);
  }, 120_000);

  test('case 185: of somebody else in a group it is about that answer too; under what is not known it is about nothing', async () => {
    const [one, other] = [named('vrager'), named('meelezer')];
    const answer = await asked(one, DEADLINE, GROUP);
    await asked(other, AMBASSADORS);
    expect((await other.send(thumb(other, answer, 'like', {}, GROUP))).status).toBe(200);
    expect(await kept()).toMatchObject([{ reason: 'liked', question: DEADLINE }]);
    await other.send(thumb(other, 'nergens', 'dislike'));
    expect(other.heard().at(-1)?.text).toContain('Ik weet niet meer welke vraag');
    expect(await kept()).toHaveLength(1);
    for (const value of [
      {},
      { actionName: 'feedback' },
      { actionName: 'x', actionValue: { reaction: 'like' } },
    ])
      expect((await other.send(invoked(other, 'submitAction', answer, value))).status).toBe(400);
  }, 120_000);
});
