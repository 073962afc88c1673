import path from 'node:path';
import { openTestDesk, startdagCsv } from './desk.ts';

type Viewed = { who: string; command: string; numbers: string[] }[];

describe('case 91: who of the staff looked at whom', () => {
  const desk = openTestDesk();
  const BOTH = ['SD-2018-0001', 'SD-2018-0002'];

  it('is written down at every command that shows somebody, and can be asked', async () => {
    const file = desk.file('in.csv', startdagCsv(['Utrecht 1', 'Almere 2']));
    await desk.json('import', file, '--form', 'startdag', '--channel', 'telefoon');
    await desk.json('list');
    await desk.run('show', 'SD-2018-0002');
    await desk.json('export', '--format', 'csv', '--out', path.join(desk.folder, 'uit.csv'));
    await desk.run('person', 'show', '--email', 'p0@voorbeeld.nl');
    await desk.run('person', 'remove', '--email', 'p0@voorbeeld.nl');
    await desk.run('visits');
    const all = await desk.json<Viewed>('views');
    expect(all.map(({ command, numbers }) => [command, numbers])).toEqual([
      ['visits', []],
      ['person remove', ['SD-2018-0001']],
      ['person show', ['SD-2018-0001']],
      ['export', BOTH],
      ['show', ['SD-2018-0002']],
      ['list', BOTH],
    ]);
    expect(new Set(all.map(({ who }) => who))).toEqual(new Set(['proef']));
    expect(JSON.stringify(all)).not.toMatch(/Persoon|voorbeeld\.nl/);
    const one = await desk.json<Viewed>('views', 'sd-2018-0002');
    expect(one.map(({ command }) => command)).toEqual(['export', 'show', 'list']);
  });

  it('names who works there, and is kept for a year', async () => {
    await desk.program('show', 'SD-2018-0002');
    const { out } = await desk.run('views', 'SD-2018-0002');
    expect(out).toMatch(/woensdag 28 maart 2018 om 10.00 uur\s+Proef\s+show\s+1\s+SD-2018-0002/);
    desk.today = '2019-03-29T10:00:00+01:00';
    await desk.json('purge');
    expect(await desk.json<Viewed>('views')).toEqual([]);
  });
});
