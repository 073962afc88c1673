import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Opened } from '../../../src/app/open.ts';
import { picture } from '../../helpers/chromium.ts';
import { keepMissed, unanswered } from '../../helpers/missed.ts';
import { faultsSeenByAxe } from '../../helpers/screens.ts';
import { describeView } from '../../helpers/view.ts';
import { asks } from '../../storage/askedQuestions.ts';

const PLACE = '/beheer/vragen';
const LATE = 'hoe lang kan ik nog iemand opgeven';
const PARROT = 'Mag mijn papegaai mee naar de startdag?';
/** Learning takes its time on a busy machine. */
const LEARNED = { timeout: 90_000 };

const fill = async (opened: Opened) => {
  const text = 'Tot wanneer kan ik iemand aanmelden voor de startdag?';
  await asks(opened.store, 'Noor', 'm1', { text, name: 'Noor de Wit' });
  await keepMissed(opened, [
    unanswered(PARROT),
    unanswered('mag een papegaai ook mee naar die startdag'),
    unanswered(LATE, { nearest: 'aanmelden-deadline' }),
    { ...unanswered('<b>is er</b> ook een hotel & parkeerplaats'), reason: 'disliked', comment: 'nee' },
  ]);
};

describeView('Vragen', { role: 'redactie', changesKnowledge: true, fill }, (view, once) => {
  const ready = (page: Page) => page.getByRole('group', { name: PARROT }).waitFor();
  const visit = async (options = {}) => {
    const page = await view.visit(PLACE, options);
    await ready(page);
    return page;
  };

  once('on phone and desktop, by day and by night: nothing for axe to find, nothing cut off', async () => {
    expect(await view.faults(PLACE, ready, 'vragen')).toEqual([]);
  });

  test('one click: tried, shown what changes, kept in the file, gone from the list', async () => {
    const page = await visit();
    const card = page.getByRole('group', { name: LATE });
    await card.getByRole('listitem').filter({ hasText: '27 maart' }).first().getByRole('button').click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('region', { name: 'Wat er verandert' }).waitFor(LEARNED);
    expect(await faultsSeenByAxe(page)).toEqual([]);
    await picture(page, 'vragen-proef');
    await dialog.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByText('Bewaard.').waitFor(LEARNED);
    expect(await card.count()).toBe(0);
    const [kept] = await view.site.store.knowledgeChanges.since(0);
    const { letter, entry } = kept!.change as { letter: string; entry: string };
    const file = join(view.folder, 'letters', letter, 'vragen', `${entry}.txt`);
    expect(readFileSync(file, 'utf8')).toContain(`\n${LATE}\n`);
  });

  once(
    'what no letter says, by keyboard, with two alike; nothing is lost when the connection drops',
    async () => {
      const page = await visit({ width: 360, height: 740 });
      await page
        .getByRole('group', { name: PARROT })
        .getByRole('button', { name: 'Staat niet in de brieven' })
        .press('Enter');
      const dialog = page.getByRole('alertdialog');
      await dialog.getByLabel('Wat Briefwijzer dan zegt').fill('Over papegaaien staat niets in de brieven.');
      await dialog.getByLabel('Naam').fill('Geen Id');
      await dialog.getByText('Gebruik kleine letters').waitFor();
      await dialog.getByLabel('Naam').fill('papegaai');
      expect(await faultsSeenByAxe(page)).toEqual([]);
      await page.context().setOffline(true);
      await dialog.getByRole('button', { name: 'Bekijk wat er verandert' }).press('Enter');
      await dialog.getByText('Er is geen verbinding').waitFor();
      expect(await dialog.getByLabel('Wat Briefwijzer dan zegt').inputValue()).toContain('papegaaien');
      await page.context().setOffline(false);
      await dialog.getByRole('button', { name: 'Opnieuw proberen' }).press('Enter');
      await dialog.getByRole('button', { name: 'Bewaren' }).waitFor(LEARNED);
      await picture(page, 'vragen-leemte-360');
      await dialog.getByRole('button', { name: 'Bewaren' }).press('Enter');
      await page.getByText('Bewaard.').waitFor(LEARNED);
      expect(await page.getByRole('group', { name: PARROT }).count()).toBe(0);
    },
  );

  once('filters stand in the address; what people typed is text; an empty list says so', async () => {
    const page = await view.visit(`${PLACE}?soort=disliked`);
    await page.getByRole('group', { name: '<b>is er</b> ook een hotel & parkeerplaats' }).waitFor();
    await page.getByRole('searchbox').fill('bestaat niet');
    await page.getByText('Geen vragen gevonden').waitFor();
    expect(page.url()).toContain('zoek=bestaat+niet');
    expect(await faultsSeenByAxe(page)).toEqual([]);
  });

  once('the second of two editors is told, and looks again', async () => {
    const page = await view.visit(PLACE);
    const card = page.getByRole('group', { name: /ook een hotel/ });
    await card.getByRole('button', { name: 'Niet meer tonen' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('button', { name: 'Bewaren' }).waitFor(LEARNED);
    const { knowledgeChanges } = view.site.store;
    const seen = (await knowledgeChanges.since(0)).length;
    const change = { kind: 'turnedDown' as const, wordings: ['iets anders'] };
    await knowledgeChanges.propose({ ...{ id: 'x', seen, change, outcome: {} }, by: 'Bram' });
    await knowledgeChanges.keep('x', 'Bram');
    await dialog.getByRole('button', { name: 'Bewaren' }).click();
    await dialog.getByText('bewaard door Bram').waitFor();
    await dialog.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
    await dialog.getByRole('button', { name: 'Bewaren' }).click(LEARNED);
    await page.getByText('Er wachten geen vragen').waitFor(LEARNED);
  });

  once('what was passed on is answered, once; what was done is found back', async () => {
    const page = await view.visit(`${PLACE}?deel=doorgestuurd`);
    const card = page.getByRole('group', { name: /^VR-/ });
    await card.getByText('Tot wanneer kan ik iemand').waitFor();
    expect(await page.getByText('Noor').count()).toBe(0);
    expect(await faultsSeenByAxe(page)).toEqual([]);
    await card.getByRole('button', { name: 'Neem dit antwoord over' }).click();
    expect(await card.getByLabel('Uw antwoord').inputValue()).toContain('27 maart');
    await picture(page, 'vragen-doorgestuurd');
    await card.getByRole('button', { name: 'Antwoord versturen' }).click();
    await page.getByText('krijgt dit antwoord in de chat of per mail').waitFor();
    await page.getByRole('tab', { name: 'Beantwoord' }).click();
    await card.getByText('Beantwoord door Sam redactie').waitFor();
    await page.getByRole('tab', { name: 'Gedaan' }).click();
    const row = page.getByRole('list', { name: 'Wat gedaan is' }).getByRole('listitem');
    await row.filter({ hasText: LATE }).getByText('Sam redactie').waitFor();
    expect(await faultsSeenByAxe(page)).toEqual([]);
    await picture(page, 'vragen-gedaan');
    await row.filter({ hasText: LATE }).getByRole('button', { name: 'Openen' }).click();
    await page.getByRole('article').waitFor();
  });

  once('who is of the secretariat sees who asked, and nothing of the editors', async () => {
    const page = await view.visit(`${PLACE}?soort=beantwoord`, { role: 'secretariaat' });
    await page.getByText('Noor de Wit').waitFor();
    expect(await page.getByRole('tab', { name: 'Gedaan' }).count()).toBe(0);
  });
});
