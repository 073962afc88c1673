import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { faultsSeenByAxe } from '../../helpers/screens.ts';
import { describeView, INVENTED } from '../../helpers/view.ts';

const ready = (page: Page) => page.getByText('Per status').first().waitFor();

describeView('the overview in a browser', { fill: INVENTED }, (view, once) => {
  once('on phone and desktop, by day and by night: nothing for axe to find, nothing cut off', async () => {
    expect(await view.faults('/beheer', ready, 'overzicht')).toEqual([]);
  });

  test('it says what there is to do, with a way to it; the open province is kept in the address', async () => {
    const page = await view.visit('/beheer');
    await ready(page);
    const tiles = page.getByRole('list', { name: 'Vandaag' }).getByRole('listitem');
    expect(await tiles.filter({ hasText: 'Nieuwe bezoeken' }).innerText()).toMatch(/^2\s/);
    expect(await tiles.filter({ hasText: 'tot sluiting' }).innerText()).toMatch(/^7\s+Dagen.*di 27 maart/s);
    await page.getByRole('button', { name: /^Drenthe/ }).press('Enter');
    await page.getByText('Aa en Hunze').waitFor();
    expect(page.url()).toContain('provincie=Drenthe');
    await page.reload();
    await page.getByText('Aa en Hunze').waitFor();
    await page.getByRole('link', { name: 'Nieuwe bezoeken' }).click();
    await page.getByRole('heading', { level: 1, name: 'Bezoeken' }).waitFor();
  });

  once(
    'municipalities without anybody are taken along: on the clipboard, or as a file of a province',
    async () => {
      const page = await view.visit('/beheer?provincie=Drenthe');
      await page
        .context()
        .grantPermissions(['clipboard-read', 'clipboard-write'], { origin: view.site.origin });
      await page.getByRole('button', { name: /^Kopiëren: \d+ gemeenten, Drenthe$/ }).press('Enter');
      await page.getByText(/^\d+ namen gekopieerd$/).waitFor();
      const copied = await page.evaluate<string>('navigator.clipboard.readText()');
      const file = page.waitForEvent('download');
      await page.getByRole('link', { name: 'CSV, Drenthe' }).click();
      const [head, ...rows] = readFileSync(await (await file).path(), 'utf8')
        .trim()
        .split('\r\n');
      expect(head).toBe('Provincie;Gemeente;CBS-code;Netwerken');
      expect(rows.map((row) => row.split(';')[1]).join('\n')).toBe(copied);
    },
  );

  once('the numbers of a chart are read in a table', async () => {
    const page = await view.visit('/beheer');
    await page.getByRole('img', { name: 'Aanmeldingen per dag' }).first().waitFor();
    await page.getByText('Aanmeldingen per dag: de getallen').first().press('Enter');
    await page.getByRole('row', { name: 'ma 19 maart 20 43' }).waitFor();
    expect(await faultsSeenByAxe(page)).toEqual([]);
  });

  once('who may not see the registrations has no way to them, and the counts', async () => {
    const page = await view.visit('/beheer', { role: 'redactie' });
    await ready(page);
    expect(await page.getByRole('link', { name: 'Nieuwe bezoeken' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Onbeantwoord' }).count()).toBe(1);
  });

  once('when the server can not be reached the page says so, and what to do', async () => {
    const page = await view.visit('/beheer/bezoeken');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page
      .context()
      .route('**/api/beheer/overzicht', (route) => route.fulfill({ status: 500, body: '' }));
    await page.getByRole('link', { name: 'Overzicht' }).click();
    await page.getByRole('button', { name: 'Opnieuw proberen' }).waitFor();
    await page.context().unroute('**/api/beheer/overzicht');
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await ready(page);
  });
});
