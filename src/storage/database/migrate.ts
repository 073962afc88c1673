import { Migrator } from 'kysely';
import { first } from './migrations/0001_first.ts';
import { touched } from './migrations/0002_touched.ts';
import { trial } from './migrations/0003_trial.ts';
import { persons } from './migrations/0004_persons.ts';
import { tallies } from './migrations/0005_tallies.ts';
import { privacy } from './migrations/0006_privacy.ts';
import { livedDay } from './migrations/0007_lived_day.ts';
import { noticeRevision } from './migrations/0008_noticeRevision.ts';
import { bytes } from './migrations/0009_bytes.ts';
import { addresses } from './migrations/0010_addresses.ts';
import { batches } from './migrations/0012_batches.ts';
import { told } from './migrations/0014_told.ts';
import { answered } from './migrations/0015_answered.ts';
import { staffChannel } from './migrations/0016_staffChannel.ts';
import { news } from './migrations/0017_news.ts';
import { staffSessions } from './migrations/0018_staffSessions.ts';
import { knowledge } from './migrations/0019_knowledge.ts';
import { figures } from './migrations/0020_figures.ts';
import { counted } from './migrations/0022_counted.ts';
import { downloads } from './migrations/0021_downloads.ts';
import { questions } from './migrations/0013_questions.ts';
import type { Session } from './tables.ts';

/** Every change of the tables, in order; one that was released is never altered. */
const MIGRATIONS = {
  '0001_first': first,
  '0002_touched': touched,
  '0003_trial': trial,
  '0004_persons': persons,
  '0005_tallies': tallies,
  '0006_privacy': privacy,
  '0007_lived_day': livedDay,
  '0008_noticeRevision': noticeRevision,
  '0009_bytes': bytes,
  '0010_addresses': addresses,
  '0012_batches': batches,
  '0013_questions': questions,
  '0014_told': told,
  '0015_answered': answered,
  '0016_staffChannel': staffChannel,
  '0017_news': news,
  '0018_staffSessions': staffSessions,
  '0019_knowledge': knowledge,
  '0020_figures': figures,
  '0021_downloads': downloads,
  '0022_counted': counted,
};

/**
 * Brings the tables up to date. Any number of processes may start at once: one does it, under a lock, the others wait.
 * SQLite's only lock is a transaction: there it runs in one.
 */
export async function migrate(db: Session): Promise<void> {
  const { error } = await migratorOf(db).migrateToLatest();
  if (error !== undefined) throw error as Error;
}

/** @returns whether there is something to change; without waiting for anyone who writes */
export async function isOutdated(db: Session): Promise<boolean> {
  return (await migratorOf(db).getMigrations()).some(({ executedAt }) => executedAt === undefined);
}

function migratorOf(db: Session): Migrator {
  return new Migrator({ db, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } });
}
