import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createMailer } from '../../src/mail/mailer.ts';
import { accept, propose } from '../../src/registration/proposal.ts';
import { assign, callOff, moveOn, refer } from '../../src/registration/visits.ts';
import { undo } from '../../src/registration/visitStep.ts';
import type { Visit, VisitStep } from '../../src/registration/visitStep.ts';
import { openStore } from '../../src/storage/openStore.ts';
import type { Store } from '../../src/storage/openStore.ts';
import { itemIn } from '../helpers/calendarItem.ts';
import type { CalendarItem } from '../helpers/calendarItem.ts';
import { startSmtp } from '../helpers/smtp.ts';
import { terms, visitOf } from '../registration/terms.ts';
import { onEachEngine } from './engines.ts';
import { RULES } from './examples.ts';

const NOW = '2013-09-10T10:00:00+02:00';
const STAFF = { by: { id: 'secretariaat', name: 'Secretariaat' }, channel: 'secretariaat', at: NOW };
const AB = 'AB-2013-0001';
const spies = { code: 'spies', name: 'Liesbeth Spies', email: 'spies@x.nl' };
const ASKER = 'jan@gouda.nl';
const EVERYONE = ['bureau@vng.nl', ASKER, 'spies@x.nl'];

onEachEngine((engine) => {
  let store: Store;
  let smtp: Awaited<ReturnType<typeof startSmtp>>;
  const folder = mkdtempSync(path.join(tmpdir(), 'briefwijzer-visits-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeEach(async () => {
    smtp = await startSmtp();
    const rules = { ...RULES, terms: (form: string) => terms(form) };
    store = await openStore(await engine.database(), rules, () => new Date(NOW));
    const answers = {
      organisatie: 'gemeente Gouda',
      naam: 'Jan de Boer',
      email: ASKER,
      aanleiding: 'klankborden',
      vraag: 'Hoe verder, met de jeugdzorg; en nu?\n\nEen "tweede" alinea.',
      ambassadeur: 'geen voorkeur',
    };
    await store.registrations.apply([
      { kind: 'hand in', id: 'v1', form: 'ambassadeur', prefix: 'AB', answers, origin: STAFF },
    ]);
  });
  afterEach(async () => {
    await store.close();
    await smtp.close();
  });

  const visit = async (): Promise<Visit> => visitOf((await store.registrations.find({ number: AB }))[0]!);

  /** Takes a step and sends what follows. @returns every calendar file, by who got it */
  async function take(decide: (visit: Visit) => VisitStep): Promise<Map<string, CalendarItem>> {
    const step = decide(await visit());
    if (step.kind === 'refused') throw new Error(step.reason);
    expect(await store.registrations.apply([step.command])).toMatchObject([{ kind: 'done' }]);
    const before = smtp.taken.length;
    const mailer = createMailer({
      smtpUrl: smtp.url,
      folder,
      from: 'VNG <b@vng.nl>',
      secretariat: 'bureau@vng.nl',
      clock: () => new Date(NOW),
    });
    const sent = () => Promise.resolve({ kind: 'sent' as const });
    const senders = { reply: sent, chat: sent, webhook: sent, mail: mailer.send };
    await store.outbox({ senders, dice: () => 1, alarm: () => undefined }).sendNow();
    await mailer.close();
    return new Map(
      smtp.taken.slice(before).flatMap(({ mail, to }) => {
        const file = mail.attachments.find(({ filename }) => filename === 'afspraak.ics');
        return file ? [[to[0]!, itemIn(file.content.toString())] as const] : [];
      }),
    );
  }

  const everyone = (items: Map<string, CalendarItem>, expected: Partial<CalendarItem>) => {
    expect([...items.keys()].sort()).toEqual(EVERYONE);
    for (const item of items.values())
      expect(item).toMatchObject({
        uid: `${AB}@vng.nl`,
        organizer: 'mailto:bureau@vng.nl',
        attendees: 0,
        ...expected,
      });
  };

  test('calendars follow a visit through every turn: one item each, in rising order, and none left behind', async () => {
    await take((one) => moveOn(one, 'contact', {}, STAFF));
    await take((one) => propose(one, '2013-10-10T09:00:00+02:00', spies, STAFF, { duur: 120 }));
    const planned = await take((one) => accept(one, 'secretariaat', STAFF));
    everyone(planned, {
      method: 'PUBLISH',
      status: 'CONFIRMED',
      sequence: 4,
      start: '2013-10-10T07:00:00Z',
      end: '2013-10-10T09:00:00Z',
      summary: 'Bezoek van Liesbeth Spies aan gemeente Gouda',
      location: 'gemeente Gouda',
    });
    const about = planned.get('spies@x.nl')?.description;
    expect(about).toContain('Contactpersoon: Jan de Boer');
    expect(about).toContain('Vraag: Hoe verder, met de jeugdzorg; en nu?\n\nEen "tweede" alinea.');

    everyone(await take((one) => propose(one, '2013-11-12', undefined, STAFF)), {
      method: 'CANCEL',
      status: 'CANCELLED',
      sequence: 5,
      start: '2013-10-10T07:00:00Z',
    });
    everyone(await take((one) => undo(one, STAFF)), {
      method: 'PUBLISH',
      sequence: 6,
      end: '2013-10-10T09:00:00Z',
    });
    everyone(await take((one) => refer(one, 'VNG', undefined, STAFF)), { method: 'CANCEL', sequence: 7 });
    everyone(await take((one) => undo(one, STAFF)), { method: 'PUBLISH', sequence: 8 });

    const moved = await take((one) => assign(one, { ...spies, email: 'new@x.nl' }, STAFF));
    expect([...moved].map(([who, { method, sequence }]) => [who, method, sequence])).toEqual([
      ['new@x.nl', 'PUBLISH', 9],
      ['spies@x.nl', 'CANCEL', 9],
    ]);
    const off = await take((one) => callOff(one, 'ziek', STAFF));
    expect([...off.keys()].sort()).toEqual(['bureau@vng.nl', ASKER, 'new@x.nl']);
    for (const { method } of off.values()) expect(method).toBe('CANCEL');
    expect(await visit()).toMatchObject({
      status: 'voorbereiding',
      revision: 10,
      details: { reden: 'ziek' },
    });
  });

  test('a whole day is a whole day, also when it is taken back, and undoing goes on to the start', async () => {
    await take((one) => moveOn(one, 'contact', { note: 'gebeld' }, STAFF));
    await take((one) => propose(one, '2013-10-10', spies, STAFF));
    everyone(await take((one) => accept(one, 'secretariaat', STAFF)), {
      start: '2013-10-10',
      end: '2013-10-11',
    });
    everyone(await take((one) => undo(one, STAFF)), { method: 'CANCEL', start: '2013-10-10' });
    expect((await take((one) => undo(one, STAFF))).size).toBe(0);
    expect((await take((one) => undo(one, STAFF))).size).toBe(0);
    expect(await visit()).toMatchObject({
      status: 'ontvangen',
      details: { stappen: [], notities: [{ text: 'gebeld' }] },
    });
    expect(undo(await visit(), STAFF).kind).toBe('refused');
  });
});
