import type { Change } from '../../src/knowledge/changes/change.ts';
import { keepChange, tryChange } from '../../src/staffPage/schema/knowledge.ts';
import { smallKnowledge } from './smallKnowledge.ts';
import { openStaffPage, type TestStaffPage, type TestStaffPageOptions } from './staffPage.ts';

interface Options extends Omit<TestStaffPageOptions, 'knowledge' | 'database'> {
  /** @returns `postgres://…` or `sqlite:PATH`; an SQLite file of its own when absent */
  database?: () => Promise<string>;
}

/**
 * The staff's page with an editor at it, on knowledge of its own in which little is to be learned: one for all tests of a
 * description, opened before the first of them. Its `folder` is where the knowledge stands.
 */
export function editedPage({ database, ...options }: Options = {}) {
  const own = {} as { site: TestStaffPage; folder: string };
  let knowledge: ReturnType<typeof smallKnowledge>;
  beforeAll(async () => {
    knowledge = smallKnowledge();
    own.folder = knowledge.dir;
    own.site = await openStaffPage({ ...options, knowledge: own.folder, database: await database?.() });
  });
  afterAll(async () => {
    await own.site?.close();
    knowledge.remove();
  });

  /** @returns what a change would do; it is not kept */
  const attempt = (change: Change) => own.site.call(tryChange, { change }, 'redactie');

  /** Keeps a change in which nothing is wrong. @returns what came of that */
  async function keep(change: Change) {
    const { body } = await attempt(change);
    expect(body.outcome.faults).toEqual([]);
    return own.site.call(keepChange, { id: body.id! }, 'redactie');
  }

  return Object.assign(own, { attempt, keep });
}
