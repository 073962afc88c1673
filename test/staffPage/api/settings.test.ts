import { look, settings } from '../../../src/staffPage/schema/settings.ts';
import { emptyHouse, openStaffPage } from '../../helpers/staffPage.ts';
import type { TestStaffPage } from '../../helpers/staffPage.ts';

let site: TestStaffPage;
beforeAll(async () => {
  const inTenDays = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
  site = await openStaffPage({
    page: {
      house: {
        ...emptyHouse(),
        ...{ appId: '11111111-2222-3333-4444-555555555555', passwordEnds: inTenDays },
        ...{ mailTo: 'smtp.voorbeeld.nl', webhook: 'hook.voorbeeld.nl', staffHaveMail: true },
        leftOut: () => ['letters/kapot/brief.txt'],
        look: () => Promise.resolve([{ about: 'mail', kind: 'wrong', says: 'No answer.' }]),
      },
    },
  });
});
afterAll(() => site.close());

test.each(['secretariaat', 'redactie', 'inzien'] as const)('%s reads how it is set up', async (role) => {
  const { status, body } = await site.call(settings, {}, role);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    ...{ daysLeft: 10, mailTo: 'smtp.voorbeeld.nl', webhook: 'hook.voorbeeld.nl', staffHaveMail: true },
    leftOut: ['letters/kapot/brief.txt'],
  });
  expect(body.letters.map(({ id }) => id)).toEqual(['lbr-18-009', 'lbr-13-069']);
  expect(body.forms).toContainEqual(expect.objectContaining({ id: 'startdag', state: 'open' }));
  const found = [{ about: 'mail', kind: 'wrong', says: 'No answer.' }];
  expect((await site.call(look, {}, role)).body).toEqual({ found });
});
