import type { Page } from 'playwright-core';
import { picture } from '../../helpers/chromium.ts';
import { faultsSeenByAxe } from '../../helpers/screens.ts';
import { describeView } from '../../helpers/view.ts';

const PLACE = '/beheer/brieven';
const ONE = `${PLACE}?brief=lbr-18-009`;
const LETTER = `Datum: 3 juni 2019
Ons kenmerk: WAT/U201900777 Lbr. 19/082
Onderwerp: Bijdrage voor waterspeelplaatsen

Geacht college,

Uw gemeente vraagt de bijdrage uiterlijk 15 november 2019 aan bij het waterfonds.

De bijdrage bedraagt ten hoogste € 40.000 per waterspeelplaats.

Een waterspeelplaats is <b>veilig</b> & schoon.

Hoogachtend,

P. Jansen
`;
/** Learning takes its time on a busy machine. */
const LEARNED = { timeout: 90_000 };

describeView('Brieven', { role: 'redactie', changesKnowledge: true }, (view, once) => {
  once('on phone and desktop, by day and by night: nothing for axe to find, nothing cut off', async () => {
    const line = (page: Page) => page.getByText('Dagen in de brieven').waitFor();
    expect(await view.faults(PLACE, line, 'brieven')).toEqual([]);
    const text = (page: Page) => page.getByRole('article').waitFor();
    expect(await view.faults(`${ONE}&feit=aanmelden-deadline`, text, 'brief')).toEqual([]);
  });

  once('a question is tried by keyboard: answer, certainty, second best, and why', async () => {
    const page = await view.visit(PLACE);
    await page.getByLabel('Probeer een vraag').fill('tot wanneer kan ik iemand aanmelden');
    await page.keyboard.press('Enter');
    const answer = page.getByRole('region', { name: 'Antwoord' });
    await answer.getByText('27 maart 2018').first().waitFor(LEARNED);
    expect(await answer.getByText(/% zeker/).count()).toBeGreaterThan(1);
    expect(await answer.getByText('aanmelden', { exact: true }).count()).toBe(1);
    expect(page.url()).toContain('probeer=');
    expect(await faultsSeenByAxe(page)).toEqual([]);
    await picture(page, 'brieven-proberen', true);
  });

  test('a new letter: read, kept, a proposal put away and one taken, a passage made a fact', async () => {
    const page = await view.visit(PLACE);
    await page.getByRole('button', { name: 'Brief toevoegen' }).click();
    const dialog = page.getByRole('alertdialog');
    const file = { name: 'Brief water.txt', mimeType: 'text/plain', buffer: Buffer.from(LETTER) };
    await dialog.getByLabel('Bestand').setInputFiles(file);
    await dialog.getByText('Niet gevonden: telefoonnummer').waitFor(LEARNED);
    expect(await faultsSeenByAxe(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
    await dialog.getByRole('button', { name: 'Bewaren' }).click(LEARNED);
    await page.getByRole('heading', { level: 1, name: 'Bijdrage voor waterspeelplaatsen' }).waitFor(LEARNED);

    await page
      .getByRole('group', { name: /40\.000/ })
      .getByRole('button', { name: 'Weg ermee' })
      .click();
    await dialog.getByRole('button', { name: 'Bewaren' }).click(LEARNED);
    await page.getByRole('group', { name: /40\.000/ }).waitFor({ state: 'detached', ...LEARNED });
    await picture(page, 'brief-voorstellen');

    await page
      .getByRole('group', { name: /15 november/ })
      .getByRole('button', { name: 'Bekijken en overnemen' })
      .click();
    await dialog.getByLabel('Antwoord').fill('U vraagt de bijdrage voor 16 november 2019 aan.');
    await dialog.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
    await dialog.getByRole('button', { name: 'Bewaren' }).click(LEARNED);
    const facts = page.getByRole('region', { name: 'Feiten (1)' });
    await facts.getByText('voor 16 november 2019').waitFor(LEARNED);

    await page.getByRole('article').getByText('Een waterspeelplaats is').selectText();
    await page.getByRole('button', { name: 'Maak een feit' }).click();
    expect(await dialog.getByLabel('Uit de brief').inputValue()).toContain('<b>veilig</b> & schoon');
    await dialog.getByLabel('Antwoord').fill('Een waterspeelplaats is veilig en schoon.');
    await dialog.getByLabel('Vragen').fill('hoe is een waterspeelplaats\nis het er schoon');
    expect(await faultsSeenByAxe(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
    await dialog.getByRole('button', { name: 'Bewaren' }).waitFor(LEARNED);
    await picture(page, 'brief-nieuw-feit');
    await dialog.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByRole('article').locator('mark').filter({ hasText: 'schoon' }).waitFor(LEARNED);
    const kept = await view.site.store.knowledgeChanges.since(0);
    expect(kept.map(({ change }) => change?.kind)).toEqual(['letter', 'passedOver', 'fact', 'fact']);
  });

  once('who reads along sees the letter and changes nothing', async () => {
    const page = await view.visit(ONE, { role: 'inzien' });
    await page.getByRole('article').waitFor();
    expect(await page.getByRole('button', { name: 'Maak een feit' }).count()).toBe(0);
    expect(await page.getByText('Voorstellen').count()).toBe(0);
  });
});
