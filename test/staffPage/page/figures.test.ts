import type { Page } from 'playwright-core';
import { describeView, INVENTED } from '../../helpers/view.ts';

describeView('the view of figures', { fill: INVENTED }, (view, once) => {
  const ready = (page: Page) => page.getByRole('heading', { name: 'Vragen per week' }).waitFor();

  once('on phone and desktop, by day and by night: nothing for axe to find, nothing cut off', async () => {
    expect(await view.faults('/beheer/cijfers', ready, 'cijfers')).toEqual([]);
  });

  test('a month is chosen by keyboard, stays in the address, and goes along as a file', async () => {
    const page = await view.visit('/beheer/cijfers', { role: 'redactie' });
    await ready(page);
    await page.getByRole('combobox', { name: 'Periode' }).press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Cijfers: maart 2018' }).waitFor();
    expect(page.url()).toContain('periode=2018-03');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('cijfers 2018-03-01 - 2018-03-31.csv');
  });

  once('on paper there is the report alone', async () => {
    const page = await view.visit('/beheer/cijfers?periode=2018-03');
    await ready(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Afdrukken' }).isVisible()).toBe(false);
    await page.getByRole('heading', { name: 'Cijfers: maart 2018' }).waitFor();
  });

  once('where nothing was asked it says so', async () => {
    const page = await view.visit('/beheer/cijfers?periode=2016-05');
    await page.getByText('Nog geen cijfers').waitFor();
  });
});
