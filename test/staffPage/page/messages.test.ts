import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { invent } from '../../../src/app/invented/invent.ts';
import { describeWithChromium, openChromium } from '../../helpers/chromium.ts';
import { sql } from '../../helpers/database.ts';
import { faultsOnScreens, openStaffPage, type TestStaffPage } from '../../helpers/staffPage.ts';

describeWithChromium('the view of messages (needs Debian chromium)', () => {
  const database = `sqlite:${path.join(mkdtempSync(path.join(tmpdir(), 'briefwijzer-')), 'test.db')}`;
  let site: TestStaffPage;
  let browser: Browser;

  beforeAll(async () => {
    [site, browser] = await Promise.all([
      openStaffPage({ database, fill: (opened, now) => invent({ ...opened, now }) }),
      openChromium(),
    ]);
    const mails = (await sql(database, "select seq from outbox where kind = 'mail' order by seq desc")).map(
      ({ seq }) => Number(seq),
    );
    const become = (at: number, state: string) =>
      sql(
        database,
        `update outbox set state = '${state}', attempts = 8, reason = '550 <script>alert(1)</script>' where seq = ${mails[at]}`,
      );
    for (const [at, state] of ['failed', 'dead', 'unknown'].entries()) await become(at, state);
    await sql(database, `update outbox set state = 'sent' where kind = 'mail' and seq < ${mails[10]}`);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const ready = (page: Page) => page.getByRole('list', { name: 'Berichten' }).waitFor();
  const items = (page: Page) => page.getByRole('list', { name: 'Berichten' }).getByRole('listitem');

  test('on phone and desktop, by day and by night: nothing for axe to find, nothing cut off', async () => {
    expect(await faultsOnScreens(site, browser, '/beheer/berichten', ready, 'berichten')).toEqual([]);
  });

  test('a count leads to what it counts, and back', async () => {
    const page = await site.visit(browser, '/beheer/berichten');
    await ready(page);
    await page.getByRole('button', { name: '1: mail, onzeker' }).press('Enter');
    await page.waitForURL(/stand=unknown&soort=mail/);
    await page.getByText('onzeker').nth(1).waitFor();
    expect(await items(page).count()).toBe(1);
    await page.context().close();
  });

  test('a message that may have arrived is sent again after it was asked, once', async () => {
    const page = await site.visit(browser, '/beheer/berichten?stand=unknown');
    await ready(page);
    await page.getByRole('button', { name: /^Opnieuw versturen/ }).click();
    await page.getByRole('alertdialog').getByText('misschien al aangekomen').waitFor();
    await page.getByRole('button', { name: 'Opnieuw versturen', exact: true }).click();
    await page.getByText('Geen berichten gevonden').waitFor();
    await page.context().close();
  });

  test('who looks on sends nothing, and a number of nobody finds nothing', async () => {
    const page = await site.visit(browser, '/beheer/berichten', { role: 'inzien' });
    await ready(page);
    expect(await page.getByRole('button', { name: /^Opnieuw versturen/ }).count()).toBe(0);
    await page.getByRole('searchbox').fill('SD-1999-0001');
    await page.getByText('Geen berichten gevonden').waitFor();
    await page.context().close();
  });

  test('when the connection drops it says so, and goes on where it was', async () => {
    const page = await site.visit(browser, '/beheer/berichten?stand=failed');
    await ready(page);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: /^Opnieuw versturen/ }).click();
    await page.getByText('Er is geen verbinding').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await page.getByText('Geen berichten gevonden').waitFor();
    await page.context().close();
  });
});
