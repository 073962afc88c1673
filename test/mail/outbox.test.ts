import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createMailer } from '../../src/mail/mailer.ts';
import { openStore } from '../../src/storage/openStore.ts';
import { startSmtp } from '../helpers/smtp.ts';
import { clock, handIn, RULES } from '../storage/examples.ts';

test('mails about a registration wait for a mail server that is down, then arrive once and in order', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'briefwijzer-outbox-'));
  let wall = 0;
  const store = await openStore(`sqlite:${path.join(folder, 'x.db')}`, RULES, clock, { wall: () => wall });
  const { port, url, close } = await startSmtp();
  await close();
  const mailer = createMailer({ smtpUrl: url, folder, from: 'b@vng.nl', clock });
  const sent = () => Promise.resolve({ kind: 'sent' as const });
  const senders = { reply: sent, chat: sent, webhook: sent, mail: mailer.send };
  const outbox = store.outbox({ senders, dice: () => 1, alarm: () => undefined });

  const origin = { by: { id: 'aad-1', name: 'Fatima' }, channel: 'msteams', at: '2018-03-21T10:00:00+01:00' };
  await store.registrations.apply([handIn('f1')]);
  await store.registrations.apply([{ kind: 'withdraw', number: 'SD-2018-0001', origin }]);
  await outbox.sendNow();
  expect((await store.deliveries.totals()).mail).toMatchObject({ waiting: 2, sent: 0 });

  const server = await startSmtp({}, port);
  wall += 5_000;
  await outbox.sendNow();
  wall += 3_600_000;
  await outbox.sendNow();
  expect(server.taken.map(({ mail }) => mail.subject)).toEqual([
    'Ontvangen: SD-2018-0001',
    'Ingetrokken: SD-2018-0001',
  ]);
  expect((await store.deliveries.totals()).mail).toMatchObject({ waiting: 0, sent: 2 });
  await mailer.close();
  await server.close();
  await store.close();
  rmSync(folder, { recursive: true });
});
