import { describeWithChromium } from './chromium.ts';
import { faultsOnScreens } from './screens.ts';
import { giveBackTabs, takeTab } from './tabs.ts';

/** Right by day on a desktop, but for the picture. */
const FAULTY = `<!doctype html><html lang="nl"><title>x</title><style>
  body { margin: 0 } main { min-width: 700px; background: white; color: black }
  @media (prefers-color-scheme: dark) { main { color: lightgrey } }
</style><main><h1>Tekst</h1><img src="data:,"></main></html>`;

describeWithChromium('looking on screens (needs Debian chromium)', () => {
  afterEach(giveBackTabs);

  test('what is wrong is seen: on any screen, on a phone alone, by night alone', async () => {
    const page = await takeTab();
    const open = async () => {
      await page.setContent(FAULTY);
      return page;
    };
    const faults = await faultsOnScreens(open, 'fout');
    const kinds = faults.map((fault) => fault.replace(/( wide|-contrast|-alt).*/s, '$1'));
    expect(kinds).toEqual([
      ...['360-licht: image-alt', '360-licht: 700 px wide'],
      ...['360-donker: color-contrast', '360-donker: 700 px wide'],
      ...['bureau-licht: image-alt', 'bureau-donker: color-contrast'],
    ]);
  });

  test('a tab that is given back is as any other: by day, connected, with nothing answered for the server', async () => {
    const first = await takeTab();
    await first.route('**/*', (route) => route.fulfill({ body: 'answered' }));
    await first.emulateMedia({ colorScheme: 'dark', media: 'print' });
    await first.context().setOffline(true);
    await giveBackTabs();
    const page = await takeTab();
    expect(page).toBe(first);
    expect(await takeTab()).not.toBe(page);
    const isSo =
      '[navigator.onLine, matchMedia("(prefers-color-scheme: dark)").matches, matchMedia("print").matches]';
    expect(await page.evaluate(isSo)).toEqual([true, false, false]);
    await expect(page.goto('http://127.0.0.1:9/')).rejects.toThrow();
  });
});
