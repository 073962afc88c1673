import type { Page } from 'playwright-core';
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
