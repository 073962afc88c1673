import { startCommandLine } from '../helpers/commandLine.ts';
import { eventually } from '../helpers/eventually.ts';
import { sql } from '../helpers/database.ts';
import { personNamed } from '../helpers/person.ts';
import type { Person } from '../helpers/person.ts';
import { APP_ID } from '../helpers/signedChannel.ts';
import type { SignedBot } from '../helpers/signedBot.ts';
import { openSurroundings } from '../helpers/signedSurroundings.ts';
import type { Surroundings } from '../helpers/signedSurroundings.ts';
import { onEachEngine } from '../storage/engines.ts';
import { VISIT_ASKED } from '../helpers/visitAsked.ts';

const TODAY = '2018-03-20T10:00:00+01:00';
const CHAT = `https://teams.microsoft.com/l/chat/0/0?users=28%3A${APP_ID}&message=`;

const { ask, stop } = startCommandLine();
afterAll(stop);

onEachEngine((engine) => {
  let around: Surroundings;
  let bot: SignedBot;
  let count = 0;

  beforeAll(async () => {
    around = await openSurroundings(engine.database());
    bot = await around.start(Date.now, { MicrosoftAppId: APP_ID, MicrosoftAppPassword: 'geheim' });
  }, 120_000);
  afterAll(async () => {
    await bot.close();
    await around.close();
  });

  const visits = async (...args: string[]) => {
    const ran = await ask({ args: ['visits', ...args], today: TODAY, database: around.url });
    expect(ran).toMatchObject({ code: 0 });
  };
  const chips = (posted: unknown) => {
    const suggested = (posted as { suggestedActions?: { actions: { title: string; value: string }[] } })
      .suggestedActions;
    return (suggested?.actions ?? []).map(({ title, value }) => [title, value]);
  };

  /** Someone who asked for a visit, and to whom the staff proposed a day. */
  async function proposedTo(): Promise<{ person: Person; number: string }> {
    const person = personNamed(`aanvrager-${++count}`, () => bot, around.channel);
    for (const said of VISIT_ASKED) await person.say(said);
    const [row] = await sql(around.url, `select number from registrations where person = '${person.id}'`);
    const number = String(row?.number);
    await visits('contact', number);
    await visits('assign', number, '--ambassador', 'spies');
    await visits('propose', number, '--date', '2018-05-08 14:30');
    const told = `select told from conversations where person = '${person.id}' and told is not null`;
    await eventually(async () => (await sql(around.url, told)).length === 1);
    return { person, number };
  }

  test('case 180: a proposal is a short message with buttons, and its answer is heard once, also sent three times', async () => {
    const { person, number } = await proposedTo();
    const proposal = person
      .heard()
      .find(({ text }) => text?.includes('Past dinsdag 8 mei 2018 om 14.30 uur?'));
    expect(chips(proposal)).toEqual([
      ['Akkoord', `akkoord met ${number}`],
      ['Andere datum', `andere datum ${number}`],
      ['Toch niet', `trek in ${number}`],
    ]);
    expect(proposal?.text).not.toMatch(/Beste|Vereniging|mail/);
    expect(proposal?.replyToId).toBeUndefined();
    const agreed = person.message('prima, dat is goed');
    for (let times = 0; times < 3; times += 1) expect((await person.send(agreed)).status).toBe(200);
    const planned = person.heard().filter(({ text }) => text?.includes('staat vast'));
    expect(planned).toHaveLength(1);
    const trail = `select event from audit where number = '${number}' and event = 'gepland'`;
    expect(await sql(around.url, trail)).toHaveLength(1);
    expect(await person.say(`akkoord met ${number}`)).toContain('staat al vast');
  }, 120_000);

  test('case 181: in a group nobody reads it; a link opens the personal chat, with what was said in it', async () => {
    const { person, number } = await proposedTo();
    const group = { conversation: { id: '19:groep', conversationType: 'groupChat', tenantId: 'tenant-1' } };
    await person.say('prima, dat is goed', group);
    await person.say('mijn aanmeldingen', group);
    const said = around.channel.posted.filter(({ conversation }) => conversation.id === '19:groep');
    expect(JSON.stringify(said)).not.toContain(number);
    expect(said.at(-1)?.text).toContain(`[Open de chat met Briefwijzer](${CHAT}mijn%20aanmeldingen)`);
    const status = `select status from registrations where number = '${number}'`;
    expect(await sql(around.url, status)).toEqual([{ status: 'voorbereiding' }]);
    const mail = around.smtp.taken.find(({ mail: { subject } }) => subject?.includes(`Aanvraag ontvangen`));
    expect(mail?.mail.text).toContain(CHAT);
  }, 120_000);
});
