import type { Compilable, CompiledQuery, QueryResult } from 'kysely';
import type { Session } from './tables.ts';

/** The place of an argument in a query that is compiled before its arguments are known. */
class Slot {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/**
 * A query that Kysely compiles once for each engine and that runs with other arguments each time:
 * compiling is most of what a small query costs.
 * @param build writes the query; `slot('name')` stands for the argument of that name
 */
export function prepared<Args extends object, Row>(
  build: (db: Session, slot: <Name extends keyof Args & string>(name: Name) => Args[Name]) => Compilable<Row>,
): (db: Session, args: Args) => Promise<QueryResult<Row>> {
  const perEngine = new WeakMap<object, CompiledQuery<Row>>();
  return (db, args) => {
    const { adapter } = db.getExecutor();
    let query = perEngine.get(adapter);
    if (!query) {
      query = build(db, (name) => new Slot(name) as unknown as Args[typeof name]).compile();
      perEngine.set(adapter, query);
    }
    const values = args as Record<string, unknown>;
    const parameters = query.parameters.map((value) => (value instanceof Slot ? values[value.name] : value));
    return db.executeQuery<Row>({ ...query, parameters });
  };
}

/** @returns whether the statement changed a row */
export function changed(result: QueryResult<unknown>): boolean {
  return (result.numAffectedRows ?? 0n) > 0n;
}
