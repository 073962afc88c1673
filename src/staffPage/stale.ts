/** Somebody changed it meanwhile: says what is otherwise now. Nothing was changed. */
export class Stale extends Error {
  override readonly name = 'Stale';
  readonly changes: readonly Difference[];
  constructor(message: string, changes: readonly Difference[]) {
    super(message);
    this.changes = changes;
  }
}

/** What is otherwise now, as people read it. */
export interface Difference {
  what: string;
  from: string;
  to: string;
}
