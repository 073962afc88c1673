import type { Page } from 'playwright-core';
import { invent } from '../../../src/app/invented/invent.ts';
import type { Role } from '../../../src/staffPage/access/access.ts';
import { sql } from '../../helpers/database.ts';
import { keysOn, type Keys } from '../../helpers/keys.ts';
import { keepMissed, unanswered } from '../../helpers/missed.ts';
import type { TestStaffPageOptions } from '../../helpers/staffPage.ts';
import { describeView } from '../../helpers/view.ts';
import { onSqlite } from '../../storage/engines.ts';

interface Way {
  name: string;
  path: string;
  role?: Role;
  /** From the top of the page to what the view is for. */
  walk: (page: Page, keys: Keys) => Promise<unknown>;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

const WAYS: readonly Way[] = [
  {
    ...{ name: 'Overzicht: to what there is to do', path: '' },
    async walk(page, keys) {
      await keys.to(page.getByRole('link', { name: 'Nieuwe bezoeken' }));
      await keys.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Bezoeken' }).waitFor();
    },
  },
  {
    ...{ name: 'Aanmeldingen: an answer is changed', path: '/aanmeldingen?form=startdag&status=ontvangen' },
    async walk(page, keys) {
      await keys.to(button(page, /^SD-2018-/).first());
      await keys.press('Enter');
      await keys.to(button(page, 'Wijzigen'));
      await keys.press('Enter');
      await keys.to(page.getByLabel('Functie'));
      await keys.press('Control+A');
      await keys.type('strateeg wonen');
      await keys.to(page.getByLabel('Reden van de wijziging'));
      await keys.type('belde');
      await keys.to(button(page, 'Bewaren'));
      await keys.press('Enter');
      await page.getByText('Verbeterd door het secretariaat').waitFor();
    },
  },
  {
    ...{ name: 'Plaatsing: the places are divided', path: '/plaatsing?plaatsen=30&per=5' },
    async walk(page, keys) {
      await keys.to(button(page, 'Definitief maken…'));
      await keys.press('Enter');
      await keys.to(button(page, 'Ja, verdeel 30 plaatsen'));
      await keys.press('Enter');
      await page.getByText('De verdeling is definitief.').waitFor();
    },
  },
  {
    ...{ name: 'Bezoeken: a step is taken', path: '/bezoeken' },
    async walk(page, keys) {
      await keys.to(button(page, /^Wat te doen/).first());
      await keys.press('Enter');
      await keys.to(page.getByRole('menuitem', { name: 'Contact gehad…' }), 'ArrowDown');
      await keys.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Contact gehad' });
      await keys.to(dialog.getByRole('button', { name: 'Vastleggen' }));
      await keys.press('Enter');
      await dialog.waitFor({ state: 'detached' });
    },
  },
  {
    ...{ name: 'Berichten: one is sent again', path: '/berichten?stand=failed' },
    async walk(page, keys) {
      await keys.to(button(page, /^Opnieuw versturen/));
      await keys.press('Enter');
      await page.getByText('Geen berichten gevonden').waitFor();
    },
  },
  {
    ...{ name: 'Vragen: one is put aside', path: '/vragen', role: 'redactie' },
    async walk(page, keys) {
      await keys.to(button(page, 'Niet meer tonen'));
      await keys.press('Enter');
      await keys.to(button(page, 'Bewaren'));
      await keys.press('Enter');
      await page.getByText('Er wachten geen vragen').waitFor();
    },
  },
  {
    ...{ name: 'Brieven: a question is tried', path: '/brieven', role: 'redactie' },
    async walk(page, keys) {
      await keys.to(page.getByLabel('Probeer een vraag'));
      await keys.type('tot wanneer kan ik iemand aanmelden');
      await keys.press('Enter');
      await page.getByRole('region', { name: 'Antwoord' }).waitFor();
    },
  },
  {
    ...{
      name: 'Formulieren: to the days, and to what looks at what changes',
      path: '/formulieren?formulier=startdag',
      role: 'redactie',
    },
    async walk(page, keys) {
      await keys.to(button(page, 'Dagen wijzigen'));
      await keys.press('Enter');
      await keys.to(page.getByLabel('Laatste dag'));
      await keys.to(button(page, 'Bekijk wat er verandert'));
    },
  },
  {
    ...{ name: 'Cijfers: a month is chosen', path: '/cijfers' },
    async walk(page, keys) {
      await keys.to(page.getByRole('combobox', { name: 'Periode' }));
      await keys.press('Enter', 'ArrowDown', 'Enter');
      await page.getByRole('heading', { name: 'Cijfers: maart 2018' }).waitFor();
    },
  },
];

const fill: TestStaffPageOptions['fill'] = async (opened, now) => {
  await invent({ ...opened, now });
  await keepMissed(opened, [unanswered('Mag mijn papegaai mee naar de startdag?')]);
};

describeView(
  'by keys alone',
  { engines: onSqlite, changesKnowledge: true, today: '2018-03-28T10:00', fill },
  (view) => {
    beforeAll(() =>
      sql(
        view.database,
        `update outbox set state = 'failed' where seq = (select max(seq) from outbox where kind = 'mail')`,
      ),
    );

    for (const { name, path, role, walk } of WAYS)
      test(`${name}, and one sees where one is`, async () => {
        const page = await view.visit(`/beheer${path}`, { ...(role && { role }) });
        const keys = keysOn(page);
        await walk(page, keys);
        expect(keys.unseen).toEqual([]);
      });
  },
);
