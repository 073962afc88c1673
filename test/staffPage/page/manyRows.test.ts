import type { Page } from 'playwright-core';
import { list, PART } from '../../../src/staffPage/schema/registrationList.ts';
import { API } from '../../../src/staffPage/schema/endpoint.ts';
import { fillWith } from '../../helpers/manyRegistrations.ts';
import { describeView } from '../../helpers/view.ts';
import { onSqlite } from '../../storage/engines.ts';

const MANY = 10_000;
const rows = (page: Page) => page.getByRole('table', { name: 'Aanmeldingen' }).locator('tbody tr');
const found = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();

describeView(
  '10,000 registrations',
  { engines: onSqlite, fill: ({ store }, now) => fillWith(store, MANY, now()) },
  (view) => {
    test('are paged, sorted and filtered by the server: never more on the screen than a part, and asked for once a change', async () => {
      const page = await view.visit('/beheer/aanmeldingen');
      await found(page, '1 tot en met 100 van 10.000');
      let asked = 0;
      page.on('request', (request) => {
        if (new URL(request.url()).pathname === API + list.path) asked += 1;
      });
      const after = async (change: () => Promise<unknown>, text: string, first: string) => {
        const before = asked;
        await change();
        await found(page, text);
        await rows(page).first().getByRole('cell', { name: first, exact: true }).waitFor();
        expect(await rows(page).count()).toBeLessThanOrEqual(PART);
        expect(asked - before).toBeLessThanOrEqual(1);
      };
      const press = (name: string) => page.getByRole('button', { name }).click();
      const sortByName = () => page.getByRole('columnheader', { name: 'Naam' }).getByRole('button').click();

      await after(() => press('Volgende'), '101 tot en met 200 van 10.000', 'Utrecht');
      await after(sortByName, '1 tot en met 100 van 10.000', 'Persoon 1');
      await after(sortByName, '1 tot en met 100 van 10.000', 'Persoon 10000');
      await after(() => page.getByRole('searchbox').fill('persoon7777@'), '1 gevonden', 'Persoon 7778');
      expect(await rows(page).count()).toBe(1);
      await after(() => page.getByRole('searchbox').fill(''), 'van 10.000', 'Persoon 10000');
      const nodes = await page.evaluate<number>(`document.querySelectorAll('*').length`);
      expect(nodes).toBeLessThan(PART * 100);
    });
  },
);
