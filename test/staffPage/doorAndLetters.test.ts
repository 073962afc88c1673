import { randomUUID } from 'node:crypto';
import { invent } from '../../src/app/invented/invent.ts';
import type { Origin } from '../../src/registration/command.ts';
import { door, presence } from '../../src/staffPage/schema/door.ts';
import { preview, write } from '../../src/staffPage/schema/writing.ts';
import { openStaffPage } from '../helpers/staffPage.ts';
import type { TestStaffPage } from '../helpers/staffPage.ts';
import { onEachEngine } from '../storage/engines.ts';

const STAFF: Origin = {
  by: { id: 'secretariaat/proef', name: 'proef' },
  channel: 'secretariaat',
  at: '2018-03-20T09:00:00+01:00',
};

/** Gives a place in the second opgave. */
export const placed = (number: string) => ({
  ...{ kind: 'set status' as const, number, status: 'geplaatst', origin: STAFF },
  details: { plaats: { code: '2', name: 'Toekomstbestendig wonen' } },
});

onEachEngine((engine) => {
  describe('the door and letters', () => {
    let site: TestStaffPage;

    beforeAll(async () => {
      site = await openStaffPage({
        database: await engine.database(),
        fill: async (opened, now) => {
          await invent({ ...opened, now });
          await opened.store.registrations.apply(['SD-2018-0001', 'SD-2018-0002'].map(placed));
        },
      });
    });
    afterAll(() => site?.close());

    test('who has a place is on the list for the door, and is marked when there; twice is once', async () => {
      const { body } = await site.call(door, { form: 'startdag' });
      expect(body.groups).toMatchObject([{ code: '2', name: 'Toekomstbestendig wonen' }]);
      expect(body.groups[0]?.people.map(({ number }) => number).toSorted()).toEqual([
        'SD-2018-0001',
        'SD-2018-0002',
      ]);
      const mark = (present: boolean, role?: 'inzien') =>
        site.call(presence, { number: 'SD-2018-0001', present }, role);
      expect((await mark(true, 'inzien')).status).toBe(403);
      for (const present of [true, true]) expect((await mark(present)).status).toBe(200);
      const [group] = (await site.call(door, { form: 'startdag' }, 'inzien')).body.groups;
      expect(group?.people.find(({ number }) => number === 'SD-2018-0001')?.present).toMatch(/^2018-03-20T/);
      const events = (await site.store.auditOf('SD-2018-0001')).map(({ event }) => event);
      expect(events.filter((event) => event === 'aanwezig')).toHaveLength(1);
      expect((await mark(false)).status).toBe(200);
      expect((await site.call(presence, { number: 'SD-2018-9999', present: true })).status).toBe(422);
      expect((await site.call(door, { form: 'ambassadeur' })).status).toBe(422);
    });

    test('a letter goes to each address once, filled in for each, and never twice', async () => {
      const filters = { form: 'startdag', status: [] };
      const letter = {
        ...filters,
        subject: 'Programma van 5 april',
        text: 'Beste {naam}, uw nummer is {nummer}.',
      };
      const { body } = await site.call(preview, letter);
      expect(body.people + body.twice + body.without).toBe(57);
      expect(body.first?.text).toMatch(/^Beste \p{L}.*, uw nummer is SD-2018-\d{4}\.$/u);
      const sending = { ...letter, id: randomUUID(), people: body.people };
      expect((await site.call(write, sending, 'inzien')).status).toBe(403);
      const changed = await site.call(write, { ...sending, people: 3 });
      expect([changed.status, changed.body.error]).toEqual([422, expect.stringContaining('niets verstuurd')]);
      for (const again of [sending, sending]) expect((await site.call(write, again)).status).toBe(200);
      const mails = (await site.store.deliveries.find({ kind: 'mail' })).filter(
        ({ event }) => event === 'bericht',
      );
      expect(mails).toHaveLength(body.people);
      const trail = await site.store.auditOf('SD-2018-0001');
      expect(trail.at(-1)).toMatchObject({ event: 'bericht', by: 'secretariaat/Sam secretariaat' });
    });

    test('who withdrew gets it only when that is asked for; an empty letter goes to nobody', async () => {
      const empty = { form: 'startdag', subject: ' ', text: 'x' };
      const gone = await site.call(preview, { ...empty, subject: 'x', status: ['ingetrokken'] });
      expect(gone.body.people).toBe(3);
      const refused = await site.call(write, {
        ...empty,
        status: ['ingetrokken'],
        id: randomUUID(),
        people: 3,
      });
      expect([refused.status, refused.body.error]).toEqual([422, expect.stringContaining('leeg')]);
    });
  });
});
