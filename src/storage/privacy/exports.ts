import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import type { Database } from '../database/database.ts';
import type { Session } from '../database/tables.ts';
import { registrationsNow } from '../registrations/registrationRows.ts';
import type { Clock } from '../rules.ts';

/** A file with registrations in it that are no more. */
export interface Outdated {
  path: string;
  host: string;
  /** Day it was made, ISO. */
  day: string;
  /** Removed now; or why somebody has to do that. */
  what: 'removed' | 'changed' | 'gone' | 'elsewhere';
}

/** A file that somebody took from the staff's page: nothing is known of where it is now. */
export interface Download {
  name: string;
  /** Name of who of the staff took it. */
  by: string;
  /** Which registrations were meant, in Dutch; no name that was searched for. */
  meant: string;
}

/** One with registrations in it that are no more: who took it is to throw it away. */
export interface OutdatedDownload extends Download {
  id: number;
  day: string;
}

/** The files that were made of registrations. */
export interface Exports {
  /** Written down before the file is there: none is forgotten. */
  add(file: string, content: Buffer, numbers: string[]): Promise<void>;
  addDownload(download: Download, numbers: string[]): Promise<void>;
  /**
   * Removes the files on this machine with someone in them who was removed. One that was changed since is somebody's
   * own work and stays; one that is no longer at its place is named once.
   */
  removeOutdated(): Promise<Outdated[]>;
  /** Until somebody says that they are thrown away. */
  outdatedDownloads(): Promise<OutdatedDownload[]>;
  /** It was thrown away. */
  discard(id: number): Promise<void>;
}

export function exportsIn(database: Database, clock: Clock): Exports {
  const host = hostname();
  const made = (numbers: string[]) => ({ at: clock().toISOString(), numbers: JSON.stringify(numbers) });
  const outdatedRows = () =>
    database.read(async (db) => {
      const rows = await db.selectFrom('exports').selectAll().orderBy('seq').execute();
      if (rows.length === 0) return [];
      const there = await db.selectFrom(registrationsNow(db)).select('number').execute();
      const known = new Set(there.map(({ number }) => number));
      return rows.filter(({ numbers }) => (JSON.parse(numbers) as string[]).some((one) => !known.has(one)));
    });
  return {
    async add(file, content, numbers) {
      const path = resolve(file);
      const row = { ...made(numbers), host, path, hash: hashOf(content), taken_by: null, meant: null };
      await database.transaction(async (tx) => {
        await tx.deleteFrom('exports').where('host', '=', host).where('path', '=', path).execute();
        await tx.insertInto('exports').values(row).execute();
      });
    },

    async addDownload({ name, by, meant }, numbers) {
      const row = { ...made(numbers), host: '', path: name, hash: '', taken_by: by, meant };
      await database.transaction((tx) => tx.insertInto('exports').values(row).execute());
    },

    async outdatedDownloads() {
      return (await outdatedRows()).flatMap(({ seq: id, path: name, at, taken_by: by, meant }) =>
        by === null ? [] : [{ id, name, by, meant: meant ?? '', day: at.slice(0, 10) }],
      );
    },

    discard: (id) => database.transaction((tx) => remove(tx, id)),

    async removeOutdated() {
      const outdated = (await outdatedRows()).filter(({ taken_by: by }) => by === null);
      const done = outdated.map(({ seq, path, at, hash, ...row }) => ({
        seq,
        found: {
          path,
          host: row.host,
          day: at.slice(0, 10),
          what: row.host === host ? take(path, hash) : 'elsewhere',
        },
      }));
      for (const { seq, found } of done) {
        if (found.what === 'removed' || found.what === 'gone')
          await database.transaction((tx) => remove(tx, seq));
      }
      return done.map(({ found }) => found);
    },
  };
}

async function remove(tx: Session, id: number): Promise<void> {
  await tx.deleteFrom('exports').where('seq', '=', id).execute();
}

function take(path: string, hash: string): Outdated['what'] {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found) return 'gone';
  if (!found.isFile() || hashOf(readFileSync(path)) !== hash) return 'changed';
  rmSync(path);
  return 'removed';
}

function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
