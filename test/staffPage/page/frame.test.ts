import type { Page } from 'playwright-core';
import { faultsSeenByAxe } from '../../helpers/screens.ts';
import { describeView } from '../../helpers/view.ts';
import { onSqlite } from '../../storage/engines.ts';

const ready = (page: Page) => page.getByRole('heading', { level: 1 }).waitFor();

describeView("the frame of the staff's page", { engines: onSqlite, page: { tryOut: true } }, (view) => {
  test('on phone and desktop, by day and by night: nothing for axe to find, nothing cut off', async () => {
    expect(await view.faults('/beheer', ready, 'kader')).toEqual([]);
  });

  test('each role sees what is for it, and the address leads to the same view', async () => {
    const page = await view.visit('/beheer/vragen', { role: 'redactie' });
    await ready(page);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Vragen');
    const titles = await page.getByRole('navigation').getByRole('link').allInnerTexts();
    expect(titles).toContain('Brieven');
    expect(titles).not.toContain('Aanmeldingen');
  });

  test('by keyboard alone, on a phone, from one view to another and back', async () => {
    const page = await view.visit('/beheer', { width: 360, height: 740 });
    await ready(page);
    await page.getByRole('button', { name: 'Menu' }).press('Enter');
    await page.getByRole('link', { name: 'Bezoeken', exact: true }).focus();
    expect(await faultsSeenByAxe(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Bezoeken' }).waitFor();
    expect(page.url()).toBe(`${view.site.origin}/beheer/bezoeken`);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Overzicht' }).waitFor();
  });
});
