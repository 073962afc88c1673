import { message, post } from '../helpers/activities.ts';
import { openChannel } from '../helpers/channel.ts';
import { sql } from '../helpers/database.ts';
import { eventually } from '../helpers/eventually.ts';
import { APP_ID, openIssuer } from '../helpers/signedChannel.ts';
import { startWholeBot, temporaryFolder } from '../helpers/wholeBot.ts';

test('case 25: the address that gives tokens is down: what is to be sent waits, staff are told, nothing is lost', async () => {
  const store = temporaryFolder();
  const [issuer, channel] = await Promise.all([openIssuer(), openChannel()]);
  const bot = await startWholeBot(store.database, {
    MicrosoftAppId: APP_ID,
    MicrosoftAppPassword: 'secret',
    ALLOWED_TENANTS: 'tenant-1',
    SERVICE_HOSTS: '127.0.0.1',
    BotOpenIdMetadata: issuer.metadataUrl,
    NODE_OPTIONS: '--import=./test/helpers/noInternet.ts',
  });
  const signed = { authorization: issuer.token(channel.serviceUrl) };
  const asked = message(channel.serviceUrl, 'Wie zijn de ambassadeurs?');
  expect((await post(bot.endpoint, asked, signed)).status).toBe(200);
  expect(channel.posted).toEqual([]);
  const replies = () =>
    sql(store.database, "select state, attempts, reason from outbox where kind = 'reply'");
  expect(await replies()).toMatchObject([{ state: 'waiting', reason: 'no token for the channel' }]);
  await eventually(() => /"alarm":true.*no token for the channel/.test(bot.output()));
  await sql(store.database, "update outbox set due = 0, attempts = 3 where state = 'waiting'");
  await eventually(async () => Number((await replies())[0]?.attempts) > 3);
  expect(await replies()).toMatchObject([{ state: 'waiting', reason: 'no token for the channel' }]);
  expect(bot.output()).not.toContain('secret');
  expect(await bot.stop()).toBe(0);
  await Promise.all([issuer.close(), channel.close()]);
  store.remove();
});
