import path from 'node:path';
import type { Command } from '../../src/registration/command.ts';
import { openStore } from '../../src/storage/openStore.ts';
import { forms, terms } from '../registration/terms.ts';
import { startdag } from '../registration/examples.ts';
import { openTestDesk, startdagCsv } from './desk.ts';

const AT = '2018-03-20T10:00:00+01:00';

function handIn(at: number): Command {
  const by = { id: `p${at}`, name: `P ${at}` };
  return {
    kind: 'hand in',
    id: `chat-${at}`,
    form: 'startdag',
    prefix: 'SD',
    answers: { ...startdag, email: `chat${at}@almere.nl` },
    origin: { by, channel: 'msteams', at: AT },
  };
}

it('works on the database that the bot is working on: nothing lost, no number twice', async () => {
  const desk = openTestDesk();
  await desk.json('list');
  const rules = { terms, forms: forms as never };
  const store = await openStore(`sqlite:${path.join(desk.folder, 'test.db')}`, rules, () => new Date(AT));
  const file = desk.file(
    'in.csv',
    startdagCsv(Array.from({ length: 200 }, (_, at) => `Utrecht ${(at % 10) + 1}`)),
  );
  const chat = (async () => {
    for (let at = 0; at < 150; at++) {
      const [outcome] = await store.registrations.apply([handIn(at)]);
      expect(outcome?.kind).toBe('done');
    }
  })();
  const staff = (async () => {
    await desk.json('import', file, '--form', 'startdag', '--channel', 'telefoon');
    await desk.json('allocate', '--places', '100', '--seed', 's');
  })();
  await Promise.all([chat, staff]);
  await store.close();
  const all = await desk.json<{ number: string; submittedBy: { id: string } }[]>('list');
  expect(all).toHaveLength(350);
  expect(new Set(all.map(({ number }) => number)).size).toBe(350);
  const placed = await desk.json<object[]>('list', '--status', 'geplaatst');
  expect(placed).toHaveLength(100);
});
