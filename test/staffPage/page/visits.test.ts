import type { Page } from 'playwright-core';
import { picture } from '../../helpers/chromium.ts';
import { faultsSeenByAxe } from '../../helpers/screens.ts';
import { describeView, INVENTED } from '../../helpers/view.ts';

const WHERE = '/beheer/bezoeken';
const ready = (page: Page) => page.getByRole('heading', { level: 2, name: 'Ontvangen' }).waitFor();
const column = (page: Page, state: string) => page.getByRole('region', { name: state, exact: true });
const cards = (page: Page, state: string) => column(page, state).getByRole('listitem');
const menuOf = (page: Page, state: string) =>
  cards(page, state)
    .first()
    .getByRole('button', { name: /^Wat te doen/ });

describeView("Bezoeken on the staff's page", { fill: INVENTED }, (view, once) => {
  for (const [name, where, there] of [
    ['bezoeken', WHERE, ready],
    ['bezoeken-maand', `${WHERE}?als=maand&maand=2018-03`, month],
    ['bezoek', `${WHERE}?nummer=AB-2018-0007`, detail],
  ] as const)
    once(`${name} on phone and desktop, by day and by night: nothing for axe to find`, async () => {
      expect(await view.faults(where, there, name)).toEqual([]);
    });

  once('who reads sees all of it, and can change nothing', async () => {
    const page = await view.visit(WHERE, { role: 'inzien' });
    await ready(page);
    expect(await page.getByRole('button', { name: /Wat te doen|Op ons verzoek/ }).count()).toBe(0);
    expect(await cards(page, 'ontvangen').count()).toBe(2);
  });

  once('a card is dragged to where it can go; elsewhere it is told why not', async () => {
    const page = await view.visit(WHERE, { width: 2000 });
    await ready(page);
    const card = cards(page, 'ontvangen').first();
    await card.dragTo(column(page, 'gepland'));
    await page.getByText('kan nu niet naar "gepland"').waitFor();
    await card.dragTo(column(page, 'contact'));
    await page
      .getByRole('dialog', { name: 'Contact gehad' })
      .getByRole('button', { name: 'Vastleggen' })
      .click();
    await column(page, 'contact').getByText('3', { exact: true }).waitFor();
    expect(await cards(page, 'ontvangen').count()).toBe(1);
  });

  test('by keyboard alone: a date is proposed as people write it, with what the ambassador has that day', async () => {
    const page = await view.visit(WHERE);
    await ready(page);
    await menuOf(page, 'contact').press('Enter');
    await page.getByRole('menuitem', { name: 'Datum voorstellen…' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Datum voorstellen' });
    await dialog.getByRole('button', { name: 'Vastleggen' }).press('Enter');
    await dialog.getByText('Vul dit in.').first().waitFor();
    const date = dialog.getByLabel('Datum en tijd');
    await date.fill('31 juni');
    await dialog.getByText(/31 juni.*(kan niet|geen dag)/i).waitFor();
    await date.fill('di 8 mei 14.30');
    await dialog.getByLabel('Ambassadeur').selectOption('Liesbeth Spies');
    await dialog.getByText('Gelezen als di 8 mei 14.30 uur').waitFor();
    await dialog.getByText('Liesbeth Spies heeft die dag nog niets.').waitFor();
    expect(await faultsSeenByAxe(page)).toEqual([]);
    await picture(page, 'bezoek-voorstel');
    await dialog.getByRole('button', { name: 'Vastleggen' }).press('Enter');
    await page.getByText('voorstel di 8 mei 14.30 uur').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  once('nothing is lost without a connection; who is second is told what the first did', async () => {
    const page = await view.visit(WHERE);
    await ready(page);
    await menuOf(page, 'ontvangen').click();
    await page.getByRole('menuitem', { name: 'Contact gehad…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Contact gehad' });
    const number = /AB-\d+-\d+/.exec(await dialog.innerText())![0];
    await dialog.getByLabel(/^Notitie/).fill('gebeld met de wethouder');
    await page.context().setOffline(true);
    await dialog.getByRole('button', { name: 'Vastleggen' }).click();
    await dialog.getByText('Niet bewaard.').waitFor();
    expect(await dialog.getByLabel(/^Notitie/).inputValue()).toBe('gebeld met de wethouder');
    await page.context().setOffline(false);
    const origin = {
      by: { id: 'secretariaat/Bo', name: 'Bo' },
      channel: 'secretariaat',
      at: '2018-03-20T10:00:00+01:00',
    };
    await view.site.store.registrations.apply([{ kind: 'note', number, text: 'x', origin }]);
    await dialog.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await dialog.getByText('is intussen gewijzigd').waitFor();
    expect(await dialog.innerText()).toContain('notitie door Bo');
  });

  once('"op ons verzoek": entered here, and opened', async () => {
    const page = await view.visit(WHERE, { width: 360, height: 740 });
    await ready(page);
    await page.getByRole('button', { name: 'Op ons verzoek' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Bezoek op ons verzoek vastleggen' });
    await dialog.getByLabel('Organisatie', { exact: false }).first().fill('regio Drechtsteden');
    await dialog.getByLabel('Naam', { exact: false }).first().fill('Piet de Vries');
    await dialog.getByLabel('Uw vraag', { exact: false }).fill('<b>Schaal</b>');
    expect(await faultsSeenByAxe(page)).toEqual([]);
    await picture(page, 'bezoek-nieuw-360');
    await dialog.getByRole('button', { name: 'Vastleggen' }).press('Enter');
    await dialog.getByText('E-mailadres ontbreekt.').waitFor();
    await dialog.getByLabel('E-mailadres', { exact: false }).fill('p@voorbeeld.example');
    await dialog.getByRole('button', { name: 'Vastleggen' }).press('Enter');
    await page.getByRole('heading', { name: 'De vraag' }).waitFor();
    expect(await page.locator('blockquote').innerText()).toBe('<b>Schaal</b>');
    expect(page.url()).toContain('nummer=AB-2018-0013');
  });
});

function month(page: Page): Promise<unknown> {
  return page.getByRole('heading', { level: 2, name: 'maart 2018' }).waitFor();
}

function detail(page: Page): Promise<unknown> {
  return page.getByRole('heading', { name: 'Wat er gebeurde' }).waitFor();
}
