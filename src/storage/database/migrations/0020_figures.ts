import type { ColumnDefinitionBuilder, Kysely, Migration } from 'kysely';
import { compareByBytes } from './0009_bytes.ts';

/** How often something happened in a week, and a few marks of how many people it was about. */
export const figures: Migration = {
  async up(db: Kysely<unknown>) {
    const required = (column: ColumnDefinitionBuilder) => column.notNull();
    await db.schema
      .createTable('figures')
      .addColumn('week', 'text', required)
      .addColumn('what', 'text', required)
      .addColumn('about', 'text', required)
      .addColumn('count', 'integer', required)
      .addPrimaryKeyConstraint('figures_cell', ['week', 'what', 'about'])
      .execute();
    await db.schema
      .createTable('figure_marks')
      .addColumn('week', 'text', required)
      .addColumn('what', 'text', required)
      .addColumn('about', 'text', required)
      .addColumn('mark', 'text', required)
      .addPrimaryKeyConstraint('figure_marks_cell', ['week', 'what', 'about', 'mark'])
      .execute();
    await compareByBytes(db, (table) => ['figures', 'figure_marks'].includes(table));
  },
};
