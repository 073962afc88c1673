import type { Page } from 'playwright-core';
import { emptyHouse } from '../../helpers/staffPage.ts';
import { describeView } from '../../helpers/view.ts';

const house = {
  ...emptyHouse(),
  leftOut: () => ['letters/kapot/brief.txt'],
  look: () =>
    Promise.resolve([
      { about: 'mail', kind: 'wrong' as const, says: 'Mails can not be handed to <b>smtp</b>.' },
      { about: 'token', kind: 'well' as const, says: 'Microsoft gives the bot a token.' },
    ]),
};

describeView('Instellingen', { role: 'inzien', page: { house } }, (view, once) => {
  once('on phone and desktop, by day and by night: nothing for axe to find, nothing cut off', async () => {
    const ready = (page: Page) => page.getByText('werkt niet').waitFor();
    expect(await view.faults('/beheer/instellingen', ready, 'instellingen')).toEqual([]);
  });

  test('says what works and what does not, what is live, and nothing can be changed', async () => {
    const page = await view.visit('/beheer/instellingen');
    await page.getByText('Mails can not be handed to <b>smtp</b>.').waitFor();
    await page.getByText('letters/kapot/brief.txt').waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    await page.getByRole('link', { name: /Lbr\. 18\/009/ }).click();
    await page.getByRole('article').waitFor();
  });
});
