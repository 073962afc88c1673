import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { edit, one } from '../../../src/staffPage/schema/registrations.ts';
import { picture } from '../../helpers/chromium.ts';
import { placed } from '../../helpers/manyRegistrations.ts';
import { faultsSeenByAxe } from '../../helpers/screens.ts';
import { describeView, INVENTED } from '../../helpers/view.ts';

const HERE = '/beheer/aanmeldingen';
const rows = (page: Page) => page.getByRole('table', { name: 'Aanmeldingen' }).locator('tbody tr');
const found = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();

/** What who cannot see is told of a field beside its name. */
async function describedBy(page: Page, field: Locator): Promise<string> {
  const ids = (await field.getAttribute('aria-describedby')) ?? '';
  return (
    await page
      .locator(
        ids
          .split(' ')
          .map((id) => `[id="${id}"]`)
          .join(),
      )
      .allInnerTexts()
  ).join(' ');
}

/** As browsers print when nobody says otherwise. */
const MARGIN = { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' };

interface Box {
  scrollHeight: number;
  clientHeight: number;
}

/** Whether a button is where one looks, without scrolling. */
async function inSight(page: Page, name: string): Promise<boolean> {
  const { y = -1, height = 0 } = (await page.getByRole('button', { name }).boundingBox()) ?? {};
  return y >= 0 && y + height <= (page.viewportSize()?.height ?? 0);
}

describeView('the registrations in a browser', { fill: INVENTED }, (view, once) => {
  const opened = async (where: string) => {
    const page = await view.visit(where);
    await (where.includes('nummer=') ? page.getByText('Wat er gebeurde') : rows(page).first()).waitFor();
    return page;
  };

  once(
    'the list, on phone and desktop, by day and by night: nothing for axe to find, nothing cut off',
    async () => {
      const ready = (page: Page) => found(page, '72 gevonden');
      expect(await view.faults(HERE, ready, 'aanmeldingen')).toEqual([]);
    },
  );

  once('one of them, the same', async () => {
    const ready = (page: Page) => page.getByText('Wat er gebeurde').waitFor();
    const where = `${HERE}?nummer=SD-2018-0004`;
    expect(await view.faults(where, ready, 'aanmelding')).toEqual([]);
  });

  once('search, filter, sort and columns are kept in the address, and lead to the same list', async () => {
    const page = await opened(HERE);
    await page.getByRole('combobox', { name: 'Formulier' }).selectOption('startdag');
    await found(page, '60 gevonden');
    await page.getByRole('combobox', { name: 'Status' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'ingetrokken' }).click();
    await page.keyboard.press('Escape');
    await found(page, '3 gevonden');
    await page.getByRole('columnheader', { name: 'Naam' }).getByRole('button').click();
    await page.getByRole('button', { name: 'Kolommen' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Functie' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('columnheader', { name: 'Functie' }).waitFor();
    const address = new URL(page.url());
    expect(address.searchParams.getAll('status')).toEqual(['ingetrokken']);
    expect(address.searchParams.get('sorteer')).toBe('Naam');
    const before = await rows(page).allInnerTexts();
    await page.reload();
    await page.getByRole('columnheader', { name: 'Functie' }).waitFor();
    expect(await rows(page).allInnerTexts()).toEqual(before);
    await page.getByRole('searchbox').fill('niemand heet zo');
    await page.getByText('Niets gevonden').waitFor();
    expect(await faultsSeenByAxe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Filters wissen' }).click();
    await found(page, '72 gevonden');
    await page.getByLabel('Ontvangen van').fill('gisteren');
    await page.getByText('Gelezen als 19 maart 2018').waitFor();
    await page.waitForURL(/van=2018-03-19/);
    await page.getByLabel('Ontvangen tot en met').fill('31 april');
    await page.getByText('April heeft 30 dagen').waitFor();
    await page.getByRole('button', { name: 'Filters wissen' }).click();
    await found(page, '72 gevonden');
    expect(await page.getByLabel('Ontvangen van').inputValue()).toBe('');
  });

  once(
    'an answer is changed with a reason by keyboard; what the field refuses is said and stays typed',
    async () => {
      const page = await opened(HERE);
      await page.getByRole('button', { name: 'SD-2018-0006' }).press('Enter');
      await page.getByRole('button', { name: 'Wijzigen' }).press('Enter');
      await page.getByLabel('E-mailadres', { exact: true }).fill('geen adres');
      await page.getByLabel('Reden van de wijziging').fill('belde');
      await page.getByRole('button', { name: 'Bewaren' }).press('Enter');
      await page.getByText('Niet bewaard.').waitFor();
      const wrong = page.getByLabel('E-mailadres', { exact: true });
      expect(await wrong.inputValue()).toBe('geen adres');
      expect(
        await wrong.evaluate((field: { matches: (what: string) => boolean }) => field.matches(':focus')),
      ).toBe(true);
      expect(await describedBy(page, wrong)).toContain('E-mailadres: "geen adres" klopt niet.');
      expect(await faultsSeenByAxe(page)).toEqual([]);
      await picture(page, 'aanmelding-wijzigen-fout');
      await page.getByLabel('E-mailadres', { exact: true }).fill('nieuw@voorbeeld.example');
      await page.getByRole('button', { name: 'Bewaren' }).press('Enter');
      await page.getByText('Verbeterd door het secretariaat').waitFor();
      await page.getByText('nieuw@voorbeeld.example').first().waitFor();
    },
  );

  once(
    'when the connection drops in the middle of a change it stays on the screen, and goes through later',
    async () => {
      const page = await opened(`${HERE}?nummer=SD-2018-0009`);
      await page.getByRole('button', { name: 'Wijzigen' }).click();
      await page.getByLabel('Functie').fill('strateeg wonen');
      await page.getByLabel('Reden van de wijziging').fill('belde');
      await page.context().setOffline(true);
      await page.getByRole('button', { name: 'Bewaren' }).click();
      await page.getByText('Er is geen verbinding').waitFor();
      expect(await page.getByLabel('Functie').inputValue()).toBe('strateeg wonen');
      await page.context().setOffline(false);
      await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
      await page.getByText('Verbeterd door het secretariaat').waitFor();
    },
  );

  once(
    'who changes what another changed meanwhile is told what, and goes on with what was typed',
    async () => {
      const page = await opened(`${HERE}?nummer=SD-2018-0011`);
      await page.getByRole('button', { name: 'Wijzigen' }).click();
      await page.getByLabel('Functie').fill('wethouder');
      await page.getByLabel('Reden van de wijziging').fill('belde');
      const { body } = await view.site.call(one, { nummer: 'SD-2018-0011' });
      const seen = { status: body.status, answers: {} };
      const { number, revision } = body;
      const fields = { email: 'anders@voorbeeld.example' };
      await view.site.call(edit, { number, revision, seen, fields, reason: 'mailde', silent: true });
      await page.getByRole('button', { name: 'Bewaren' }).click();
      await page.getByText('E-mailadres: ').waitFor();
      await page.getByText('is nu anders@voorbeeld.example').waitFor();
      expect(await inSight(page, 'Verder met wat er nu staat')).toBe(true);
      await picture(page, 'aanmelding-intussen-gewijzigd');
      await page.getByRole('button', { name: 'Verder met wat er nu staat' }).click();
      await page.getByText('Niet bewaard.').waitFor({ state: 'detached' });
      expect(await page.getByLabel('Functie').inputValue()).toBe('wethouder');
      await page.getByRole('button', { name: 'Bewaren' }).click();
      await page.getByText('Verbeterd door het secretariaat').waitFor();
      const { answers } = (await view.site.call(one, { nummer: 'SD-2018-0011' })).body;
      const texts = answers.map(({ text }) => text);
      expect(texts).toEqual(expect.arrayContaining(['wethouder', 'anders@voorbeeld.example']));
    },
  );

  once('closing what is not kept asks first; withdrawing does too, and can be taken back', async () => {
    const page = await opened(`${HERE}?nummer=SD-2018-0013`);
    await page.getByRole('button', { name: 'Wijzigen' }).click();
    await page.getByLabel('Functie').fill('iets');
    await page.getByRole('button', { name: 'Sluiten' }).click();
    await page.getByRole('alertdialog', { name: 'Weet u het zeker?' }).waitFor();
    await page.getByRole('button', { name: 'Weggooien' }).click();
    await page.getByRole('button', { name: 'Intrekken' }).click();
    expect(await faultsSeenByAxe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ja, trek in' }).click();
    await page.getByRole('button', { name: 'Intrekking ongedaan maken' }).click();
    await page.getByLabel('Reden').fill('toch niet');
    await page.getByRole('button', { name: 'Ja, zet terug' }).click();
    await page.getByRole('button', { name: 'Intrekken', exact: true }).waitFor();
  });

  once('somebody who phoned is entered, and what was typed is only ever text', async () => {
    const script = '<img src=x onerror="document.title=1">';
    const page = await opened(HERE);
    await page.getByRole('button', { name: 'Iemand invoeren' }).click();
    await page.getByLabel('Formulier').last().selectOption('startdag');
    await page.getByLabel('Gemeente', { exact: true }).last().fill('Gouda');
    await page.getByLabel('Naam', { exact: true }).fill('Eva de Wit');
    await page.getByLabel('Functie').fill('adviseur');
    await page.getByLabel('E-mailadres', { exact: true }).fill('eva@gouda.example');
    await page
      .getByRole('dialog')
      .getByLabel('Opgave', { exact: true })
      .selectOption('Toekomstbestendig wonen');
    for (const question of ['Kent de opgave', 'Ziet het belang', 'Ziet kansen'])
      await page.getByRole('dialog').getByLabel(new RegExp(question, 'i')).selectOption('ja');
    await page.getByLabel(/^Opmerking/).fill(script);
    await picture(page, 'aanmelding-invoeren');
    await page.getByRole('dialog').getByRole('button', { name: 'Invoeren' }).click();
    await page.getByRole('heading', { name: 'SD-2018-0061' }).waitFor();
    await page.getByText(script).first().waitFor();
    expect(await page.title()).toBe('Aanmeldingen – Briefwijzer');
  });

  once('a letter is looked at, then goes to everybody who is filtered, each once', async () => {
    const page = await opened(`${HERE}?form=startdag&status=ingetrokken`);
    await page.getByRole('button', { name: 'Mailen' }).click();
    await page.getByLabel('Onderwerp').fill('Jammer');
    await page.getByLabel('Bericht').fill('Beste {naam},\n\nJammer dat u er op 5 april niet bij bent.');
    await page.getByRole('button', { name: 'Voorbeeld bekijken' }).click();
    await page.getByText('3 van de 3 aanmeldingen krijgen deze mail.').waitFor();
    await page.getByText(/^Jammer\s+Beste (?!\{naam)/).waitFor();
    expect(await faultsSeenByAxe(page)).toEqual([]);
    await picture(page, 'aanmeldingen-mailen');
    await page.getByRole('button', { name: 'Versturen aan 3' }).click();
    await page.getByRole('button', { name: 'Ja, verstuur' }).click();
    await page.getByText('3 mails staan klaar om te gaan.').waitFor();
    const mails = (await view.site.store.deliveries.find({})).filter(({ event }) => event === 'bericht');
    expect(mails).toHaveLength(3);
  });

  test('rows are ticked, all of a page or all that is found; what is done is done with those', async () => {
    const page = await opened(`${HERE}?form=startdag`);
    const ticked = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();
    await page.getByRole('checkbox', { name: 'SD-2018-0030 aanvinken' }).press('Space');
    await ticked('1 aangevinkt');
    await page.getByRole('checkbox', { name: 'SD-2018-0031 aanvinken' }).press('Space');
    await page.getByRole('columnheader', { name: 'Naam' }).getByRole('button').click();
    await ticked('2 aangevinkt');
    expect(await faultsSeenByAxe(page)).toEqual([]);
    await picture(page, 'aanmeldingen-aangevinkt');
    await page.getByRole('button', { name: 'Bestand (2)' }).click();
    const file = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'CSV' }).click();
    const lines = readFileSync(await (await file).path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(
      lines
        .slice(1)
        .map((line) => line.slice(0, 12))
        .sort(),
    ).toEqual(['SD-2018-0030', 'SD-2018-0031']);
    await page.getByRole('button', { name: 'Mailen (2)' }).click();
    await page.getByLabel('Onderwerp').fill('Parkeren');
    await page.getByLabel('Bericht').fill('Beste {naam},\n\nParkeren kan achter het gebouw.');
    await page.getByRole('button', { name: 'Voorbeeld bekijken' }).click();
    await page.getByText('2 van de 2 aanmeldingen krijgen deze mail.').waitFor();
    await page.getByRole('button', { name: 'Versturen aan 2' }).click();
    await page.getByRole('button', { name: 'Ja, verstuur' }).click();
    await page.getByText('2 mails staan klaar om te gaan.').waitFor();
    await page.getByRole('button', { name: 'Sluiten' }).last().click();
    await page.getByRole('checkbox', { name: 'Deze bladzijde aanvinken' }).press('Space');
    await ticked(/^Alle 6\d aangevinkt$/);
    await page.getByRole('combobox', { name: 'Formulier' }).selectOption('');
    await page.getByRole('checkbox', { name: 'SD-2018-0030 aanvinken' }).press('Space');
    await page.getByRole('button', { name: /^Vink alle 7\d aan$/ }).click();
    await ticked(/^Alle 7\d aangevinkt$/);
    await page.getByRole('button', { name: 'Niets aanvinken' }).click();
    await page.getByRole('button', { name: 'Mailen', exact: true }).waitFor();
  });

  once('who has a place is ticked off at the door, on a phone too', async () => {
    await view.site.store.registrations.apply(['SD-2018-0020', 'SD-2018-0021'].map(placed));
    const ready = (page: Page) => page.getByRole('status').filter({ hasText: 'aanwezig' }).waitFor();
    const where = `${HERE}?deur=startdag`;
    expect(await view.faults(where, ready, 'deurlijst')).toEqual([]);
    const page = await view.visit(where, { width: 360, height: 740 });
    await page.getByRole('status').filter({ hasText: '0 van 2 aanwezig' }).waitFor();
    await page.getByRole('checkbox').first().press('Space');
    await page.getByRole('status').filter({ hasText: '1 van 2 aanwezig' }).waitFor();
  });

  once('badges come ten on a sheet, with the longest of names', async () => {
    const long = 'Wilhelmina Johanna van der Bruggen-Schimmelpenninck van der Oye';
    const { body } = await view.site.call(one, { nummer: 'SD-2018-0022' });
    await view.site.call(edit, {
      ...{ number: body.number, revision: body.revision, fields: { naam: long } },
      ...{ seen: { status: body.status, answers: {} }, reason: 'trouwde', silent: true },
    });
    const numbers = Array.from({ length: 11 }, (_, at) => `SD-2018-00${at + 25}`);
    const outcomes = await view.site.store.registrations.apply([body.number, ...numbers].map(placed));
    expect(outcomes.every(({ kind }) => kind === 'done')).toBe(true);
    const where = `${HERE}?badges=startdag`;
    const ready = (page: Page) => page.getByText(long).waitFor();
    expect(await view.faults(where, ready, 'badges')).toEqual([]);
    const page = await view.visit(where);
    await ready(page);
    const people = await page.getByRole('list', { name: 'Badges' }).getByRole('listitem').all();
    for (const badge of people)
      expect(await badge.evaluate((box: Box) => box.scrollHeight <= box.clientHeight)).toBe(true);
    const sheets = (await page.pdf({ format: 'A4', margin: MARGIN }))
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g);
    expect(sheets).toHaveLength(Math.ceil(people.length / 10));
    await page.emulateMedia({ media: 'print' });
    await picture(page, 'badges-afgedrukt', true);
  });

  once('who reads has no buttons that change', async () => {
    const page = await view.visit(`${HERE}?nummer=SD-2018-0004`, { role: 'inzien' });
    await page.getByText('Wat er gebeurde').waitFor();
    for (const name of ['Wijzigen', 'Intrekken', 'Notitie bewaren', 'Iemand invoeren'])
      expect(await page.getByRole('button', { name }).count()).toBe(0);
  });
});
