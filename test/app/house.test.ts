import { openApp } from '../../src/app/app.ts';
import { createClock } from '../../src/app/clock.ts';
import { readConfig } from '../../src/app/config.ts';
import { houseOf } from '../../src/app/house.ts';
import { createLog } from '../../src/app/log.ts';
import { smallKnowledge } from '../helpers/smallKnowledge.ts';

const SECRETS = ['geheim-van-mail', 'geheim-van-bot', 'geheim-van-webhook', 'geheim-token'];

test('what is told of how it is set up holds no secret, and looking is not done at each question', async () => {
  const folder = smallKnowledge();
  const [mail, bot, webhook, token] = SECRETS;
  const config = readConfig({
    ...{ KNOWLEDGE_DIR: folder.dir, DATABASE_URL: `sqlite:${folder.dir}/x.db` },
    MAIL_FROM: 'bot@voorbeeld.nl',
    SMTP_URL: `smtp://iemand:${mail}@127.0.0.1:1`,
    ...{ WEBHOOK_URL: `http://127.0.0.1:1/${webhook}`, WEBHOOK_SECRET: webhook, WEBHOOK_TOKEN: token },
    ...{ MicrosoftAppPassword: bot, MicrosoftAppPasswordExpires: '2030-01-01' },
  });
  const app = await openApp(
    config,
    createClock('2018-03-20', () => new Date()),
    createLog('silent'),
  );
  let at = 0;
  const house = houseOf(config, app, () => at);
  const found = await house.look();
  expect(found.map(({ about, kind }) => [about, kind])).toContainEqual(['mail', 'wrong']);
  expect(house).toMatchObject({ mailTo: '127.0.0.1:1', webhook: '127.0.0.1:1', passwordEnds: '2030-01-01' });
  for (const secret of SECRETS) expect(JSON.stringify([house, found])).not.toContain(secret);
  expect(await house.look()).toBe(found);
  at = 61_000;
  expect(await house.look()).not.toBe(found);
  await app.close();
  folder.remove();
});
