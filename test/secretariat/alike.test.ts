import { openTestDesk, startdagCsv } from './desk.ts';
import type { TestDesk } from './desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = openTestDesk();
  const enter = async (name: string, lines: string[]) =>
    desk.run('import', desk.file(name, startdagCsv(lines)), '--form', 'startdag', '--channel', 'telefoon');
  await enter('een.csv', ['Utrecht 1', 'Almere 2', 'Gouda 3']);
  await enter('twee.csv', ['Zwolle 1', 'Almere 4', 'Delft 3']);
});

const rowOf = (out: string, number: string) => out.split('\n').find((line) => line.startsWith(number));

test('the list and one registration say which other looks like the same person for the same thing', async () => {
  const { out } = await desk.run('list');
  expect(out).toContain('lijkt op');
  expect(rowOf(out, 'SD-2018-0001')).toMatch(/SD-2018-0004\s*$/);
  expect(rowOf(out, 'SD-2018-0004')).toMatch(/SD-2018-0001\s*$/);
  expect(rowOf(out, 'SD-2018-0002')).not.toMatch(/SD-2018-0005/);
  expect((await desk.run('show', 'SD-2018-0006')).out).toMatch(/Lijkt op\s+SD-2018-0003/);
  expect((await desk.run('show', 'SD-2018-0005')).out).not.toContain('Lijkt op');
});

test('one that was withdrawn looks like nothing', async () => {
  await desk.run('withdraw', 'SD-2018-0004');
  const { out } = await desk.run('list', '--gemeente', 'Utrecht');
  expect(out).not.toContain('lijkt op');
});
