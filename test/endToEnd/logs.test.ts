import { openChannel } from '../helpers/channel.ts';
import { holdWriting } from '../helpers/database.ts';
import { eventually } from '../helpers/eventually.ts';
import { personNamed } from '../helpers/person.ts';
import { startSmtp } from '../helpers/smtp.ts';
import { startWholeBot, temporaryFolder } from '../helpers/wholeBot.ts';

const TYPED = [
  'Xandra Quispel',
  'x.quispel@utrecht.nl',
  'beleidsadviseur',
  'Utrecht',
  'aanmelden',
  'zeepkist',
];

test('the log of a conversation, a hand-in and faults holds nothing that was typed, no name and no address', async () => {
  const store = temporaryFolder();
  const channel = await openChannel();
  const smtp = await startSmtp();
  const env = { LOG_LEVEL: 'trace', SMTP_URL: smtp.url, MAIL_FROM: 'briefwijzer@vng.nl' };
  const bot = await startWholeBot(store.database, env);
  const person = personNamed('Annabel Zwart', () => bot, channel);

  await person.say('Wat zegt Xandra Quispel over de startdag?');
  await person.fillIn({ naam: 'Xandra Quispel', email: 'x.quispel@utrecht.nl' });
  expect(await person.say('ja')).toContain('SD-2018-0001');
  await person.say('Vraag de VNG: mag mijn zeepkist mee?');
  expect(await person.say('ja')).toContain('verstuurd');
  channel.behave((_req, res) => {
    res.statusCode = 403;
    res.end('{"error":"Annabel Zwart"}');
  });
  await person.send(person.message('mijn aanmeldingen van Xandra Quispel'));
  channel.behave((_req, res) => res.end('{}'));
  const letGo = await holdWriting(store.database);
  expect((await person.send(person.message('ik wil Xandra Quispel aanmelden'))).status).toBe(503);
  await letGo();
  await person.send({ ...person.message('Xandra Quispel'), recipient: 'Annabel Zwart' });
  await eventually(() => smtp.taken.length > 0);
  expect(await bot.stop()).toBe(0);
  await Promise.all([channel.close(), smtp.close()]);
  store.remove();

  const log = bot.output();
  expect(log).toMatch(/reply not delivered/);
  expect(log).toMatch(/store unavailable/);
  for (const words of [...TYPED, 'Annabel', 'Zwart', 'Jan de Boer']) expect(log).not.toContain(words);
});
