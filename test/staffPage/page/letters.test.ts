import type { Page } from 'playwright-core';
import { picture } from '../../helpers/chromium.ts';
import { pdf, waterPdf, waterWord } from '../../helpers/letterFiles.ts';
import { faultsSeenByAxe } from '../../helpers/screens.ts';
import { describeView } from '../../helpers/view.ts';

const PLACE = '/beheer/brieven';
const ONE = `${PLACE}?brief=lbr-18-009`;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
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
    await answer.getByText('Dit is het antwoord van een feit').waitFor();
    expect(await answer.getByText('gegeven').count()).toBe(1);
    expect(page.url()).toContain('probeer=');
    expect(await faultsSeenByAxe(page)).toEqual([]);
    await picture(page, 'brieven-proberen', true);
  });

  once('a new letter: read, kept, a proposal put away and one taken, a passage made a fact', async () => {
    const page = await view.visit(PLACE);
    await page.getByRole('button', { name: 'Brief toevoegen' }).click();
    const dialog = page.getByRole('alertdialog');
    const file = { name: 'Brief water.docx', mimeType: WORD, buffer: await waterWord() };
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

  once(
    'a PDF is read, a scan and a file that is none are refused in a sentence; another can be tried',
    async () => {
      const page = await view.visit(PLACE);
      await page.getByRole('button', { name: 'Brief toevoegen' }).click();
      const dialog = page.getByRole('alertdialog');
      const give = (name: string, content: Uint8Array) =>
        dialog
          .getByLabel('Bestand')
          .setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(content) });
      await give('scan.pdf', await pdf([[]]));
      await dialog.getByText('geen tekst. Is het een scan?').waitFor(LEARNED);
      await give('kapot.docx', Buffer.from('PK\u0003\u0004 en dan niets'));
      await dialog.getByText('Sla het in Word op als .docx').waitFor(LEARNED);
      await picture(page, 'brief-geweigerd');
      await give('brief.pdf', await waterPdf());
      await dialog.getByText('Niet gevonden: telefoonnummer').waitFor(LEARNED);
      expect(await dialog.getByLabel('Tekst van de brief').inputValue()).toContain('15 november 2019');
      expect(await dialog.getByText('Sla het in Word op').count()).toBe(0);
    },
  );

  test('a fact that is there: chosen in the text, changed, another passage, thrown away', async () => {
    const page = await view.visit(ONE);
    const dialog = page.getByRole('alertdialog');
    await page.locator('mark').filter({ hasText: '27 maart' }).first().click();
    const facts = page.getByRole('region', { name: /^Feiten/ });
    await facts.getByRole('button', { name: 'Wijzigen' }).waitFor(LEARNED);
    await picture(page, 'brief-feit-gekozen');
    await page.goto(`${view.site.origin}${ONE}&feit=aanmelden-deadline`);
    await facts.getByRole('button', { name: 'Wijzigen' }).click();
    await dialog.getByLabel('Antwoord').fill('Aanmelden kan nog tot het eind van maart.');
    await dialog.getByLabel('Uiterste dag').fill('29-3-2018');
    await dialog.getByText('Gelezen als 29 maart 2018').waitFor();
    const lines = await dialog.getByLabel('Vragen').inputValue();
    await dialog.getByLabel('Vragen').fill(`${lines}\nnee: kan het in juni nog`);
    expect(await faultsSeenByAxe(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
    await dialog.getByText('blijft open tot en met 27 maart 2018').waitFor(LEARNED);
    await picture(page, 'brief-feit-wijzigen', true);
    await dialog.getByRole('button', { name: 'Bewaren' }).click();
    await facts.getByText('Aanmelden kan nog tot het eind van maart.').waitFor(LEARNED);
    await page.getByRole('article').getByText('We hopen op actieve bijdragen').first().selectText();
    await page.getByRole('button', { name: 'Neem dit als bewijs' }).click();
    expect(await dialog.getByLabel('Uit de brief').inputValue()).toContain('We hopen op');
    await dialog.getByRole('button', { name: 'Annuleren' }).click();
    await facts.getByRole('button', { name: 'Weggooien' }).click();
    await dialog.getByRole('region', { name: 'Wat er verandert' }).waitFor(LEARNED);
    await picture(page, 'brief-feit-weggooien');
    await dialog.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByText('Bewaard.').waitFor(LEARNED);
    expect(await facts.getByText('eind van maart').count()).toBe(0);
  });

  once('who reads along sees the letter and changes nothing', async () => {
    const page = await view.visit(ONE, { role: 'inzien' });
    await page.getByRole('article').waitFor();
    expect(await page.getByRole('button', { name: 'Maak een feit' }).count()).toBe(0);
    expect(await page.getByRole('region', { name: /^Voorstellen/ }).count()).toBe(0);
  });
});
