import type { Page, Route } from 'playwright-core';
import type { Role } from '../../../src/staffPage/access/access.ts';
import { ROLES } from '../../../src/staffPage/access/roles.ts';
import { API } from '../../../src/staffPage/schema/endpoint.ts';
import { me } from '../../../src/staffPage/schema/me.ts';
import { describeView, INVENTED, type View } from '../../helpers/view.ts';
import { onSqlite } from '../../storage/engines.ts';

interface Place {
  name: string;
  path: string;
  role?: Role;
  /** What is there once it is. */
  ready: (page: Page) => Promise<unknown>;
  /** What it says when there is nothing. */
  empty?: string;
}

const text = (said: string) => (page: Page) => page.getByText(said).first().waitFor();
const heading = (name: string) => (page: Page) => page.getByRole('heading', { name }).first().waitFor();

/** Each view, in the order of the navigation. */
const PLACES: readonly Place[] = [
  { name: 'Overzicht', path: '', ready: text('Per status') },
  {
    ...{ name: 'Aanmeldingen', path: '/aanmeldingen', ready: text('72 gevonden') },
    empty: 'Er is nog niets binnengekomen',
  },
  {
    ...{ name: 'Plaatsing', path: '/plaatsing?plaatsen=30&per=5', ready: text('Per provincie') },
    empty: 'Er is nog niets te verdelen',
  },
  {
    ...{ name: 'Bezoeken', path: '/bezoeken', ready: heading('Ontvangen') },
    empty: 'Er zijn nog geen bezoeken',
  },
  {
    ...{ name: 'Berichten', path: '/berichten' },
    ready: (page) => page.getByRole('list', { name: 'Berichten' }).waitFor(),
    empty: 'Alles is verzonden',
  },
  {
    ...{ name: 'Vragen', path: '/vragen', role: 'redactie', ready: text('Er wachten geen vragen') },
    empty: 'Er wachten geen vragen',
  },
  { name: 'Brieven', path: '/brieven', role: 'redactie', ready: text('Dagen in de brieven') },
  { name: 'Formulieren', path: '/formulieren', role: 'redactie', ready: text('Zo wordt het gevraagd') },
  {
    ...{ name: 'Cijfers', path: '/cijfers', ready: heading('Vragen per week') },
    empty: 'Nog geen cijfers',
  },
  { name: 'Instellingen', path: '/instellingen', ready: text('Waaruit Briefwijzer nu antwoordt') },
];

/** What else is opened on a phone. */
const OPENED: readonly Place[] = [
  { name: 'een aanmelding', path: '/aanmeldingen?nummer=SD-2018-0004', ready: text('Wat er gebeurde') },
  { name: 'iemand invoeren', path: '/aanmeldingen?nieuw=ja', ready: heading('Iemand invoeren') },
  { name: 'de deurlijst', path: '/aanmeldingen?deur=startdag', ready: text('aanwezig') },
  { name: 'een bezoek', path: '/bezoeken?nummer=AB-2018-0007', ready: text('Wat er gebeurde') },
  { name: 'een maand', path: '/bezoeken?als=maand&maand=2018-03', ready: heading('maart 2018') },
  {
    ...{ name: 'een brief', path: '/brieven?brief=lbr-18-009&feit=aanmelden-deadline', role: 'redactie' },
    ready: (page) => page.getByRole('article').waitFor(),
  },
];

/** The smallest screen that has to do: 1280 px enlarged four times. */
const SMALL = { width: 320, height: 640 };

/** Has everything that the view asks, but who is signed in, answered so. */
const answering = (page: Page, answer: (route: Route) => Promise<void>) =>
  page.route(({ pathname }) => pathname.startsWith(API) && pathname !== API + me.path, answer);

const open = async (view: View, { path, role }: Place, before: (page: Page) => Promise<unknown>) => {
  const page = await view.visit('/beheer/nergens', { ...(role && { role }) });
  await before(page);
  await page.goto(`${view.site.origin}/beheer${path}`);
  return page;
};

describeView('every view', { engines: onSqlite, fill: INVENTED }, (view) => {
  test('is one of these', async () => {
    const shown = new Set<string>();
    for (const role of ROLES) {
      const page = await view.visit('/beheer', { role });
      const links = page.getByRole('navigation').getByRole('link');
      await links.first().waitFor();
      for (const title of await links.allInnerTexts()) shown.add(title);
    }
    expect(PLACES.map(({ name }) => name).sort()).toEqual([...shown].sort());
  });

  for (const place of [...PLACES, ...OPENED])
    test(`${place.name}: on 320 px nothing has to be scrolled sideways`, async () => {
      const page = await view.visit(`/beheer${place.path}`, {
        ...SMALL,
        ...(place.role && { role: place.role }),
      });
      await place.ready(page);
      expect(await tooWide(page)).toEqual([]);
    });

  for (const place of PLACES) {
    test(`${place.name}: says that it is on its way until it is there`, async () => {
      const { promise: held, resolve: go } = Promise.withResolvers<void>();
      const page = await open(view, place, (one) =>
        answering(one, async (route) => {
          await held;
          await route.continue();
        }),
      );
      await page.getByRole('progressbar').first().waitFor();
      go();
      await place.ready(page);
      await page.getByRole('progressbar').first().waitFor({ state: 'detached' });
    });

    test(`${place.name}: when it cannot be had it says so, and it is there once it is tried again`, async () => {
      const page = await open(view, place, (one) =>
        answering(one, (route) => route.fulfill({ status: 500, body: '' })),
      );
      const again = page.getByRole('button', { name: 'Opnieuw proberen' }).first();
      await again.waitFor();
      expect(await page.getByRole('progressbar').count()).toBe(0);
      await page.unrouteAll();
      await again.press('Enter');
      await place.ready(page);
    });
  }
});

describeView('every view of an empty store', { engines: onSqlite }, (view) => {
  for (const { name, path, role, empty } of PLACES.filter((one) => one.empty !== undefined))
    test(`${name}: says that there is nothing`, async () => {
      const page = await view.visit(`/beheer${path}`, { ...(role && { role }) });
      await page.getByText(empty!).waitFor();
    });
});

/** What is cut off at the right, or makes the page go sideways; a table may go sideways in a frame of its own. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const wide = [document.documentElement, document.getElementById('inhoud'), ...document.querySelectorAll('[role=dialog], [role=alertdialog]')];
    return wide.filter((one) => one && one.scrollWidth > one.clientWidth)
      .map((one) => (one.id || one.tagName) + ': ' + one.scrollWidth + ' > ' + one.clientWidth);
  })()`);
}
