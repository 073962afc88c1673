import { startCommandLine } from '../helpers/commandLine.ts';
import type { Posted } from '../helpers/channel.ts';
import { sql } from '../helpers/database.ts';
import { eventually } from '../helpers/eventually.ts';
import { personNamed } from '../helpers/person.ts';
import type { Person } from '../helpers/person.ts';
import type { SignedBot } from '../helpers/signedBot.ts';
import { openSurroundings } from '../helpers/signedSurroundings.ts';
import type { Surroundings } from '../helpers/signedSurroundings.ts';
import { onEachEngine } from '../storage/engines.ts';

const SECRETARIAT = 'secretariaat@vng.nl';
const PASSPORT = 'Hoeveel kost een nieuw paspoort?';
const DAY = 24 * 60 * 60_000;

const { ask, stop } = startCommandLine();
afterAll(stop);

onEachEngine((engine) => {
  let around: Surroundings;
  let channel: Surroundings['channel'];
  let smtp: Surroundings['smtp'];
  let url: string;
  let bot: SignedBot;
  let real = Date.now();
  let count = 0;

  const start = () => around.start(() => real, { SECRETARIAT_MAIL: SECRETARIAT });
  const staff = (...args: string[]) => ask({ args, today: '2018-03-21T10:00:00+01:00', database: url });

  beforeAll(async () => {
    around = await openSurroundings(engine.database());
    ({ channel, smtp, url } = around);
    bot = await start();
  }, 120_000);
  afterAll(async () => {
    await bot.close();
    await around.close();
  });

  const named = (name: string) => personNamed(`${name}-${++count}`, () => bot, channel);
  const mailsTo = (address: string) => smtp.taken.filter(({ to }) => to.includes(address));
  const questionsOf = ({ id }: Person) => sql(url, `select * from questions where person = '${id}'`);
  const pressable = (posted: Posted | undefined) =>
    ((posted?.suggestedActions as { actions: { value: string }[] } | undefined)?.actions ?? []).map(
      ({ value }) => value,
    );

  /** Has a question passed on. @returns its number */
  async function passedOn(person: Person, fields?: Record<string, unknown>): Promise<string> {
    for (const text of [PASSPORT, 'Vraag het de VNG', 'Verstuur vraag']) await person.say(text, fields);
    return String((await questionsOf(person)).at(-1)?.number);
  }

  test('case 160: nothing is stored or sent before its asker has seen it and says so', async () => {
    const person = named('voorzichtig');
    const before = mailsTo(SECRETARIAT).length;
    expect(await person.say(PASSPORT)).toMatch(/niet in de brieven[^]*vraag het de VNG/);
    expect(pressable(person.heard().at(-1))).toContain('Vraag het de VNG');
    expect(await person.say('Vraag het de VNG')).toMatch(
      /> Hoeveel kost een nieuw paspoort\?[^]*voorzichtig-\d+[^]*in deze chat/,
    );
    expect(pressable(person.heard().at(-1))).toEqual(['Verstuur vraag', 'Andere woorden', 'Niet versturen']);
    await person.say('wanneer is de startdag?');
    await person.say('ja');
    expect(await questionsOf(person)).toEqual([]);
    expect(mailsTo(SECRETARIAT)).toHaveLength(before);
  }, 120_000);

  test('case 161: the question goes to the secretariat and its answer to who asked, each once', async () => {
    const person = named('vraagsteller');
    await person.say(PASSPORT);
    await person.say('Vraag het de VNG');
    const approval = person.message('verstuur');
    for (let times = 0; times < 3; times += 1) expect((await person.send(approval)).status).toBe(200);
    const [question, ...others] = await questionsOf(person);
    expect(others).toEqual([]);
    const number = String(question?.number);
    const aboutIt = () => smtp.taken.filter(({ mail }) => mail.subject?.includes(number));
    await eventually(() => aboutIt().length > 0);
    expect(aboutIt()[0]?.to).toEqual([SECRETARIAT]);
    expect(aboutIt()[0]?.mail.text).toContain(PASSPORT);
    expect((await staff('questions', '--open')).out).toMatch(
      new RegExp(`${number} +open +dinsdag 20 maart 2018 +vraagsteller-\\d+ +${PASSPORT.replace('?', '')}`),
    );

    const [, asMailed] = /secretariat -- answer (\S+) "/.exec(aboutIt()[0]?.mail.text ?? '') ?? [];
    expect(asMailed).toBe(number);
    expect(aboutIt()[0]?.mail.text).toContain('Beantwoord deze mail niet');
    expect((await staff('answer', number.toLowerCase(), 'Dat verschilt per gemeente.')).code).toBe(0);
    const answers = () => person.heard().filter(({ text }) => text?.includes('Dat verschilt per gemeente'));
    await eventually(() => answers().length > 0);
    expect(answers()[0]?.text).toMatch(/Antwoord van het secretariaat[^]*paspoort[^]*medewerker van de VNG/);
    const again = await staff('answer', number, 'Iets anders.');
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('al beantwoord')]);
    await bot.close();
    bot = await start();
    await person.say('dank u wel');
    const waiting = `select id from outbox where state = 'waiting' and kind <> 'reply'`;
    await eventually(async () => (await sql(url, waiting)).length === 0);
    expect([answers().length, aboutIt().length]).toEqual([1, 1]);
    expect(await person.say('mijn gegevens')).toContain('Dat verschilt per gemeente');
    expect(JSON.stringify(bot.logged)).not.toMatch(/paspoort|verschilt|vraagsteller/);
  }, 120_000);

  test('case 162: five a day, in all chats together and with a bot started anew; a day later there is room', async () => {
    const person = named('nieuwsgierig');
    const chat = (id: number) => ({
      conversation: { id: `a:nieuwsgierig ${id}`, conversationType: 'personal', tenantId: 'tenant-1' },
    });
    for (let asked = 0; asked < 4; asked += 1) await passedOn(person, chat(asked));
    await bot.close();
    bot = await start();
    await passedOn(person);
    expect(await questionsOf(person)).toHaveLength(5);
    await person.say(PASSPORT);
    await person.say('Vraag het de VNG');
    expect(await person.say('Verstuur vraag')).toMatch(/vandaag al 5 vragen[^]*Morgen kan het weer/);
    expect(await questionsOf(person)).toHaveLength(5);
    real += DAY + 60_000;
    await person.say('Vraag het de VNG');
    expect(await person.say('Verstuur vraag')).toContain('Uw vraag is verstuurd');
    expect(await questionsOf(person)).toHaveLength(6);
  }, 120_000);

  test('case 164: asked in a group by who has no chat with the bot, it is answered by mail to the account', async () => {
    const person = named('groepslid');
    const id = person.id.replace(/^.*aad-/, '29:');
    const group = { conversation: { id: '19:groep', conversationType: 'groupChat', tenantId: 'tenant-1' } };
    channel.members.set(id, { id, userPrincipalName: 'lid@utrecht.nl', email: 'lid@utrecht.nl' });
    const number = await passedOn(person, group);
    const inGroup = channel.posted.filter(({ conversation }) => conversation.id === '19:groep');
    expect(inGroup.map(({ text }) => text).join('\n')).not.toContain('lid@utrecht.nl');
    expect((await staff('answer', number, 'Vraag het uw gemeente.')).code).toBe(0);
    await eventually(() => mailsTo('lid@utrecht.nl').length > 0);
    const [answered] = mailsTo('lid@utrecht.nl');
    expect(answered?.mail.subject).toBe(`Antwoord van het secretariaat van de VNG (${number})`);
    expect(answered?.mail.text).toContain('Vraag het uw gemeente.');
    expect(inGroup.map(({ text }) => text).join('\n')).not.toContain('Vraag het uw gemeente');
  }, 120_000);

  test('case 166: nothing in a question becomes a link or a mention, for staff or asker; what the staff answer does', async () => {
    const person = named('<at>iedereen</at>');
    await person.say(
      'Vraag de VNG: mag dit? <at>Els</at> **let op** [klik](https://evil.example/x) evil.example/y',
    );
    expect(person.heard().at(-1)?.text).not.toMatch(/<at>|\*\*let|[^\\]\[klik|evil\.example|https:\/\//);
    await person.say('ja');
    const number = String((await questionsOf(person))[0]?.number);
    const aboutIt = () => smtp.taken.find(({ mail }) => mail.subject?.includes(number))?.mail;
    await eventually(() => aboutIt() !== undefined);
    expect([aboutIt()?.text, aboutIt()?.html].join()).not.toMatch(/evil\.example|https:\/\//);
    expect(aboutIt()?.html).not.toContain('<at>');
    await staff('answer', number, 'Zie https://vng.nl/regels *hier*');
    const answers = () => person.heard().filter(({ text }) => text?.includes('Zie https://vng.nl/regels'));
    await eventually(() => answers().length > 0);
    expect(answers()[0]?.text).not.toMatch(/<at>|\*\*let|[^\\]\[klik|evil\.example|[^\\]\*hier/);
  }, 120_000);
});
