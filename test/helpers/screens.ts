import axe from 'axe-core';
import type { ConsoleMessage, Page } from 'playwright-core';
import { picture, SCREENS } from './chromium.ts';

/** Fluent UI puts these around what holds the focus: whoever comes to one is sent on at once. */
const SENDS_ON = '[data-tabster-dummy]';

/** What was changed is drawn in the next frames, and may fade in: until then nothing can be said of its colours. */
const settled = (page: Page) =>
  page.evaluate(`(async () => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    await frame();
    await frame();
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  })()`);

/** What is asked of axe, and what of that is about colours. */
const EVERYTHING = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
const COLOURS_ALONE = {
  type: 'rule',
  values: axe
    .getRules(EVERYTHING.values)
    .flatMap(({ ruleId, tags }) => (tags.includes('cat.color') ? ruleId : [])),
};

/**
 * What axe finds wrong with what is on the screen, and still finds when it looks again: a page that is busy may begin to
 * fade only after it seemed at rest.
 * @param runOnly which of its rules; all that we ask when absent
 * @returns the rule and where, a line each
 */
export async function faultsSeenByAxe(page: Page, runOnly = EVERYTHING): Promise<string[]> {
  const seen = await seenByAxe(page, runOnly);
  if (seen.length === 0) return seen;
  const again = await seenByAxe(page, runOnly);
  return seen.filter((fault) => again.includes(fault));
}

async function seenByAxe(page: Page, runOnly: typeof EVERYTHING): Promise<string[]> {
  await settled(page);
  if (!(await page.evaluate<boolean>('"axe" in globalThis'))) await page.evaluate(axe.source);
  /** What is right is most of what there is: it is not listed. */
  const asked = { runOnly, resultTypes: ['violations'] };
  return page.evaluate<string[]>(
    `axe.run({ exclude: [['${SENDS_ON}']] }, ${JSON.stringify(asked)}).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))))`,
  );
}

/**
 * Looks at what is opened on a phone and a desktop, by day and by night: axe finds nothing, nothing is wider than the
 * screen, and nothing is written to the console. By night the same stands there in other colours: it is asked for those
 * alone. Leaves a picture of each when asked (`SCREENSHOTS=folder`).
 * @param open opens it on the first of these screens; it is turned and widened before its eyes
 * @returns what is wrong, a line each
 */
export async function faultsOnScreens(
  open: (screen: { width: number; height: number }) => Promise<Page>,
  name: string,
): Promise<string[]> {
  const page = await open(SCREENS[0]);
  const faults: string[] = [];
  const listen = (line: ConsoleMessage) => {
    if (['error', 'warning'].includes(line.type())) faults.push(`console: ${line.text()}`);
  };
  page.on('console', listen);
  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    await page.emulateMedia({ colorScheme: screen.scheme });
    const seen = await faultsSeenByAxe(page, screen.scheme === 'dark' ? COLOURS_ALONE : EVERYTHING);
    faults.push(...seen.map((fault) => `${screen.name}: ${fault}`));
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    if (width > screen.width) faults.push(`${screen.name}: ${width} px wide`);
    await picture(page, `${name}-${screen.name}`);
  }
  page.off('console', listen);
  return faults;
}
