import { sql } from 'kysely';
import { dayOf } from '../../time/amsterdam.ts';
import type { Command } from '../../registration/command.ts';
import { prepared } from '../database/prepared.ts';
import type { New, Session } from '../database/tables.ts';

type Of = Pick<New<'numbers'>, 'prefix' | 'year'>;
export type HandIn = Extract<Command, { kind: 'hand in' }>;

const take = prepared<New<'numbers'>, Pick<New<'numbers'>, 'last'>>((db, slot) =>
  db
    .insertInto('numbers')
    .values({ prefix: slot('prefix'), year: slot('year'), last: slot('last') })
    .onConflict((taken) =>
      taken.columns(['prefix', 'year']).doUpdateSet({ last: sql`numbers.last + excluded.last` }),
    )
    .returning('last'),
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

/** Numbers to give out, such as SD-2018-0001: a row of them for each start and year. */
export class Numbers {
  readonly #blocks = new Map<string, Of & { first: number; next: number; last: number }>();

  /**
   * Takes as many as these may need. The counts stay locked until the transaction ends: whoever takes one too waits,
   * and none is given out twice, not even after its registration was removed.
   */
  static async take(tx: Session, commands: readonly HandIn[]): Promise<Numbers> {
    const numbers = new Numbers();
    const wanted = [...Map.groupBy(commands, keyOf)].sort(([one], [other]) => (one < other ? -1 : 1));
    await Promise.all(
      wanted.map(async ([key, { length, 0: first }]) => {
        if (!first) return;
        const of = ofNumber(first);
        const last = (await take(tx, { ...of, last: length })).rows[0]?.last ?? NaN;
        const free = last - length + 1;
        numbers.#blocks.set(key, { ...of, first: free, next: free, last });
      }),
    );
    return numbers;
  }

  /** @returns the number that this one gets, when it is taken in */
  next(command: HandIn): string {
    const { prefix, year, next = NaN } = this.#blocks.get(keyOf(command)) ?? ofNumber(command);
    return `${prefix}-${year}-${String(next).padStart(4, '0')}`;
  }

  /** It was taken in. */
  use(command: HandIn): void {
    const block = this.#blocks.get(keyOf(command));
    if (block) block.next += 1;
  }

  /** Those that were not used are free again, unless others have been taken since. */
  async giveBack(tx: Session): Promise<void> {
    for (const { prefix, year, next, last } of this.#blocks.values())
      if (next <= last) await giveBack(tx, { prefix, year, last, used: next - 1 });
  }

  /** Begins again with the first: nothing came of what they were used for. */
  restart(): void {
    for (const block of this.#blocks.values()) block.next = block.first;
  }
}

function ofNumber({ prefix, origin }: HandIn): Of & { next?: number } {
  return { prefix, year: dayOf(origin.at).slice(0, 4) };
}

function keyOf(command: HandIn): string {
  const { prefix, year } = ofNumber(command);
  return `${prefix}-${year}`;
}
