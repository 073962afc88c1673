import type { Browser, Page } from 'playwright-core';
import { invent } from '../../../src/app/invented/invent.ts';
import { describeWithChromium, openChromium } from '../../helpers/chromium.ts';
import { faultsOnScreens, openStaffPage, type TestStaffPage } from '../../helpers/staffPage.ts';

describeWithChromium('the view of figures (needs Debian chromium)', () => {
  let site: TestStaffPage;
  let browser: Browser;

  beforeAll(async () => {
    [site, browser] = await Promise.all([
      openStaffPage({ fill: (opened, now) => invent({ ...opened, now }) }),
      openChromium(),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const ready = (page: Page) => page.getByRole('heading', { name: 'Vragen per week' }).waitFor();

  test('on phone and desktop, by day and by night: nothing for axe to find, nothing cut off', async () => {
    expect(await faultsOnScreens(site, browser, '/beheer/cijfers', ready, 'cijfers')).toEqual([]);
  });

  test('a month is chosen by keyboard, stays in the address, and goes along as a file', async () => {
    const page = await site.visit(browser, '/beheer/cijfers', { role: 'redactie' });
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
    await page.context().close();
  });

  test('on paper there is the report alone', async () => {
    const page = await site.visit(browser, '/beheer/cijfers?periode=2018-03');
    await ready(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Afdrukken' }).isVisible()).toBe(false);
    await page.getByRole('heading', { name: 'Cijfers: maart 2018' }).waitFor();
    await page.context().close();
  });

  test('where nothing was asked it says so', async () => {
    const page = await site.visit(browser, '/beheer/cijfers?periode=2016-05');
    await page.getByText('Nog geen cijfers').waitFor();
    await page.context().close();
  });
});
