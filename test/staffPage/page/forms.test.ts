import type { Browser, Page } from 'playwright-core';
import { describeWithChromium, openChromium, picture } from '../../helpers/chromium.ts';
import { smallKnowledge } from '../../helpers/smallKnowledge.ts';
import { faultsOnScreens, faultsSeenByAxe, openStaffPage } from '../../helpers/staffPage.ts';
import type { TestStaffPage } from '../../helpers/staffPage.ts';
import { onEachEngine } from '../../storage/engines.ts';

const PLACE = '/beheer/formulieren';
/** The machine may be busy. */
const TRIED = { timeout: 90_000 };

describeWithChromium('Formulieren (needs Debian chromium)', () => {
  onEachEngine((engine) => {
    let folder: ReturnType<typeof smallKnowledge>;
    let site: TestStaffPage;
    let browser: Browser;

    beforeAll(async () => {
      folder = smallKnowledge();
      const database = await engine.database();
      [site, browser] = await Promise.all([
        openStaffPage({ knowledge: folder.dir, database }),
        openChromium(),
      ]);
    });
    afterAll(async () => {
      await browser?.close();
      await site?.close();
      folder.remove();
    });

    const ready = (page: Page) => page.getByText('Zo wordt het gevraagd').waitFor();

    test('on phone and desktop, by day and by night: nothing for axe to find, nothing cut off', async () => {
      const visit: TestStaffPage['visit'] = (on, place, how) =>
        site.visit(on, place, { ...how, role: 'redactie' });
      const faults = await faultsOnScreens(
        { ...site, visit },
        browser,
        `${PLACE}?formulier=startdag`,
        ready,
        'formulieren',
      );
      expect(faults).toEqual([]);
    });

    test('another last day by keyboard: a wrong one is said, a right one is lived by', async () => {
      const page = await site.visit(browser, `${PLACE}?formulier=startdag`, { role: 'redactie' });
      await ready(page);
      await page.getByRole('button', { name: 'Dagen wijzigen' }).press('Enter');
      const dialog = page.getByRole('alertdialog');
      await dialog.getByLabel('Laatste dag').fill('1 maart');
      await dialog.getByText('Schrijf het jaar erbij').waitFor();
      await dialog.getByLabel('Laatste dag').fill('1 maart 2018');
      await dialog.getByText('Gelezen als 1 maart 2018').waitFor();
      await dialog.getByRole('button', { name: 'Bekijk wat er verandert' }).press('Enter');
      await dialog.getByText('voor het opent').waitFor(TRIED);
      expect(await faultsSeenByAxe(page)).toEqual([]);
      await picture(page, 'formulieren-fout');
      await dialog.getByLabel('Laatste dag').fill('19-3-2018');
      await dialog.getByText('Gelezen als 19 maart 2018').waitFor();
      await dialog.getByRole('button', { name: 'Bekijk wat er verandert' }).press('Enter');
      await dialog.getByText('Vandaag is het nu open, dan gesloten.').waitFor(TRIED);
      await picture(page, 'formulieren-dagen');
      await dialog.getByRole('button', { name: 'Bewaren' }).press('Enter', TRIED);
      await page.getByText('gesloten').waitFor(TRIED);
      expect(site.knowledge.forms.length).toBeGreaterThan(0);
      await page.context().close();
    });

    test('who reads along changes nothing', async () => {
      const page = await site.visit(browser, PLACE, { role: 'inzien' });
      await ready(page);
      expect(await page.getByRole('button', { name: 'Dagen wijzigen' }).count()).toBe(0);
      await page.context().close();
    });
  });
});
