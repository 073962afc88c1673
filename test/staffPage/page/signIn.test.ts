import type { Page } from 'playwright-core';
import { createAccess } from '../../../src/staffPage/access/createAccess.ts';
import { REFUSALS } from '../../../src/staffPage/schema/access.ts';
import { openAccountProvider, type AccountProvider } from '../../helpers/accountProvider.ts';
import { describeWithChromium } from '../../helpers/chromium.ts';
import { faultsOnScreens } from '../../helpers/screens.ts';
import { openStaffPage, type TestStaffPage } from '../../helpers/staffPage.ts';
import { sharedChromium } from '../../helpers/tabs.ts';

const ANNA = { oid: 'o1', name: 'Anna de Wit', roles: ['secretariaat'] };

describeWithChromium('signing in on the page (needs Debian chromium)', () => {
  let site: TestStaffPage;
  let provider: AccountProvider;

  beforeAll(async () => {
    provider = await openAccountProvider(() => [`${site.origin}/beheer/aangemeld`]);
    site = await openStaffPage({
      access: (origin, { store }) =>
        createAccess({ sessions: store.staffSessions, accounts: provider.accounts(origin), now: Date.now }),
    });
  });
  afterAll(async () => {
    await site?.close();
    await provider?.close();
  });

  const visit = async (where: string) => {
    const page = await (await sharedChromium()).newPage();
    await page.goto(site.origin + where);
    return page;
  };
  const signInLink = (page: Page) => page.getByRole('link', { name: 'Aanmelden' });

  test('in a browser: by the account system, back to where one was, and out again', async () => {
    provider.signsInAs(ANNA);
    const page = await visit('/beheer/berichten?zoek=x');
    await signInLink(page).waitFor();
    expect(await page.getByRole('navigation').count()).toBe(0);
    await signInLink(page).click();
    await page.getByText('Anna de Wit').waitFor();
    expect(page.url()).toBe(`${site.origin}/beheer/berichten?zoek=x`);
    const [stolen] = (await page.context().cookies()).filter(({ name }) => name === 'beheer');
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await signInLink(page).waitFor();
    const again = await fetch(`${site.origin}/api/beheer/ik`, {
      headers: { cookie: `beheer=${stolen?.value}` },
    });
    expect(again.status).toBe(401);
    await page.context().close();
  });

  test('in Teams: by itself, with what Teams says, on a cookie for inside Teams alone', async () => {
    const context = await (await sharedChromium()).newContext();
    const token = await provider.teamsToken();
    await context.route('https://teams.microsoft.com/**', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: teamsAround(`${site.origin}/beheer/berichten`, token),
      }),
    );
    const page = await context.newPage();
    await page.goto('https://teams.microsoft.com/tab');
    const tab = page.frameLocator('iframe');
    await tab.getByText('Anna de Wit').waitFor();
    expect(await tab.getByRole('button', { name: 'Afmelden' }).count()).toBe(0);
    const [cookie] = (await context.cookies(site.origin)).filter(({ name }) => name === 'beheer');
    expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'None' });
    await context.close();
  });

  test('who may not in reads why, and can take another account', async () => {
    provider.signsInAs({ ...ANNA, roles: [] });
    const page = await visit('/beheer');
    await signInLink(page).click();
    await page.getByText(REFUSALS.rol).waitFor();
    expect(await signInLink(page).getAttribute('href')).toContain('kies=1');
    await page.context().close();
  });

  test('on phone and desktop, by day and by night: nothing for axe to find', async () => {
    const open = async () => {
      const page = await visit('/beheer?aanmelden=rol');
      await signInLink(page).waitFor();
      return page;
    };
    const faults = await faultsOnScreens(open, 'aanmelden');
    expect(faults.filter((fault) => !fault.includes('401'))).toEqual([]);
  });
});

/** A page that answers what a tab asks of Teams: that it is there, in which theme, and who looks on. */
function teamsAround(tab: string, token: string): string {
  return `<iframe src="${tab}" style="width: 1200px; height: 800px"></iframe><script>
    const runtime = JSON.stringify({ apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports: {} });
    const answers = {
      initialize: ['content', 'web', runtime, '2.0.0'],
      getContext: [{ theme: 'dark', locale: 'nl-nl' }],
      'authentication.getAuthToken': [true, ${JSON.stringify(token)}],
    };
    addEventListener('message', ({ data, source, origin }) => {
      const args = answers[data.func];
      if (args) source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, origin);
    });
  </script>`;
}
