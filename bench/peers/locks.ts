import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** Looks so often, in ms. */
const EVERY = 2;
const LOOK = `select count(*) filter (where query like 'insert into "numbers"%' and wait_event_type = 'Lock') as waiting,
  count(*) filter (where query not like 'insert into "numbers"%' and xact_start is not null) as working
  from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;

/**
 * Looks at what the connections to a database are doing.
 * @returns what stops looking, and tells what part of the time of all transactions somebody waited for the row of
 * numbers, in percent
 */
export function watchLocks(url: string): () => Promise<number> {
  let [looking, waiting, working] = [true, 0, 0];
  const looked = (async () => {
    const client = new pg.Client(url);
    await client.connect();
    while (looking) {
      const [row] = (await client.query<{ waiting: string; working: string }>({ name: 'look', text: LOOK }))
        .rows;
      waiting += Number(row?.waiting);
      working += Number(row?.working);
      await wait(EVERY);
    }
    await client.end();
  })();
  return async () => {
    looking = false;
    await looked;
    return Math.round((waiting / working) * 1000) / 10;
  };
}
