import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { New, Session } from '../database/tables.ts';
import { takeCounted } from './counted.ts';

/** How often something happened in a week. */
export interface Figure {
  /** Its Monday, YYYY-MM-DD. */
  week: string;
  what: string;
  about: string;
  count: number;
  /** Of the people it was about, one each, until there are enough to be nobody in particular. */
  marks: string[];
}

/** So many people are nobody in particular; more marks are not kept. */
export const ENOUGH = 5;

/** So many rows are added up in one transaction. */
const PIECE = 1000;

/** A draft that somebody left. */
export interface Left {
  form: string;
  /** The field that was filled last; undefined when none was. */
  last?: string;
  person: string;
}

/** What is counted for the figures of the staff. */
export interface Figures {
  add(figures: readonly Figure[]): Promise<void>;
  /** Adds what turns wrote down, each once, however many bots do it. */
  addUp(): Promise<void>;
  /** Weeks that begin on or after, and on or before these days. */
  find(from: string, to: string): Promise<Figure[]>;
  /** Drafts of forms in which nothing was said since this ISO date-time. */
  left(before: string): Promise<Left[]>;
}

export function figuresIn(database: Database): Figures {
  return {
    async add(figures) {
      if (figures.length === 0) return;
      await database.transaction((tx) => addAll(tx, figures));
    },

    async addUp() {
      let taken: number;
      do
        taken = await database.transaction(async (tx) => {
          const counted = await takeCounted(tx, PIECE);
          await addAll(tx, summed(counted));
          return counted.length;
        });
      while (taken === PIECE);
    },

    find: (from, to) =>
      database.read(async (db) => {
        const within = { from, to };
        const [counts, marks] = await Promise.all([
          db
            .selectFrom('figures')
            .selectAll()
            .where('week', '>=', within.from)
            .where('week', '<=', within.to)
            .execute(),
          db
            .selectFrom('figure_marks')
            .selectAll()
            .where('week', '>=', within.from)
            .where('week', '<=', within.to)
            .execute(),
        ]);
        const byCell = Map.groupBy(marks, keyOf);
        return counts.map((cell) => ({
          ...cell,
          marks: (byCell.get(keyOf(cell)) ?? []).map(({ mark }) => mark),
        }));
      }),

    left: (before) =>
      database.read(async (db) => {
        const rows = await db
          .selectFrom('conversations')
          .select(['state', 'person'])
          .where('state', 'like', '%"drafts":[{%')
          .where('updated', '<', before)
          .execute();
        return rows.flatMap(({ state, person }) => draftsIn(state).map((draft) => ({ ...draft, person })));
      }),
  };
}

/** @returns rows of the same together, each a figure */
function summed(rows: readonly New<'counted'>[]): Figure[] {
  return [...Map.groupBy(rows, keyOf).values()].map((same) => {
    const { week, what, about } = same[0]!;
    const marks = [...new Set(same.map(({ mark }) => mark))].slice(0, ENOUGH);
    return { week, what, about, count: same.length, marks };
  });
}

/** In the same order whoever does it: nobody waits for each other. */
async function addAll(tx: Session, figures: readonly Figure[]): Promise<void> {
  const inOrder = figures.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  for (const figure of inOrder) await addOne(tx, figure);
}

function keyOf({ week, what, about }: { week: string; what: string; about: string }): string {
  return `${week} ${what} ${about}`;
}

async function addOne(tx: Session, { week, what, about, count, marks }: Figure): Promise<void> {
  await tx
    .insertInto('figures')
    .values({ week, what, about, count })
    .onConflict((known) =>
      known.columns(['week', 'what', 'about']).doUpdateSet({ count: sql`figures.count + ${count}` }),
    )
    .execute();
  const cell = { week, what, about };
  const kept = await tx
    .selectFrom('figure_marks')
    .select('mark')
    .where('week', '=', week)
    .where('what', '=', what)
    .where('about', '=', about)
    .execute();
  const fresh = marks.filter((mark) => !kept.some((one) => one.mark === mark)).slice(0, ENOUGH - kept.length);
  for (const mark of fresh)
    await tx
      .insertInto('figure_marks')
      .values({ ...cell, mark })
      .onConflict((known) => known.doNothing())
      .execute();
}

function draftsIn(state: string | null): Omit<Left, 'person'>[] {
  const { drafts = [] } = JSON.parse(state ?? '{}') as {
    drafts?: { form: string; last?: string; changes?: string }[];
  };
  return drafts
    .filter(({ changes }) => changes === undefined)
    .map(({ form, last }) => ({ form, ...(last !== undefined && { last }) }));
}
