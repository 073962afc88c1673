import type { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { fold } from '../../text/fold.ts';
import { hasRowLocks } from './database.ts';
import type { Session } from './tables.ts';

/** Digits that numbers are compared by: 2 comes before 10. */
const WIDTH = 12;
const ZEROS = '0'.repeat(WIDTH);
const LAST = `[0-9]*([0-9]{${WIDTH}})`;

/** Teaches SQLite to compare texts as people do; it folds capitals of ASCII alone. */
export function compareAsPeople(database: DatabaseSync): void {
  const textual = (work: (text: string) => string) => (value: unknown) =>
    typeof value === 'string' ? work(value) : null;
  database.function('folded', { deterministic: true }, textual(fold));
  database.function('in_order', { deterministic: true }, textual(inOrder));
}

function inOrder(text: string): string {
  return fold(text).replace(/[0-9]+/g, (digits) => (ZEROS + digits).slice(-WIDTH));
}

/** @returns a text without capitals, accents and marks, as what people look for is */
export function folded(db: Session, text: RawBuilder<unknown>): RawBuilder<string> {
  if (!hasRowLocks(db)) return sql`folded(cast(${text} as text))`;
  const lower = sql`lower(normalize(${text}, NFKD) collate "und-x-icu")`;
  const bare = sql`regexp_replace(${lower}, ${'[\u0300-\u036f]'}, '', 'g')`;
  return sql`translate(${bare}, ${'’‘`´'}, '''''''''')`;
}

/** @returns what a text is put in order by: folded, and numbers by how much they are; the same on both engines */
export function sortKey(db: Session, text: RawBuilder<unknown>): RawBuilder<string> {
  if (!hasRowLocks(db)) return sql`in_order(cast(${text} as text))`;
  const wide = sql`regexp_replace(${folded(db, text)}, '[0-9]+', ${`${ZEROS}\\&`}, 'g')`;
  return sql`regexp_replace(${wide}, ${LAST}, '\\1', 'g') collate "C"`;
}

/** Where a JSON text holds something: names, from the outside in. */
type Path = readonly string[];

/** @returns what a JSON text holds there, as text; null when it holds nothing */
export function held(db: Session, json: RawBuilder<unknown>, path: Path): RawBuilder<string | null> {
  if (!hasRowLocks(db)) return sql`${json} ->> ${`$${path.map((name) => `."${name}"`).join('')}`}`;
  return sql`cast(replace(${json}, ${'\\u0000'}, ${'\\ufffd'}) as json) #>> cast(${path} as text[])`;
}
