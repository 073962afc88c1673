import type { Browser, Page } from 'playwright-core';
import { describeWithChromium, openChromium } from '../../helpers/chromium.ts';
import { faultsOnScreens, faultsSeenByAxe, openStaffPage } from '../../helpers/staffPage.ts';
import type { TestStaffPage } from '../../helpers/staffPage.ts';

const ready = (page: Page) => page.getByRole('heading', { level: 1 }).waitFor();

describeWithChromium("the frame of the staff's page (needs Debian chromium)", () => {
  let site: TestStaffPage;
  let browser: Browser;

  beforeAll(async () => {
    [site, browser] = await Promise.all([openStaffPage({ page: { tryOut: true } }), openChromium()]);
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test('on phone and desktop, by day and by night: nothing for axe to find, nothing cut off', async () => {
    expect(await faultsOnScreens(site, browser, '/beheer', ready, 'kader')).toEqual([]);
  });

  test('each role sees what is for it, and the address leads to the same view', async () => {
    const page = await site.visit(browser, '/beheer/vragen', { role: 'redactie' });
    await ready(page);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Vragen');
    const titles = await page.getByRole('navigation').getByRole('link').allInnerTexts();
    expect(titles).toContain('Brieven');
    expect(titles).not.toContain('Aanmeldingen');
    await page.context().close();
  });

  test('by keyboard alone, on a phone, from one view to another and back', async () => {
    const page = await site.visit(browser, '/beheer', { width: 360, height: 740 });
    await ready(page);
    await page.getByRole('button', { name: 'Menu' }).press('Enter');
    await page.getByRole('link', { name: 'Bezoeken', exact: true }).focus();
    expect(await faultsSeenByAxe(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Bezoeken' }).waitFor();
    expect(page.url()).toBe(`${site.origin}/beheer/bezoeken`);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Overzicht' }).waitFor();
    await page.context().close();
  });
});
