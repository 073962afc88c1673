import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApp } from '../../src/app/app.ts';
import type { App } from '../../src/app/app.ts';
import { createClock } from '../../src/app/clock.ts';
import { readConfig } from '../../src/app/config.ts';
import { createLog } from '../../src/app/log.ts';
import type { Change } from '../../src/knowledge/changes/change.ts';
import { smallKnowledge } from '../helpers/smallKnowledge.ts';
import { onEachEngine } from '../storage/engines.ts';

const DAY = '2018-03-20';
const WORDING = 'mag mijn papegaai meevliegen naar den haag';
const GAP: Change = {
  kind: 'gap',
  letter: 'lbr-18-009',
  gap: { id: 'papegaai', reply: 'Over papegaaien staat niets in de brieven.', next: [] },
  wordings: [WORDING],
};

onEachEngine((engine) => {
  let url: string;
  const folders: ReturnType<typeof smallKnowledge>[] = [];
  const apps: App[] = [];

  async function start(folder = smallKnowledge()): Promise<{ app: App; dir: string }> {
    folders.push(folder);
    const config = readConfig({ KNOWLEDGE_DIR: folder.dir, DATABASE_URL: url, TODAY: DAY });
    const clock = createClock(DAY, () => new Date());
    const app = await openApp(config, clock, createLog('silent'));
    apps.push(app);
    return { app, dir: folder.dir };
  }

  beforeEach(async () => void (url = await engine.database()));
  afterEach(async () => {
    await Promise.all(apps.splice(0).map((app) => app.close()));
    for (const { remove } of folders.splice(0)) remove();
  });

  const ask = ({ app }: { app: App }) =>
    app.editing.interpreter().understand({ text: WORDING, now: `${DAY}T10:00:00+01:00` });

  async function keep({ app }: { app: App }, change: Change): Promise<void> {
    const { knowledgeChanges } = app.opened.store;
    const id = randomUUID();
    const seen = app.opened.revision;
    await knowledgeChanges.propose({ id, seen, change, outcome: {}, by: 'Sanne' });
    expect(await knowledgeChanges.keep(id, 'Sanne')).toMatchObject({ kind: 'kept' });
  }

  test('a change is answered from without a restart, by each bot on the store, from its own folder', async () => {
    const [one, other] = [await start(), await start()];
    const before = one.app.office.knowledge;
    await keep(one, GAP);
    await Promise.all([one.app.keepUp(), other.app.keepUp()]);
    for (const bot of [one, other]) {
      expect(ask(bot)).toMatchObject({ kind: 'unknown', reply: GAP.gap.reply });
      const facts = readFileSync(join(bot.dir, 'letters/lbr-18-009/feiten.yaml'), 'utf8');
      expect(facts).toContain('  - id: papegaai\n');
      expect(bot.app.office.knowledge).not.toBe(before);
    }
  });

  test('a bot that starts later, from a folder without it, has it too', async () => {
    const one = await start();
    await keep(one, GAP);
    expect(ask(await start())).toMatchObject({ reply: GAP.gap.reply });
  });

  test('what was taken out of the folder by hand stays out after a start', async () => {
    const one = await start();
    await keep(one, GAP);
    await one.app.keepUp();
    const file = join(one.dir, 'letters/lbr-18-009/vragen/papegaai.txt');
    const wordings = ['nog een vogel'];
    await keep(one, { kind: 'wordings', letter: 'lbr-18-009', entry: 'papegaai', wordings });
    await one.app.keepUp();
    const written = readFileSync(file, 'utf8');
    expect(written).toContain('nog een vogel');
    writeFileSync(file, written.replace('nog een vogel\n', ''));
    await start(folders[0]);
    expect(readFileSync(file, 'utf8')).not.toContain('nog een vogel');
  });

  test('conversations go on while it learns', async () => {
    const one = await start();
    await keep(one, GAP);
    const keptUp = one.app.keepUp();
    const outgoing = await one.app.converse({
      ...{ id: 'm1', conversation: 'c1', channel: 'test', scope: 'personal', address: null },
      from: { id: 'p', name: 'P' },
      content: { kind: 'text', text: 'Tot wanneer kan ik iemand aanmelden voor de startdag?' },
    });
    expect(outgoing[0]!.reply.text).toContain('27 maart');
    await keptUp;
  });
});
