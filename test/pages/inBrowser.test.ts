import { idOf } from '../../src/knowledge/letters/place.ts';
import { readKnowledge } from '../../src/knowledgeFolder/knowledgeFiles.ts';
import { createPages } from '../../src/pages/letterPage.ts';
import { describeWithChromium, picture, SCREENS } from '../helpers/chromium.ts';
import { createMemoryApp } from '../helpers/memoryApp.ts';
import { sharedChromium } from '../helpers/tabs.ts';
import { startTestBot, type TestBot } from '../helpers/testBot.ts';

const knowledge = readKnowledge('knowledge');

/** The ids of what has a ground of its own. */
const MARKED = `
  const ground = getComputedStyle(document.body).backgroundColor;
  [...document.querySelectorAll('main p, main li')]
    .filter((one) => !['rgba(0, 0, 0, 0)', ground].includes(getComputedStyle(one).backgroundColor))
    .map(({ id }) => id)`;

describeWithChromium('the page of a letter in a browser (needs Debian chromium)', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot(createMemoryApp(), { letterPage: createPages(knowledge) });
  });

  afterAll(async () => {
    await bot?.close();
  });

  test.each(SCREENS)('$name: the passage is in sight and marked, and nothing is cut off', async (screen) => {
    const { name, width, height, scheme } = screen;
    const page = await (await sharedChromium()).newPage({ viewport: { width, height }, colorScheme: scheme });
    const refused: string[] = [];
    page.on('console', (line) => refused.push(line.text()));
    await page.goto(`${bot.origin}/brieven/lbr-18-009#p22-25`);
    const marked = await page.evaluate<string[]>(MARKED);
    expect(marked).toEqual([22, 23, 24, 25].map((at) => idOf({ from: at - 1, to: at - 1 })));
    const top = (await page.locator('#p22').boundingBox())?.y ?? -1;
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(height / 2);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(refused).toEqual([]);
    await picture(page, `brief-${name}`);
    await page.goto(`${bot.origin}/brieven/lbr-18-009#p26`);
    await page.evaluate('scrollTo(0, 0)');
    await picture(page, `brief-boven-${name}`);
    await page.close();
  });

  test('what is no letter is told on a phone', async () => {
    const page = await (await sharedChromium()).newPage({ viewport: { width: 360, height: 740 } });
    await page.goto(`${bot.origin}/brieven/99-999`);
    expect(await page.locator('h1').innerText()).toBe('Deze brief is er niet');
    await picture(page, 'brief-weg');
    await page.close();
  });
});
