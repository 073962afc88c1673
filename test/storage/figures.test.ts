import { createCounting } from '../../src/app/counting.ts';
import type { Count } from '../../src/dialogs/seen.ts';
import { openStore } from '../../src/storage/openStore.ts';
import type { Store } from '../../src/storage/openStore.ts';
import { sql } from '../helpers/database.ts';
import { freshStore, onEachEngine } from './engines.ts';
import { clock, RULES } from './examples.ts';

const quiet = { warn: () => undefined };
const answered: Count = { what: 'answered', about: 'doel' };

onEachEngine((engine) => {
  let store: Store;
  let url: string;
  freshStore(engine, (fresh, at) => {
    store = fresh;
    url = at;
  });

  test('two bots count together, by week, with so few and short marks that nobody is known by them', async () => {
    const other = await openStore(url, RULES, clock);
    const bots = [store, other].map(({ figures }) => createCounting(figures, quiet));
    for (let person = 0; person < 12; person += 1)
      for (const [at, bot] of bots.entries())
        bot.see({ person: `person ${person}`, today: `2018-03-2${at}`, counts: [answered, answered] });
    bots[0]!.see({ person: 'one', today: '2018-03-26', counts: [answered] });
    await Promise.all(bots.map((bot) => bot.stop()));
    await other.close();
    const [week, next] = await store.figures.find('2018-03-19', '2018-03-26');
    expect(week).toMatchObject({ week: '2018-03-19', what: 'answered', about: 'doel', count: 48 });
    expect(week?.marks.length).toBeGreaterThanOrEqual(5);
    expect(next).toMatchObject({ week: '2018-03-26', count: 1 });
    const marks = await sql(url, 'select mark from figure_marks');
    expect(marks.every(({ mark }) => /^[\da-f]{4}$/.test(String(mark)))).toBe(true);
    expect(marks.length).toBeLessThanOrEqual(11);
  });

  test('what can not be written down is kept and counted once', async () => {
    let fails = true;
    const counting = createCounting(
      { add: (figures) => (fails ? Promise.reject(new Error('away')) : store.figures.add(figures)) },
      quiet,
    );
    counting.see({ person: 'a', today: '2018-03-20', counts: [answered] });
    await counting.stop();
    counting.see({ person: 'b', today: '2018-03-20', counts: [answered] });
    fails = false;
    await counting.stop();
    expect(await store.figures.find('2018-03-19', '2018-03-19')).toMatchObject([{ count: 2 }]);
  });

  test('they go after two years', async () => {
    const figure = { week: '2016-03-14', what: 'answered', about: '', count: 1, marks: ['0000'] };
    await store.figures.add([figure, { ...figure, week: '2018-03-19' }]);
    expect(await store.purge()).toMatchObject({ figures: 2 });
    expect(await store.figures.find('2000-01-01', '2030-01-01')).toHaveLength(1);
  });
});
