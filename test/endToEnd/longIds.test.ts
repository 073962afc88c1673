import { createHash } from 'node:crypto';
import { readIn } from '../helpers/cards.ts';
import { openChannel, type Channel } from '../helpers/channel.ts';
import { personNamed } from '../helpers/person.ts';
import { startWholeBot, type WholeBot } from '../helpers/wholeBot.ts';
import { onEachEngine } from '../storage/engines.ts';

/** Longer than an index takes, of signs that no engine can make shorter, and always the same for the same name. */
const long = (name: string) =>
  Array.from({ length: 32 }, (_, part) => createHash('sha256').update(`${name} ${part}`).digest())
    .flatMap((digest) => [...digest.subarray(0, 16)].map((byte, at) => 0x4e00 + byte * 64 + (at % 64)))
    .map((code) => String.fromCodePoint(code))
    .join('');

onEachEngine((engine) => {
  let channel: Channel;
  let bot: WholeBot;
  beforeAll(async () => {
    channel = await openChannel();
    bot = await startWholeBot(await engine.database());
  });
  afterAll(async () => {
    await bot.stop('SIGKILL');
    await channel.close();
  });

  test('case 65: ids longer than any index takes: the conversation goes on, and another stays another', async () => {
    const person = personNamed('lang', () => bot, channel);
    let count = 0;
    const at = (chat: string) => ({
      id: long(`${(count += 1)}`),
      from: { id: long('p'), name: 'Anna', aadObjectId: long('p') },
      conversation: { id: long(chat), conversationType: 'personal', tenantId: 'tenant-1' },
    });
    const say = async (text: string, chat: string) => {
      const before = channel.posted.length;
      const said = person.message(text, at(chat));
      const statuses = [(await person.send(said)).status, (await person.send(said)).status];
      return { statuses, heard: readIn(channel.posted.slice(before)) };
    };
    await say('ik wil iemand aanmelden voor de startdag', 'a');
    const asked = await say('Utrecht', 'a');
    expect(asked).toEqual({ statuses: [200, 200], heard: expect.stringMatching(/naam/i) as string });
    expect((await say('waar was ik', 'a')).heard).toMatch(/naam/i);
    expect((await say('Wie zijn de ambassadeurs?', 'b')).heard).toContain('Bandell');
  }, 60_000);
});
