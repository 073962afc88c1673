import { sql } from 'kysely';
import { dayOf } from '../../time/amsterdam.ts';
import type { Command } from '../../registration/command.ts';
import type { Database } from '../database/database.ts';
import { hasRowLocks } from '../database/database.ts';
import { prepared } from '../database/prepared.ts';
import { together } from '../database/together.ts';
import type { New, Session } from '../database/tables.ts';

type Of = Pick<New<'numbers'>, 'prefix' | 'year'>;
type Wanted = Of & { count: number };
type Block = Of & { first: number; next: number; last: number };
/** What gets a number: its start, and the day it is of. */
export type Numbered = Pick<HandIn, 'prefix' | 'origin'>;
export type HandIn = Extract<Command, { kind: 'hand in' }>;

/**
 * Postgres need not wait for the disk: what is written with a number comes after it in the log, so that a number that a
 * crash takes back is in nothing that stayed.
 */
const UNHURRIED = sql<string>`set_config('synchronous_commit', 'off', true)`.as('unhurried');

const take = prepared<New<'numbers'>, Pick<New<'numbers'>, 'last'>>((db, slot) =>
  db
    .insertInto('numbers')
    .values({ prefix: slot('prefix'), year: slot('year'), last: slot('last') })
    .onConflict((taken) =>
      taken.columns(['prefix', 'year']).doUpdateSet({ last: sql`numbers.last + excluded.last` }),
    )
    .returning(hasRowLocks(db) ? ['last', UNHURRIED] : ['last']),
);

/** Only when nobody has taken one since. */
const giveBack = prepared<New<'numbers'> & { used: number }, unknown>((db, slot) =>
  db
    .updateTable('numbers')
    .set({ last: slot('used') })
    .where('prefix', '=', slot('prefix'))
    .where('year', '=', slot('year'))
    .where('last', '=', slot('last')),
);

/** Where numbers come from; each is given out once, also when nothing comes of it or its registration is removed. */
export class NumberSource {
  readonly #apart: Database['apart'];
  readonly #take: (tx: Session, wanted: Wanted) => Promise<number>;

  constructor(apart: Database['apart']) {
    this.#apart = apart;
    this.#take = together((tx, wanted) => this.#takeAll(tx, wanted));
  }

  /** Takes as many as these may need. Nobody waits for them longer than for the one statement, where the engine can. */
  async take(tx: Session, commands: readonly Numbered[]): Promise<Numbers> {
    const wanted = [...Map.groupBy(commands, keyOf)].sort(([one], [other]) => (one < other ? -1 : 1));
    const blocks = await Promise.all(
      wanted.map(async ([key, { length: count, 0: command }]): Promise<[string, Block]> => {
        const of = ofNumber(command!);
        const first = await this.#take(tx, { ...of, count });
        return [key, { ...of, first, next: first, last: first + count - 1 }];
      }),
    );
    return new Numbers(new Map(blocks), (block) =>
      this.#apart(tx, (db) => giveBack(db, { ...block, used: block.next - 1 })),
    );
  }

  /** @returns the first of each of these, in their order */
  async #takeAll(tx: Session, wanted: readonly Wanted[]): Promise<number[]> {
    const firsts = new Map<Wanted, number>();
    for (const some of Map.groupBy(wanted, ({ prefix, year }) => `${prefix}-${year}`).values()) {
      const [{ prefix, year }] = some as [Wanted];
      const count = some.reduce((sum, one) => sum + one.count, 0);
      const taken = await this.#apart(tx, (db) => take(db, { prefix, year, last: count }));
      let next = (taken.rows[0]?.last ?? NaN) - count + 1;
      for (const one of some) {
        firsts.set(one, next);
        next += one.count;
      }
    }
    return wanted.map((one) => firsts.get(one) ?? NaN);
  }
}

/** Numbers to give out, such as SD-2018-0001: a row of them for each start and year. */
export class Numbers {
  readonly #blocks: ReadonlyMap<string, Block>;
  readonly #giveBack: (block: Block) => Promise<unknown>;

  constructor(blocks: ReadonlyMap<string, Block>, giveBack: (block: Block) => Promise<unknown>) {
    this.#blocks = blocks;
    this.#giveBack = giveBack;
  }

  /** @returns the number that this one gets, when it is taken in */
  next(command: Numbered): string {
    const { prefix, year, next = NaN } = this.#blocks.get(keyOf(command)) ?? ofNumber(command);
    return `${prefix}-${year}-${String(next).padStart(4, '0')}`;
  }

  /** It was taken in. */
  use(command: Numbered): void {
    const block = this.#blocks.get(keyOf(command));
    if (block) block.next += 1;
  }

  /** Those that were not used are free again, unless others have been taken since. */
  async giveBack(): Promise<void> {
    for (const block of this.#blocks.values()) if (block.next <= block.last) await this.#giveBack(block);
  }

  /** Begins again with the first: nothing came of what they were used for. */
  restart(): void {
    for (const block of this.#blocks.values()) block.next = block.first;
  }
}

function ofNumber({ prefix, origin }: Numbered): Of & { next?: number } {
  return { prefix, year: dayOf(origin.at).slice(0, 4) };
}

function keyOf(command: Numbered): string {
  const { prefix, year } = ofNumber(command);
  return `${prefix}-${year}`;
}
