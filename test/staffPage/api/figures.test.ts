import { invent } from '../../../src/app/invented/invent.ts';
import { createConverse } from '../../../src/dialogs/converse.ts';
import type { Message } from '../../../src/dialogs/message.ts';
import { figures } from '../../../src/staffPage/schema/figures.ts';
import { openStaffPage, type TestStaffPage } from '../../helpers/staffPage.ts';
import { toolsOf } from '../../helpers/talk.ts';
import { onEachEngine } from '../../storage/engines.ts';

const MARCH = { from: '2018-03-01', to: '2018-03-31' };
const GOOD = 'Tot wanneer kan ik iemand aanmelden voor de startdag?';
const BAD = 'Wat kost een paard in Drenthe?';

onEachEngine((engine) => {
  let site: TestStaffPage;
  beforeEach(async () => {
    site = await openStaffPage({ database: await engine.database() });
  });
  afterEach(() => site.close());

  /** So many people say these, each in a chat of their own. */
  async function talk(people: number, ...says: string[]): Promise<void> {
    const converse = createConverse({
      ...toolsOf(),
      store: site.store.conversations,
      now: () => '2018-03-20T10:00:00+01:00',
      wall: Date.now,
    });
    for (let person = 0; person < people; person += 1)
      for (const [at, text] of says.entries()) await converse(message(`p${person}`, `${people} ${at}`, text));
    await site.store.figures.addUp();
  }
  const message = (who: string, id: string, text: string): Message => ({
    ...{ id, conversation: who, channel: 'msteams', scope: 'personal', address: null },
    from: { id: who, name: who },
    content: { kind: 'text', text },
  });
  const asked = async () => (await site.call(figures, MARCH)).body;

  test('of five people it is told what they asked; of four nothing', async () => {
    await talk(4, GOOD, BAD);
    expect((await asked()).all).toMatchObject({ answered: null, liked: 0 });
    expect((await asked()).facts).toEqual([]);
    await talk(6, GOOD, BAD);
    const { all, weeks, letters, facts } = await asked();
    expect(all.answered).toBe(10);
    expect((all.unanswered ?? 0) + (all.suggested ?? 0)).toBe(10);
    expect(weeks).toMatchObject([{ week: '2018-03-19', answered: 10 }]);
    expect(letters).toMatchObject([{ answered: 10 }, {}]);
    expect(facts[0]).toMatchObject({
      answered: 10,
      letter: expect.stringContaining('Lbr. 18/009') as string,
    });
  });

  test('a form that is begun and left is counted with where it was left', async () => {
    await talk(6, 'Ik wil iemand aanmelden voor de startdag', 'Utrecht');
    const { forms } = await asked();
    const startDay = forms.find(({ title }) => title.includes('tartdag'));
    expect(startDay).toMatchObject({ begun: 6, finished: 0, messages: 2 });
  });

  test('every role reads them, in a file too, which names nobody', async () => {
    await invent({ ...site, now: () => '2018-03-20T10:00:00+01:00' });
    for (const role of ['secretariaat', 'redactie', 'inzien'] as const)
      expect((await site.call(figures, MARCH, role)).status).toBe(200);
    const file = await fetch(`${site.origin}/api/beheer/cijfers/csv?from=2018-03-01&to=2018-03-31`, {
      headers: { cookie: 'proef=inzien' },
    });
    expect(file.headers.get('content-disposition')).toContain('.csv');
    const lines = (await file.text()).split(/\r?\n/);
    expect(lines[0]).toBe('onderdeel;waarvan;wat;aantal');
    const small = lines
      .slice(1)
      .filter((line) => /;[1-4]$/.test(line) && !line.includes('berichten per formulier'));
    expect(small).toEqual([]);
    expect((await site.call(figures, { from: 'x', to: '2018-03-31' })).status).toBe(400);
  });
});
