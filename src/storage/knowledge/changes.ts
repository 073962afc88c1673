import { changeSchema } from '../../knowledge/changes/change.ts';
import type { Change, KeptChange } from '../../knowledge/changes/change.ts';
import type { Database } from '../database/database.ts';
import type { Session } from '../database/tables.ts';
import type { Clock } from '../rules.ts';

/** A change with what came of trying it. */
export interface Proposal {
  id: string;
  /** The revision of the knowledge it was tried on. */
  seen: number;
  change: Change;
  /** What came of it, as JSON can say it. */
  outcome: unknown;
  by: string;
}

/** What came of keeping a proposal. */
export type Kept =
  | { kind: 'kept'; revision: number }
  /** Others kept something since it was tried, so that it may do something else now. */
  | { kind: 'overtaken'; since: KeptChange[] }
  /** It is not there, or no longer. */
  | { kind: 'unknown' };

/** What editors change in the knowledge. Only what was tried is kept, and only on the knowledge it was tried on. */
export interface KnowledgeChanges {
  propose(proposal: Proposal): Promise<void>;
  /** Kept twice is kept once. */
  keep(id: string, by: string): Promise<Kept>;
  /** @returns what was kept after this revision, in order */
  since(revision: number): Promise<KeptChange[]>;
}

/** Hours after which a proposal that nobody kept is gone. */
const PROPOSED = 24;

export function knowledgeChangesIn(database: Database, clock: Clock): KnowledgeChanges {
  return {
    propose: ({ id, seen, change, outcome, by }) =>
      database.transaction(async (tx) => {
        const now = clock();
        const old = new Date(now.getTime() - PROPOSED * 3_600_000).toISOString();
        await tx.deleteFrom('proposals').where('at', '<', old).execute();
        await tx
          .insertInto('proposals')
          .values({
            ...{ id, seen, by, at: now.toISOString() },
            ...{ change: JSON.stringify(change), outcome: JSON.stringify(outcome) },
          })
          .execute();
      }),
    keep: (id, by) => database.transaction((tx) => keep(tx, id, by, clock().toISOString())),
    since: (revision) => database.read((db) => since(db, revision)),
  };
}

async function keep(tx: Session, id: string, by: string, at: string): Promise<Kept> {
  const before = await tx
    .selectFrom('knowledge_changes')
    .select('revision')
    .where('id', '=', id)
    .executeTakeFirst();
  if (before) return { kind: 'kept', revision: before.revision };
  const proposal = await tx.selectFrom('proposals').selectAll().where('id', '=', id).executeTakeFirst();
  if (!proposal) return { kind: 'unknown' };
  const { seen, change, outcome } = proposal;
  const revision = seen + 1;
  const { numInsertedOrUpdatedRows: rows = 0n } = await tx
    .insertInto('knowledge_changes')
    .values({ revision, id, change, outcome, by, at })
    .onConflict((taken) => taken.doNothing())
    .executeTakeFirst();
  if (rows === 0n) return { kind: 'overtaken', since: await since(tx, seen) };
  await tx.deleteFrom('proposals').where('id', '=', id).execute();
  return { kind: 'kept', revision };
}

async function since(db: Session, revision: number): Promise<KeptChange[]> {
  const rows = await db
    .selectFrom('knowledge_changes')
    .select(['revision', 'id', 'change', 'by', 'at'])
    .where('revision', '>', revision)
    .orderBy('revision')
    .execute();
  return rows.map(({ change, ...row }) => ({
    ...row,
    change: changeSchema.safeParse(JSON.parse(change)).data,
  }));
}
