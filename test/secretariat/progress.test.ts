import { spawn } from 'node:child_process';
import path from 'node:path';
import { openTestDesk, startdagCsv } from './desk.ts';

it('shows how far long work is, reading and writing alike', async () => {
  const desk = openTestDesk();
  const file = desk.file('in.csv', startdagCsv(['Utrecht 1', 'Almere 2', 'Gouda 3']));
  const read = await desk.run('import', file, '--form', 'startdag', '--channel', 'mail');
  const divided = await desk.run('allocate', '--places', '2', '--seed', 's');
  expect([...read.bars!, ...divided.bars!]).toEqual(
    ['Nakijken', 'Invoeren', 'Vastleggen'].map((what) => ({ what, total: 3, steps: 3 })),
  );
});

it('ends quietly when nobody reads on', async () => {
  const desk = openTestDesk();
  await desk.json('list');
  const env = {
    ...process.env,
    DATABASE_URL: `sqlite:${path.join(desk.folder, 'test.db')}`,
    TODAY: desk.today,
    KNOWLEDGE_DIR: 'knowledge',
  };
  const child = spawn(path.resolve('node_modules/.bin/node'), ['src/secretariat.ts', 'list'], { env });
  child.stdout.destroy();
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect([code, said]).toEqual([0, '']);
});
