import { Migrator } from 'kysely';
import { first } from './migrations/0001_first.ts';
import { touched } from './migrations/0002_touched.ts';
import { trial } from './migrations/0003_trial.ts';
import { persons } from './migrations/0004_persons.ts';
import { tallies } from './migrations/0005_tallies.ts';
import { privacy } from './migrations/0006_privacy.ts';
import { addresses } from './migrations/0009_addresses.ts';
import { isBusy } from './faults.ts';
import type { Session } from './tables.ts';
import { setTimeout as wait } from 'node:timers/promises';

/** Every change of the tables, in order; one that was released is never altered. */
const MIGRATIONS = {
  '0001_first': first,
  '0002_touched': touched,
  '0003_trial': trial,
  '0004_persons': persons,
  '0005_tallies': tallies,
  '0006_privacy': privacy,
  '0009_addresses': addresses,
};

/** As long as another process may be migrating, in tries of 100 ms. */
const TRIES = 50;

/** Brings the tables up to date. Any number of processes may start at once: one does it, under a lock, the others wait. */
export async function migrate(db: Session): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } });
  for (let attempt = 1; ; attempt++) {
    const { error } = await migrator.migrateToLatest();
    if (error === undefined) return;
    if (!isBusy(error) || attempt === TRIES) throw error as Error;
    await wait(100);
  }
}
