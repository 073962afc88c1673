import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { openStore } from '../../src/storage/openStore.ts';
import { asks } from '../storage/askedQuestions.ts';
import { clock, RULES } from '../storage/examples.ts';
import { openTestDesk } from './desk.ts';

const desk = openTestDesk();
const database = `sqlite:${path.join(desk.folder, 'test.db')}`;

beforeAll(async () => {
  const store = await openStore(database, RULES, clock);
  await asks(store, 'anna', 'm1', { name: 'Anna de Wit', text: 'Mag mijn collega\nQuirina Bos mee?' });
  await asks(store, 'bob', 'm1', { name: 'Bob Vos', text: `Hoe lang nog? ${'heel '.repeat(200)}` });
  await asks(store, 'carla', 'm1', { name: 'Carla\u001b[31m', text: 'Is er \u001b[2J parkeerplek?' });
  await store.close();
});

const numbersIn = (out: string) => out.match(/VR-2018-\d{4}/g);

test('what waits comes first, in Dutch days, one a line and cut; with its number a question is whole', async () => {
  const answered = await desk.run('answer', 'vr-2018-1', 'Ja, dat mag.');
  expect([answered.code, answered.out]).toEqual([0, expect.stringContaining('Anna de Wit')]);
  const { out } = await desk.run('questions');
  expect(numbersIn(out)).toEqual(['VR-2018-0002', 'VR-2018-0003', 'VR-2018-0001']);
  expect(out).toMatch(/VR-2018-0002 {2}open +dinsdag 20 maart 2018 {2}Bob Vos +Hoe lang nog\?.{20,50}…/);
  expect(out).toMatch(/VR-2018-0001 {2}beantwoord .*Mag mijn collega Quirina Bos mee\?/);
  expect(out).toContain('3 gevonden, waarvan 2 open');
  expect(out).not.toContain('\u001b');
  const one = await desk.run('questions', 'VR-2018-1');
  expect(one.out).toMatch(
    /Quirina Bos mee\?\n\nBeantwoord door \S+ op woensdag 28 maart 2018[^]*Ja, dat mag\./,
  );
  expect((await desk.run('views', 'VR-2018-0001')).out).toContain('questions');
});

test('filters, and what does not exist, is empty, too long or answered already', async () => {
  const found = async (...args: string[]) => numbersIn((await desk.run('questions', ...args)).out);
  expect(await found('--open')).toEqual(['VR-2018-0002', 'VR-2018-0003']);
  expect(await found('--beantwoord')).toEqual(['VR-2018-0001']);
  expect(await found('--zoek', 'PARKEER')).toEqual(['VR-2018-0003']);
  expect(await found('--van', '21 maart')).toBeNull();
  expect(await found('--van', '2018-03-20', '--tot', 'gisteren')).toHaveLength(3);
  expect(await desk.json('questions', '--zoek', 'bob')).toMatchObject([{ number: 'VR-2018-0002' }]);
  const refused = async (...args: string[]) => {
    const { code, err } = await desk.run(...args);
    return `${code} ${err}`;
  };
  expect(await refused('questions', '--open', '--beantwoord')).toMatch(/^2 Kies --open of --beantwoord/);
  expect(await refused('questions', 'VR-2018-9')).toMatch(/^1 Er is geen vraag met nummer/);
  expect(await refused('answer', 'VR-2018-9', 'Ja.')).toMatch(/^1 Er is geen vraag met nummer/);
  expect(await refused('answer', 'VR-2018-2', '  ')).toMatch(/^1 Het antwoord is leeg/);
  expect(await refused('answer', 'VR-2018-2', 'a'.repeat(4001))).toMatch(
    /^1 Het antwoord is te lang: hoogstens 4000/,
  );
  expect(await refused('answer', 'VR-2018-1', 'Nee.')).toMatch(
    /^1 VR-2018-0001 is al beantwoord, door .* 28 maart 2018/,
  );
});

test('an answered question waits for the editors, without names, until a fact has it', async () => {
  await desk.run('answer', 'VR-2018-2', 'Bel Bob Vos, 06-12345678.');
  const { stdout } = spawnSync(path.resolve('node_modules/.bin/node'), ['src/knowledge.ts', 'answered'], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: database, TODAY: desk.today },
  });
  expect(stdout).toMatch(
    /dinsdag 20 maart 2018\nvraag: Mag mijn collega\s+\[naam\] mee\?\nantwoord: Ja, dat mag\./,
  );
  expect(stdout).toContain('antwoord: Bel [naam], [nummer].');
  expect(stdout).not.toMatch(/Anna|Quirina|Bob|parkeer/);
});
