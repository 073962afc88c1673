import type { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { fold } from '../../text/fold.ts';
import { hasRowLocks } from './database.ts';
import type { Session } from './tables.ts';

/** Digits that numbers are compared by: 2 comes before 10. */
const WIDTH = 12;

/** Teaches SQLite to compare texts as people do; it folds capitals of ASCII alone. */
export function compareAsPeople(database: DatabaseSync): void {
  const textual = (work: (text: string) => string) => (value: unknown) =>
    typeof value === 'string' ? work(value) : null;
  database.function('folded', { deterministic: true }, textual(fold));
  database.function('in_order', { deterministic: true }, textual(inOrder));
}

function inOrder(text: string): string {
  return fold(text).replace(/[0-9]+/g, (digits) => digits.padStart(WIDTH, '0'));
}

/** What takes more than small letters to fold. */
const UNUSUAL = '[^\u0001-\u007f]|`';
const MARKS = '[\u0300-\u036f]';
const APOSTROPHES = '’‘`´';

/** @returns a text without capitals, accents and marks, as what people look for is */
export function folded(db: Session, text: RawBuilder<unknown>): RawBuilder<string> {
  if (!hasRowLocks(db)) return sql`folded(cast(${text} as text))`;
  const lower = sql`lower(normalize(said, NFKD) collate "und-x-icu")`;
  const straight = "'".repeat(APOSTROPHES.length);
  const bare = sql`translate(regexp_replace(${lower}, ${MARKS}, '', 'g'), ${APOSTROPHES}, ${straight})`;
  return sql`(select case when said ~ ${UNUSUAL} then ${bare} else lower(said) end
    from (select ${text} as said offset 0) as text)`;
}

/** @returns what texts are put in order by: as people look for them, and numbers by how much they are */
export function sortKey(db: Session, text: RawBuilder<unknown>): RawBuilder<string> {
  return hasRowLocks(db) ? sql`${text} collate people_order` : sql`in_order(cast(${text} as text))`;
}

/** Where a JSON text holds something: names, from the outside in. */
type Path = readonly string[];

/** @returns what a JSON text holds there, as text; null when it holds nothing */
export function held(db: Session, json: RawBuilder<unknown>, path: Path): RawBuilder<string | null> {
  if (!hasRowLocks(db)) return sql`${json} ->> ${`$${path.map((name) => `."${name}"`).join('')}`}`;
  return sql`cast(replace(${json}, ${'\\u0000'}, ${'\\ufffd'}) as json) #>> cast(${path} as text[])`;
}
