import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { SqliteDialect } from 'kysely';
import type { SqliteStatement } from 'kysely';

/** So many statements are kept ready; a query with a list in it has a text for each length. */
const STATEMENTS_KEPT = 300;

/** Kysely on Node's own SQLite: one connection, statements prepared once. */
export function nodeSqlite(database: DatabaseSync): SqliteDialect {
  const statements = new Map<string, SqliteStatement>();
  return new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare(sql) {
        if (statements.size >= STATEMENTS_KEPT) statements.clear();
        const statement = statements.get(sql) ?? prepare(database, sql);
        statements.set(sql, statement);
        return statement;
      },
    },
  });
}

function prepare(database: DatabaseSync, sql: string): SqliteStatement {
  const statement = database.prepare(sql);
  const given = (values: readonly unknown[]) => values as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (values) => statement.all(...given(values)),
    run: (values) => statement.run(...given(values)),
    iterate: (values) => statement.iterate(...given(values)),
  };
}
