import { plain } from '../../../src/dialogs/markdown.ts';
import type { Status } from '../../../src/registration/registration.ts';
import { openTalk } from '../../helpers/talk.ts';
import type { Talk } from '../../helpers/talk.ts';
import { startdag } from '../../registration/examples.ts';

const AT = '2018-03-28T10:00:00+02:00';
const STAFF = { by: { id: 'secretariaat', name: 'Secretariaat' }, channel: 'verdeling', at: AT };
const NUMBER = 'SD-2018-0001';

let talk: Talk;
beforeEach(async () => {
  talk = await openTalk({ now: '2018-03-20' });
  const by = { id: 'anna', name: 'Anna' };
  await talk.store.registrations.apply([
    {
      kind: 'hand in',
      id: 'one',
      form: 'startdag',
      prefix: 'SD',
      answers: startdag,
      origin: { by, channel: 'test', at: '2018-03-20T10:00:00+01:00' },
    },
  ]);
});
afterEach(() => talk.close());

const heard = async (text: string) =>
  (await talk.say(text, { id: 'anna' })).map((reply) => plain(reply.text)).join('\n');

test.each<[Status, Record<string, unknown>, string]>([
  [
    'geplaatst',
    { plaats: { code: '2', name: 'Toekomstbestendig wonen' } },
    'geplaatst bij Toekomstbestendig wonen',
  ],
  ['wachtlijst', { positie: 4 }, 'op de wachtlijst gezet: plaats 4 van allen'],
  ['niet geplaatst', {}, 'niet geplaatst'],
])('who is %s sees where, and why', async (status, details, says) => {
  const all = { ...details, uitleg: 'Het lot besliste: *zo* is het.' };
  await talk.store.registrations.apply([
    { kind: 'set status', number: NUMBER, status, details: all, origin: STAFF },
  ]);
  expect(await heard('mijn aanmeldingen')).toContain(says);
  const one = await heard(NUMBER);
  expect(one).toContain(`${NUMBER} is ${says}.`);
  expect(one).toContain('Het lot besliste: *zo* is het.');
});

test('who gave the place back sees none', async () => {
  const details = { plaats: { code: '2', name: 'Toekomstbestendig wonen' }, uitleg: 'Zo is het.' };
  await talk.store.registrations.apply([
    { kind: 'set status', number: NUMBER, status: 'geplaatst', details, origin: STAFF },
    { kind: 'withdraw', number: NUMBER, origin: STAFF },
  ]);
  expect(await heard(NUMBER)).toContain(`${NUMBER} is ingetrokken.`);
  expect(await heard(NUMBER)).not.toContain('Zo is het');
});
