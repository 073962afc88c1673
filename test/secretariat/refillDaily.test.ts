import path from 'node:path';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { readKnowledge } from '../../src/knowledgeFolder/knowledgeFiles.ts';
import { readNotices } from '../../src/knowledgeFolder/noticeFiles.ts';
import { termsFor } from '../../src/registration/terms.ts';
import { refillDaily } from '../../src/secretariat/allocation/daily.ts';
import { openStore } from '../../src/storage/openStore.ts';
import { openTestDesk, startdagCsv } from './desk.ts';

interface Listed {
  number: string;
  status: string;
}

const known = readKnowledge('knowledge');
const notices = readNotices('knowledge', known.forms);
const NOW = '2018-03-29T08:00:00+02:00';

/** Does what the bot does once a day, on the desk's database. */
async function oneDay(folder: string, refill: 'daily' | 'by hand'): Promise<Record<string, number>> {
  const forms = known.forms.map((form) => (form.id === 'startdag' ? { ...form, places: { refill } } : form));
  const knowledge: Knowledge = { ...known, forms };
  const terms = (form: string) => termsFor({ forms, notices }, form, false);
  const url = `sqlite:${path.join(folder, 'test.db')}`;
  const store = await openStore(url, { terms, forms }, () => new Date(NOW));
  try {
    return await refillDaily({ store, knowledge, terms, now: () => NOW });
  } finally {
    await store.close();
  }
}

it('gives what came free to the first in turn, once, and only when the form says so and was divided', async () => {
  const desk = openTestDesk();
  const people = desk.file('in.csv', startdagCsv(['Utrecht 1', 'Almere 1', 'Gouda 1']));
  await desk.json('import', people, '--form', 'startdag', '--channel', 'mail');
  const placed = async () =>
    (await desk.json<Listed[]>('list', '--status', 'geplaatst')).map((one) => one.number);
  expect(await oneDay(desk.folder, 'daily')).toEqual({});
  await desk.json('allocate', '--places', '2', '--seed', 'a');
  expect(await oneDay(desk.folder, 'daily')).toEqual({ startdag: 0 });
  const [first, second] = await placed();
  await desk.run('withdraw', first!);
  expect(await oneDay(desk.folder, 'by hand')).toEqual({});
  expect(await placed()).toEqual([second]);
  expect(await oneDay(desk.folder, 'daily')).toEqual({ startdag: 1 });
  expect(await placed()).toHaveLength(2);
  expect(await oneDay(desk.folder, 'daily')).toEqual({ startdag: 0 });
  expect(await desk.json<unknown[]>('allocations')).toHaveLength(2);
});
