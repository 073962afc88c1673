import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { createPages } from '../../../src/pages/letterPage.ts';
import { ROLES } from '../../../src/staffPage/access/roles.ts';
import { API } from '../../../src/staffPage/schema/endpoint.ts';
import { sql } from '../../helpers/database.ts';
import {
  ASKED,
  FAILURE,
  hostileKnowledge,
  hostileStore,
  LETTER,
  SOURCES,
  THIRD,
} from '../../helpers/hostile.ts';
import { takeTab } from '../../helpers/tabs.ts';
import { describeView } from '../../helpers/view.ts';
import { onSqlite } from '../../storage/engines.ts';

/** Where something of others is shown, and who looks. */
const PLACES = [
  ['', 'secretariaat'],
  ['/aanmeldingen', 'secretariaat'],
  ['/aanmeldingen?nummer=SD-2018-0001', 'secretariaat'],
  ['/aanmeldingen?nummer=DE-2018-0001', 'secretariaat'],
  ['/aanmeldingen?deur=startdag', 'secretariaat'],
  ['/aanmeldingen?badges=startdag', 'secretariaat'],
  ['/plaatsing?plaatsen=30&per=5&lijst=placed', 'secretariaat'],
  ['/bezoeken', 'secretariaat'],
  ['/bezoeken?als=maand', 'secretariaat'],
  ['/bezoeken?nummer=AB-2018-0001', 'secretariaat'],
  ['/berichten', 'secretariaat'],
  ['/vragen', 'redactie'],
  ['/vragen?deel=doorgestuurd', 'secretariaat'],
  ['/vragen?deel=gedaan', 'redactie'],
  ['/brieven', 'redactie'],
  [`/brieven?brief=${LETTER}&feit=feit`, 'redactie'],
  ['/formulieren', 'redactie'],
  [`/formulieren?formulier=${THIRD}`, 'redactie'],
  ['/cijfers', 'redactie'],
  ['/instellingen', 'inzien'],
] as const;

/** Goes to other people than the staff, or is looked for and not shown. */
const SHOWN_TO_OTHERS = ['contact', 'mail subject', 'mail text', 'place'];

/** All that it says, also where one does not look: in fields, in lists that are shut. */
const allOf = (page: Page) =>
  page.evaluate<string>(
    `[document.body.textContent, ...[...document.querySelectorAll('input, textarea')].map(({ value }) => value)].join(' ')`,
  );

/** What ran, or would when it is pressed. */
async function runsOn(page: Page): Promise<string[]> {
  const ran = await page.evaluate<boolean>('globalThis.ran !== undefined');
  const links = await page.locator('[href^="javascript:" i], [onerror], [onload]').count();
  return [...(ran ? ['it ran'] : []), ...(links > 0 ? ['it would run'] : [])];
}

describeView(
  'hostile texts',
  { engines: onSqlite, changesKnowledge: true, addKnowledge: hostileKnowledge, fill: hostileStore },
  (view) => {
    beforeAll(() => sql(view.database, `update outbox set state = 'failed', reason = '${FAILURE}'`));

    test('are shown as they are on every view; nothing of them runs', async () => {
      const faults: string[] = [];
      let seen = '';
      for (const role of ROLES) {
        const page = await view.visit('/beheer/nergens', { role });
        page.on('dialog', (dialog) => {
          faults.push(`${page.url()}: a dialog`);
          void dialog.dismiss();
        });
        page.on('console', (line) => {
          if (line.type() === 'error') faults.push(`${page.url()}: ${line.text()}`);
        });
        for (const place of PLACES.filter(([, who]) => who === role).map(([path]) => path)) {
          await page.emulateMedia({ media: null });
          await page.goto(`${view.site.origin}/beheer${place}`);
          await page.locator('h1').first().waitFor();
          await page.waitForLoadState('networkidle');
          await page.getByRole('progressbar').first().waitFor({ state: 'detached' });
          seen += await allOf(page);
          await page.emulateMedia({ media: 'print' });
          faults.push(...(await runsOn(page)).map((fault) => `${place}: ${fault}`));
        }
        await page.close();
      }
      expect(faults).toEqual([]);
      const unseen = [...SOURCES].filter((source) => !seen.includes(`${source}: <script>ran=1</script>`));
      expect(unseen).toEqual(SHOWN_TO_OTHERS);
      const kept = ['question', 'disliked', 'comment'].filter((one) => seen.includes(`${one}: ${ASKED}`));
      expect(kept).toEqual(['question', 'disliked', 'comment']);
    });

    test('are text in the files that are taken along', async () => {
      const { name, value } = view.site.cookie('secretariaat');
      const file = async (kind: string) => {
        const address = `${view.site.origin}${API}/aanmeldingen/bestand?soort=${kind}&form=${THIRD}`;
        const response = await fetch(address, { headers: { cookie: `${name}=${value}` } });
        expect(response.headers.get('content-disposition')).toContain('attachment');
        return Buffer.from(await response.arrayBuffer());
      };
      const csv = parse(await file('csv'), { bom: true, delimiter: ';' }).flat();
      const sheet = (await readSheet(await file('xlsx'))).flat();
      for (const cells of [csv, sheet])
        for (const source of ['text', 'name', 'organisatie', 'email'])
          expect(cells).toContainEqual(expect.stringContaining(`${source}: <script>ran=1</script>`));
    });

    test("are text on the letter's own page, also where no policy keeps a browser from running it", async () => {
      const page = await takeTab();
      await page.setContent(createPages(view.site.knowledge)(LETTER).html);
      expect(await runsOn(page)).toEqual([]);
      for (const source of ['subject', 'quote', 'passage'])
        await page.getByText(`${source}: <script>ran=1</script>`).first().waitFor();
      await page.close();
    });
  },
);
