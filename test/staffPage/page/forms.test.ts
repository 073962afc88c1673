import type { Page } from 'playwright-core';
import { picture } from '../../helpers/chromium.ts';
import { faultsSeenByAxe } from '../../helpers/screens.ts';
import { describeView } from '../../helpers/view.ts';

const PLACE = '/beheer/formulieren';
const TEXTS = `${PLACE}?formulier=startdag&deel=berichten`;
/** The machine may be busy. */
const TRIED = { timeout: 90_000 };

describeView('Formulieren', { role: 'redactie', changesKnowledge: true }, (view, once) => {
  const ready = (page: Page) => page.getByText('Zo wordt het gevraagd').waitFor();

  once('on phone and desktop, by day and by night: nothing for axe to find, nothing cut off', async () => {
    const faults = await view.faults(`${PLACE}?formulier=startdag`, ready, 'formulieren');
    expect(faults).toEqual([]);
    const list = (page: Page) => page.getByRole('list', { name: 'Berichten' }).waitFor();
    expect(await view.faults(TEXTS, list, 'formulieren-berichten')).toEqual([]);
  });

  test('another last day by keyboard: a wrong one is said, a right one is lived by', async () => {
    const page = await view.visit(`${PLACE}?formulier=startdag`);
    await ready(page);
    await page.getByRole('button', { name: 'Dagen wijzigen' }).press('Enter');
    const dialog = page.getByRole('alertdialog');
    await dialog.getByLabel('Laatste dag').fill('1-3-2018');
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
    const [kept] = await view.site.store.knowledgeChanges.since(0);
    expect(kept?.change).toMatchObject({ kind: 'days', form: 'startdag' });
  });

  once('a text that people get: seen filled in, sent to oneself, changed and kept', async () => {
    const page = await view.visit(TEXTS);
    await page.getByRole('button', { name: 'Aanmelding ontvangen: startdag IBP' }).first().click();
    const example = page.getByRole('region', { name: 'Voorbeeld' });
    await example.getByText('Beste Fatima El Amrani').waitFor(TRIED);
    await picture(page, 'formulieren-bericht');
    await page.getByLabel('Onderwerp').fill('Binnen: {nummer} <b>');
    await example.getByText('Binnen: SD-2018-0001 <b>').waitFor(TRIED);
    expect(await faultsSeenByAxe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Stuur mij een proefmail' }).click();
    await page.getByText('Verstuurd aan redactie@voorbeeld.nl.').waitFor();
    await page.getByRole('button', { name: 'Bekijken en bewaren' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Bewaren' }).click(TRIED);
    await page.getByRole('button', { name: 'Binnen: {nummer} <b>' }).waitFor(TRIED);
  });

  once('who reads along changes nothing', async () => {
    const page = await view.visit(PLACE, { role: 'inzien' });
    await ready(page);
    expect(await page.getByRole('button', { name: 'Dagen wijzigen' }).count()).toBe(0);
    expect(await page.getByRole('tab', { name: 'Berichten erover' }).count()).toBe(0);
  });
});
