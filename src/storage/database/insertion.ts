import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { hasRowLocks } from './database.ts';
import { prepared } from './prepared.ts';
import { together } from './together.ts';
import type { New, Session, Tables } from './tables.ts';

/** So many rows go in one statement: bounds how long it takes. */
const CHUNK = 1000;

type Columns<Table extends keyof Tables> = { [Column in keyof New<Table>]: 'text' | 'integer' | 'bigint' };

/**
 * Writes any number of rows with a statement that is the same for each number of them: they go as one JSON text.
 * @param columns all there are, but for those the database counts itself
 * @param known what is done about a row that is there already; without it that is a fault
 */
export function insertion<Table extends keyof Tables>(
  table: Table,
  columns: Columns<Table>,
  known?: { column: keyof New<Table> & string; then: 'keep' | 'replace' },
): (tx: Session, rows: readonly New<Table>[]) => Promise<void> {
  const names = Object.keys(columns);
  const listed = sql.join(names.map((name) => sql.ref(name)));
  const replaced = names.map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`);
  const then = known?.then === 'keep' ? sql`nothing` : sql`update set ${sql.join(replaced)}`;
  const conflict = known ? sql`on conflict (${sql.ref(known.column)}) do ${then}` : sql``;
  const typed = Object.entries<string>(columns).map(([name, type]) => sql`${sql.ref(name)} ${sql.raw(type)}`);
  const fields = names.map((name) => sql`value ->> ${sql.lit(name)}`);
  const source = (tx: Session, json: string): RawBuilder<unknown> =>
    hasRowLocks(tx)
      ? sql`select ${listed} from json_to_recordset(cast(${json} as json)) as rows (${sql.join(typed)})`
      : sql`select ${sql.join(fields)} from json_each(${json})`;

  const insert = prepared<{ json: string }, unknown>((db, slot) => ({
    compile: () =>
      sql`insert into ${sql.table(table)} (${listed}) ${source(db, slot('json'))} where true ${conflict}`.compile(
        db,
      ),
  }));

  const write = async (tx: Session, rows: readonly New<Table>[]): Promise<void> => {
    for (let start = 0; start < rows.length; start += CHUNK)
      await insert(tx, { json: asJson(tx, rows.slice(start, start + CHUNK)) });
  };
  if (known?.then === 'replace') return write;
  const writeAll = together(async (tx, all: readonly (readonly New<Table>[])[]) => {
    await write(tx, all.flat());
    return all.map(() => undefined);
  });
  return async (tx, rows) => {
    if (rows.length > 0) await writeAll(tx, rows);
  };
}

/** @returns rows with these columns out of a JSON text, for a statement of Postgres */
export function rowsOf<Row extends object>(
  tx: Session,
  columns: { [Column in keyof Row]: 'text' | 'integer' | 'bigint' },
  rows: readonly Row[],
): RawBuilder<unknown> {
  const typed = Object.entries<string>(columns).map(([name, type]) => sql`${sql.ref(name)} ${sql.raw(type)}`);
  return sql`json_to_recordset(cast(${asJson(tx, rows)} as json)) as rows (${sql.join(typed)})`;
}

/** @returns the texts as something a statement can look in, however many there are */
export function anyOf(db: Session, texts: readonly string[]): RawBuilder<string> {
  const json = asJson(db, texts);
  return hasRowLocks(db)
    ? sql`(select json_array_elements_text(cast(${json} as json)))`
    : sql`(select value from json_each(${json}))`;
}

/** Postgres keeps no NUL in a text. */
function asJson(db: Session, values: readonly unknown[]): string {
  const clean = (_: string, value: unknown): unknown =>
    typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value;
  return JSON.stringify(values, hasRowLocks(db) ? clean : undefined);
}
