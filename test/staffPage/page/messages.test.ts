import type { Page } from 'playwright-core';
import { sql } from '../../helpers/database.ts';
import { describeView, INVENTED } from '../../helpers/view.ts';

describeView('the view of messages', { fill: INVENTED }, (view, once) => {
  beforeAll(async () => {
    const mails = await sql(view.database, "select seq from outbox where kind = 'mail' order by seq desc");
    const seqAt = (at: number) => Number(mails[at]!.seq);
    const become = (at: number, state: string) =>
      sql(
        view.database,
        `update outbox set state = '${state}', attempts = 8, reason = '550 <script>alert(1)</script>' where seq = ${seqAt(at)}`,
      );
    for (const [at, state] of ['failed', 'dead', 'unknown'].entries()) await become(at, state);
    await sql(view.database, `update outbox set state = 'sent' where kind = 'mail' and seq < ${seqAt(10)}`);
  });

  const ready = (page: Page) => page.getByRole('list', { name: 'Berichten' }).waitFor();
  const items = (page: Page) => page.getByRole('list', { name: 'Berichten' }).getByRole('listitem');

  once('on phone and desktop, by day and by night: nothing for axe to find, nothing cut off', async () => {
    expect(await view.faults('/beheer/berichten', ready, 'berichten')).toEqual([]);
  });

  once('a count leads to what it counts, and back', async () => {
    const page = await view.visit('/beheer/berichten');
    await ready(page);
    await page.getByRole('button', { name: '1: mail, onzeker' }).press('Enter');
    await page.waitForURL(/stand=unknown&soort=mail/);
    await page.getByText('onzeker').nth(1).waitFor();
    expect(await items(page).count()).toBe(1);
  });

  test('a message that may have arrived is sent again after it was asked, once', async () => {
    const page = await view.visit('/beheer/berichten?stand=unknown');
    await ready(page);
    await page.getByRole('button', { name: /^Opnieuw versturen/ }).click();
    await page.getByRole('alertdialog').getByText('misschien al aangekomen').waitFor();
    await page.getByRole('button', { name: 'Opnieuw versturen', exact: true }).click();
    await page.getByText('Geen berichten gevonden').waitFor();
  });

  once('who looks on sends nothing, and a number of nobody finds nothing', async () => {
    const page = await view.visit('/beheer/berichten', { role: 'inzien' });
    await ready(page);
    expect(await page.getByRole('button', { name: /^Opnieuw versturen/ }).count()).toBe(0);
    await page.getByRole('searchbox').fill('SD-1999-0001');
    await page.getByText('Geen berichten gevonden').waitFor();
  });

  once('when the connection drops it says so, and goes on where it was', async () => {
    const page = await view.visit('/beheer/berichten?stand=failed');
    await ready(page);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: /^Opnieuw versturen/ }).click();
    await page.getByText('Er is geen verbinding').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await page.getByText('Geen berichten gevonden').waitFor();
  });
});
