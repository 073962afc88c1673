import { plain } from '../../../src/dialogs/markdown.ts';
import { assign, moveOn } from '../../../src/registration/visits.ts';
import { propose, accept } from '../../../src/registration/proposal.ts';
import type { Visit, VisitStep } from '../../../src/registration/visitStep.ts';
import { visitOf } from '../../registration/terms.ts';
import { openTalk } from '../../helpers/talk.ts';
import type { Talk } from '../../helpers/talk.ts';
import { VISIT_ASKED } from '../../helpers/visitAsked.ts';

const STAFF = {
  by: { id: 'staff', name: 'Secretariaat' },
  channel: 'secretariaat',
  at: '2013-10-02T09:00:00+02:00',
};

let talk: Talk;
beforeEach(async () => {
  talk = await openTalk({
    now: '2013-10-01',
    accounts: { marieke: 'm.dewit@gouda.nl', piet: 'piet@elders.nl' },
  });
  for (const said of VISIT_ASKED) await talk.say(said);
  await staff((visit) => moveOn(visit, 'contact', {}, STAFF));
  await staff((visit) => assign(visit, { code: 'spies', name: 'Liesbeth Spies' }, STAFF));
  await staff((visit) => propose(visit, '2013-11-05', undefined, STAFF));
});
afterEach(() => talk.close());

async function visit(number = 'AB-2013-0001'): Promise<Visit> {
  const one = (await talk.stored()).find((stored) => stored.number === number);
  if (!one) throw new Error('nothing stored');
  return visitOf(one);
}

async function staff(what: (visit: Visit) => VisitStep, number?: string): Promise<void> {
  const step = what(await visit(number));
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
  expect(await heard('akkoord met AB-2013-0001', { id: 'piet' })).toContain('waarmee u bent aangemeld');
  expect((await visit()).status).toBe('voorbereiding');
});

test('a day and an hour that the asker names are that hour in the Netherlands', async () => {
  expect(await heard('andere datum ab-2013-0001: 12 november om 9 uur')).toContain('doorgegeven');
  expect(await visit()).toMatchObject({ details: { voorstel: ['2013-11-12T09:00:00+01:00'] } });
  await staff((one) => accept(one, 'secretariaat', STAFF));
  expect(await visit()).toMatchObject({ details: { datum: '2013-11-12T09:00:00+01:00' } });
  expect(await heard('mijn aanvragen')).toContain('gepland op dinsdag 12 november 2013 om 9.00 uur');
  const mails = (await talk.mails()).filter(({ event }) => event === 'gepland');
  expect(mails.length).toBeGreaterThan(0);
  for (const { text, appointment } of mails) {
    expect(text).toContain('dinsdag 12 november 2013 om 9.00 uur');
    expect(appointment).toMatchObject({ from: '2013-11-12T09:00:00+01:00', to: '2013-11-12T09:30:00.000Z' });
  }
});

/** Marieke typed the first herself from another account; the second the staff entered. */
const ENTERED = 'AB-2013-0002';

async function enter(): Promise<void> {
  await talk.store.registrations.apply([
    {
      kind: 'hand in',
      id: 'entered',
      form: 'ambassadeur',
      prefix: 'AB',
      answers: { organisatie: 'regio X', naam: 'Marieke de Wit', email: 'M.deWit@gouda.nl', vraag: 'Schaal' },
      details: { initiatief: 'de VNG', ambassadeur: { code: 'spies', name: 'Liesbeth Spies' } },
      event: 'op ons verzoek',
      origin: STAFF,
    },
  ]);
  await staff((one) => moveOn(one, 'contact', {}, STAFF), ENTERED);
  await staff((one) => propose(one, '2013-11-05', undefined, STAFF), ENTERED);
}

describe.each([
  ['a request that a colleague typed', 'AB-2013-0001'],
  ['a visit on our request, that the staff entered', ENTERED],
])('the contact of %s', (_, number) => {
  beforeEach(enter);
  const marieke = { id: 'marieke' };

  test('accepts, known by the address of the account', async () => {
    expect(await heard('mijn aanvragen', marieke)).toContain(`akkoord met ${number}`);
    expect(await heard(`akkoord met ${number}`, marieke)).toContain('staat vast: dinsdag 5 november 2013');
    expect((await visit(number)).status).toBe('gepland');
  });

  test('accepts, known by a mailed code', async () => {
    const stranger = { id: 'thuis' };
    expect(await heard(`akkoord met ${number}`, stranger)).toContain('mailadres');
    await heard('m.dewit@gouda.nl', stranger);
    expect(await heard(await talk.code(), stranger)).toContain('staat vast: dinsdag 5 november 2013');
    expect((await visit(number)).status).toBe('gepland');
  });

  test('proposes another date, known by a mailed code that comes in between', async () => {
    const stranger = { id: 'thuis' };
    await heard(`andere datum ${number}`, stranger);
    await heard('m.dewit@gouda.nl', stranger);
    expect(await heard(await talk.code(), stranger)).toContain('Welke dag of periode');
    talk.wait(60);
    await heard('liever 12 november om 9 uur', stranger);
    await heard('m.dewit@gouda.nl', stranger);
    expect(await heard(await talk.code(), stranger)).toContain('doorgegeven');
    expect((await visit(number)).details).toMatchObject({ voorstel: ['2013-11-12T09:00:00+01:00'] });
  });

  test('is nobody else', async () => {
    expect(await heard(`akkoord met ${number}`, { id: 'piet' })).toContain('waarmee u bent aangemeld');
    expect((await visit(number)).status).toBe('voorbereiding');
  });
});
