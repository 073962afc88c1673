import type { TurnRecord } from '../../src/dialogs/conversationStore.ts';
import type { Count } from '../../src/dialogs/seen.ts';
import { openStore } from '../../src/storage/openStore.ts';
import type { Store } from '../../src/storage/openStore.ts';
import { sql } from '../helpers/database.ts';
import { freshStore, onEachEngine } from './engines.ts';
import { clock, RULES, turn } from './examples.ts';

const answered: Count = { what: 'answered', about: 'doel' };

onEachEngine((engine) => {
  let store: Store;
  let url: string;
  freshStore(engine, (fresh, at) => {
    store = fresh;
    url = at;
  });

  let turns = 0;
  /** A turn of somebody, of which there is something to count. */
  const talk = (on: Store, person: string, today: string, more: Partial<TurnRecord> = {}) => {
    const seen = () => ({ person, today, counts: [answered] });
    return on.conversations.commit(turn(`chat ${++turns}`, 'm1', 0, { seen, ...more }));
  };

  test('two bots count together, by week, with so few and short marks that nobody is known by them', async () => {
    const other = await openStore(url, RULES, clock);
    const bots = [store, other];
    for (let person = 0; person < 12; person += 1)
      await Promise.all(bots.map((bot, at) => talk(bot, `person ${person}`, `2018-03-2${at}`)));
    await talk(store, 'one', '2018-03-26');
    await Promise.all(bots.map(({ figures }) => figures.addUp()));
    await Promise.all(bots.map(({ figures }) => figures.addUp()));
    await other.close();
    const [week, next] = await store.figures.find('2018-03-19', '2018-03-26');
    expect(week).toMatchObject({ week: '2018-03-19', what: 'answered', about: 'doel', count: 24 });
    expect(week?.marks.length).toBeGreaterThanOrEqual(5);
    expect(next).toMatchObject({ week: '2018-03-26', count: 1 });
    const marks = await sql(url, 'select mark from figure_marks');
    expect(marks.every(({ mark }) => /^[\da-f]{4}$/.test(String(mark)))).toBe(true);
    expect(marks.length).toBeLessThanOrEqual(11);
    expect(await sql(url, 'select * from counted')).toEqual([]);
  });

  test('a turn is counted with what it says, or not at all; a bot that is killed leaves it to the next', async () => {
    const fails = () => {
      throw new Error('no answer');
    };
    await expect(talk(store, 'a', '2018-03-20', { replies: fails })).rejects.toThrow('no answer');
    await talk(store, 'b', '2018-03-20');
    const next = await openStore(url, RULES, clock);
    await next.figures.addUp();
    await next.close();
    expect(await store.figures.find('2018-03-19', '2018-03-19')).toMatchObject([{ count: 1 }]);
  });

  test('they go after two years', async () => {
    const figure = { week: '2016-03-14', what: 'answered', about: '', count: 1, marks: ['0000'] };
    await store.figures.add([figure, { ...figure, week: '2018-03-19' }]);
    expect(await store.purge()).toMatchObject({ figures: 2 });
    expect(await store.figures.find('2000-01-01', '2030-01-01')).toHaveLength(1);
  });
});
