import { plain } from '../../../src/dialogs/markdown.ts';
import { assign, moveOn, propose } from '../../../src/registration/visits.ts';
import type { VisitStep } from '../../../src/registration/visits.ts';
import type { Registration } from '../../../src/registration/registration.ts';
import { openTalk } from '../../helpers/talk.ts';
import type { Talk } from '../../helpers/talk.ts';

const STAFF = {
  by: { id: 'staff', name: 'Secretariaat' },
  channel: 'secretariaat',
  at: '2013-10-02T09:00:00+02:00',
};

let talk: Talk;
beforeEach(async () => {
  talk = await openTalk({ now: '2013-10-01' });
  for (const said of [
    'ambassadeur aanvragen',
    'gemeente Gouda',
    'Marieke de Wit',
    'wethouder',
    'klankborden',
    'Wij komen er samen niet uit.',
    'geen voorkeur',
    'geen voorkeur',
    'm.dewit@gouda.nl',
    'ja',
  ])
    await talk.say(said);
  await staff((visit) => moveOn(visit, 'contact', {}, STAFF));
  await staff((visit) => assign(visit, { code: 'spies', name: 'Liesbeth Spies' }, STAFF));
  await staff((visit) => propose(visit, '2013-11-05', undefined, STAFF));
});
afterEach(() => talk.close());

async function visit(): Promise<Registration> {
  const [one] = await talk.stored();
  if (!one) throw new Error('nothing stored');
  return one;
}

async function staff(what: (visit: Registration) => VisitStep): Promise<void> {
  const step = what(await visit());
  if (step.kind === 'refused') throw new Error(step.reason);
  await talk.store.registrations.apply([step.command]);
}

const heard = async (text: string, who?: { id: string }) =>
  (await talk.say(text, who)).map((reply) => plain(reply.text)).join('\n');

test('the asker sees the proposed date and accepts it', async () => {
  expect(await heard('mijn aanvragen')).toMatch(/dinsdag 5 november 2013.*akkoord met AB-2013-0001/);
  expect(await heard('akkoord met AB-2013-0001')).toContain('staat vast: dinsdag 5 november 2013');
  expect(await visit()).toMatchObject({ status: 'gepland', details: { datum: '2013-11-05' } });
});

test('the asker proposes another date, which the secretariat has to answer', async () => {
  expect(await heard('andere datum AB-2013-0001')).toContain('Welke dag of periode');
  expect(await heard('liever 12 november')).toContain('doorgegeven');
  expect(await visit()).toMatchObject({
    status: 'voorbereiding',
    details: { voorstel: [{ from: '2013-11-12', to: '2013-11-12' }], voorstelVan: 'aanvrager' },
  });
  expect(await heard('akkoord met AB-2013-0001')).toContain('ligt bij het secretariaat');
});

test('nobody else can accept', async () => {
  expect(await heard('akkoord met AB-2013-0001', { id: 'piet' })).toContain('niet door u ingestuurd');
  expect((await visit()).status).toBe('voorbereiding');
});
