import { openStore } from '../../src/storage/openStore.ts';
import { eventually } from '../helpers/eventually.ts';
import { startSmtp } from '../helpers/smtp.ts';
import { startWholeBot, temporaryFolder } from '../helpers/wholeBot.ts';
import { clock, handIn, RULES } from '../storage/examples.ts';

/** What the documents promise, in ms. */
const PROMISED = 15_000;

test('case 63: told to stop while the mail server hangs: it stops in time, and the mails are there for the next start', async () => {
  const { database, remove } = temporaryFolder();
  const open = () => openStore(database, RULES, clock);
  const before = await open();
  await before.registrations.apply(Array.from({ length: 24 }, (_, index) => handIn(`f${index}`)));
  await before.close();
  let arrived = 0;
  const smtp = await startSmtp({ onMailFrom: () => void (arrived += 1), closeTimeout: 1 });
  const bot = await startWholeBot(database, { SMTP_URL: smtp.url, MAIL_FROM: 'b@vng.nl' });
  await eventually(() => arrived > 0);
  const started = performance.now();
  expect(await bot.stop('SIGTERM')).toBe(0);
  expect(performance.now() - started).toBeLessThan(PROMISED);
  const after = await open();
  expect((await after.deliveries.totals()).mail).toMatchObject({ waiting: 24, sent: 0 });
  await after.close();
  await smtp.close();
  remove();
}, 90_000);
