import type { Page } from 'playwright-core';
import { byStaff } from '../../../src/secretariat/desk.ts';
import { picture } from '../../helpers/chromium.ts';
import { faultsSeenByAxe } from '../../helpers/screens.ts';
import { describeView, INVENTED } from '../../helpers/view.ts';

const WHERE = '/beheer/plaatsing?plaatsen=30&per=5';
const ready = (page: Page) => page.getByRole('tab', { name: /^Verandert/ }).waitFor();

describeView("Plaatsing on the staff's page", { today: '2018-03-28T10:00', fill: INVENTED }, (view, once) => {
  once('on phone and desktop, by day and by night: nothing for axe to find, nothing cut off', async () => {
    expect(await view.faults(WHERE, ready, 'plaatsing')).toEqual([]);
  });

  once('who reads tries everything, and can change nothing', async () => {
    const page = await view.visit(WHERE, { role: 'inzien' });
    await ready(page);
    await page.getByLabel('Plaatsen in totaal').fill('20');
    await page.getByText('20', { exact: true }).first().waitFor();
    expect(page.url()).toContain('plaatsen=20');
    expect(await page.getByRole('button', { name: /Opnieuw loten|Met de hand|Definitief/ }).count()).toBe(0);
  });

  test('by keyboard alone: look, make definite after the second question, see the messages, and move somebody', async () => {
    const page = await view.visit(WHERE);
    await ready(page);
    const definite = page.getByRole('button', { name: 'Definitief maken…' });
    await definite.press('Enter');
    const sure = page.getByRole('alertdialog', { name: 'Weet u het zeker?' });
    await sure.getByText('krijgt meteen bericht').waitFor();
    expect(await sure.innerText()).toMatch(/Van de 57 aanmeldingen hebben er straks 30 een plaats, 27 staan/);
    expect(await faultsSeenByAxe(page)).toEqual([]);
    await picture(page, 'plaatsing-zeker');
    await page.keyboard.press('Escape');
    await definite.press('Enter');
    await sure.getByRole('button', { name: 'Ja, verdeel 30 plaatsen' }).press('Enter');
    await page.getByText('De verdeling is definitief.').waitFor();
    await page.getByText(/berichten sinds de verdeling van/).waitFor();
    await page.getByRole('button', { name: 'Narekenen' }).press('Enter');
    await page.getByText('klopt', { exact: true }).waitFor();
    await picture(page, 'plaatsing-definitief', true);

    await page.getByRole('tab', { name: /^Met een plaats/ }).press('Enter');
    await page
      .getByRole('button', { name: /^Met de hand: / })
      .first()
      .press('Enter');
    const byHand = page.getByRole('dialog');
    expect(await faultsSeenByAxe(page)).toEqual([]);
    await byHand.getByRole('radio', { name: /^De plaats terugnemen/ }).press('Space');
    await byHand.getByRole('button', { name: 'Vastleggen' }).press('Enter');
    await byHand.getByText('De reden is leeg.').waitFor();
    await byHand.getByLabel('Reden').fill('komt toch niet');
    await picture(page, 'plaatsing-met-de-hand');
    await byHand.getByRole('button', { name: 'Vastleggen' }).press('Enter');
    await byHand.waitFor({ state: 'detached' });
    await page.getByText('Er is 1 plaats vrij').waitFor();
  });

  once('what could not be kept stays on the screen; who is second is told what the first did', async () => {
    const page = await view.visit('/beheer/plaatsing?lijst=placed');
    await page
      .getByRole('button', { name: /^Met de hand: / })
      .first()
      .click();
    const byHand = page.getByRole('dialog');
    const number = /SD-\d+-\d+/.exec(await byHand.innerText())![0];
    await byHand.getByLabel('Reden').fill('verhuist naar een andere tafel');
    await page.context().setOffline(true);
    await byHand.getByRole('button', { name: 'Vastleggen' }).click();
    await byHand.getByText('Niet bewaard.').waitFor();
    expect(await byHand.getByLabel('Reden').inputValue()).toBe('verhuist naar een andere tafel');
    await page.context().setOffline(false);
    const origin = byStaff({ staff: 'Bo de Tweede', now: () => '2018-03-28T10:00:00+02:00' });
    await view.site.store.registrations.apply([{ kind: 'withdraw', number, origin }]);
    await byHand.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await byHand.getByText('is intussen gewijzigd').waitFor();
    expect(await byHand.innerText()).toContain('ingetrokken door Bo de Tweede');
  });

  once('after a withdrawal it says that a place is free, and who moves up', async () => {
    const page = await view.visit('/beheer/plaatsing');
    await page
      .getByText(/plaats vrij|plaatsen vrij/)
      .first()
      .waitFor();
    await ready(page);
    await picture(page, 'plaatsing-vrij');
    expect(await faultsSeenByAxe(page)).toEqual([]);
  });
});

describeView(
  'Plaatsing while people can still sign up',
  { fill: INVENTED, page: { tryOut: true } },
  (view, once) => {
    once('says why not yet, from when, and how to see it in a try-out', async () => {
      const page = await view.visit(WHERE);
      await page.getByText('Vanaf 28 maart 2018 kunt u de verdeling definitief').waitFor();
      await page.getByText('npm start -- --today 2018-03-28').waitFor();
      expect(await faultsSeenByAxe(page)).toEqual([]);
      await picture(page, 'plaatsing-nog-niet', true);
    });
  },
);
