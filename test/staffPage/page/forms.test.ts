import type { Page } from 'playwright-core';
import { picture } from '../../helpers/chromium.ts';
import { faultsSeenByAxe } from '../../helpers/screens.ts';
import { describeView } from '../../helpers/view.ts';

const PLACE = '/beheer/formulieren';
/** The machine may be busy. */
const TRIED = { timeout: 90_000 };

describeView('Formulieren', { role: 'redactie', changesKnowledge: true }, (view, once) => {
  const ready = (page: Page) => page.getByText('Zo wordt het gevraagd').waitFor();

  once('on phone and desktop, by day and by night: nothing for axe to find, nothing cut off', async () => {
    const faults = await view.faults(`${PLACE}?formulier=startdag`, ready, 'formulieren');
    expect(faults).toEqual([]);
  });

  test('another last day by keyboard: a wrong one is said, a right one is lived by', async () => {
    const page = await view.visit(`${PLACE}?formulier=startdag`);
    await ready(page);
    await page.getByRole('button', { name: 'Dagen wijzigen' }).press('Enter');
    const dialog = page.getByRole('alertdialog');
    await dialog.getByLabel('Laatste dag').fill('1 maart 2018');
    await dialog.getByRole('button', { name: 'Bekijk wat er verandert' }).press('Enter');
    await dialog.getByText('voor het opent').waitFor(TRIED);
    expect(await faultsSeenByAxe(page)).toEqual([]);
    await picture(page, 'formulieren-fout');
    await dialog.getByLabel('Laatste dag').fill('19 maart 2018');
    await dialog.getByRole('button', { name: 'Bekijk wat er verandert' }).press('Enter');
    await dialog.getByRole('button', { name: 'Bewaren' }).press('Enter', TRIED);
    await page.getByText('gesloten').waitFor(TRIED);
    const [kept] = await view.site.store.knowledgeChanges.since(0);
    expect(kept?.change).toMatchObject({ kind: 'days', form: 'startdag' });
  });

  once('who reads along changes nothing', async () => {
    const page = await view.visit(PLACE, { role: 'inzien' });
    await ready(page);
    expect(await page.getByRole('button', { name: 'Dagen wijzigen' }).count()).toBe(0);
  });
});
