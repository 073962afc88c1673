import type { Tally } from '../../dialogs/tally.ts';
import { parsed } from '../database/json.ts';
import { changed, prepared } from '../database/prepared.ts';
import type { New, Session } from '../database/tables.ts';

type Row = New<'tallies'>;
type Change = Omit<Row, 'revision'>;

const select = prepared<Pick<Row, 'key'>, Pick<Row, 'revision' | 'value'>>((db, slot) =>
  db.selectFrom('tallies').select(['revision', 'value']).where('key', '=', slot('key')),
);

/** Changes nothing when there is one already. */
const insert = prepared<Change, unknown>((db, slot) =>
  db
    .insertInto('tallies')
    .values({ key: slot('key'), revision: 1, value: slot('value'), touched: slot('touched') })
    .onConflict((known) => known.column('key').doNothing()),
);

/** Changes nothing when another revision was saved in between. */
const update = prepared<Change & { revision: number; next: number }, unknown>((db, slot) =>
  db
    .updateTable('tallies')
    .set({ revision: slot('next'), value: slot('value'), touched: slot('touched') })
    .where('key', '=', slot('key'))
    .where('revision', '=', slot('revision')),
);

/** @returns what is counted under these keys, in their order; revision 0 where nothing is */
export async function readTallies(db: Session, keys: string[]): Promise<Tally[]> {
  const found = await Promise.all(keys.map((key) => select(db, { key })));
  return found.map(({ rows: [row] }, at) => ({
    key: keys[at] ?? '',
    revision: row?.revision ?? 0,
    value: parsed(row?.value ?? null),
  }));
}

/**
 * Writes counts on the revisions they were read at; always in the same order, so that no two wait for each other.
 * @returns whether nobody counted in between
 */
export async function writeTallies(tx: Session, tallies: Tally[], touched: number): Promise<boolean> {
  for (const { key, revision, value } of tallies.toSorted((one, other) => (one.key < other.key ? -1 : 1))) {
    const change = { key, value: JSON.stringify(value), touched };
    const written =
      revision === 0
        ? await insert(tx, change)
        : await update(tx, { ...change, revision, next: revision + 1 });
    if (!changed(written)) return false;
  }
  return true;
}
