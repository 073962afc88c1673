import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openChromium } from './chromium.ts';
import { closedWithRun } from './leftOpen.ts';

/** Who is signed in. */
type Cookie = Parameters<BrowserContext['addCookies']>[0][number];

interface Tab {
  page: Page;
  taken: boolean;
}

/** As somebody sees it who has set nothing. */
const PLAIN = { locale: 'nl-NL', reducedMotion: 'reduce', colorScheme: 'light' } as const;

let browser: Browser | undefined;
const contexts = new Map<string, { context: BrowserContext; tabs: Tab[] }>();

/** @returns the browser that all test files of a thread look through; it is there until the run ends */
export async function sharedChromium(): Promise<Browser> {
  if (!browser?.isConnected()) {
    contexts.clear();
    const opened = await openChromium();
    closedWithRun(() => opened.close());
    browser = opened;
  }
  return browser;
}

/**
 * A tab, until `giveBackTabs`. Those of earlier tests are used again: for a new one the browser starts a process and reads
 * all scripts anew, which costs four times what going somewhere does. A test that sets what stays of a tab (a listener, a
 * function) closes it.
 * @param who is signed in there, if anybody
 */
export async function takeTab(who?: Cookie): Promise<Page> {
  const shared = await sharedChromium();
  const key = who?.value ?? '';
  const kept = contexts.get(key) ?? { context: await shared.newContext(PLAIN), tabs: [] };
  contexts.set(key, kept);
  if (who) await kept.context.addCookies([who]);
  const free = kept.tabs.find(({ taken }) => !taken);
  const tab = free ?? { page: await kept.context.newPage(), taken: true };
  if (!free) kept.tabs.push(tab);
  tab.taken = true;
  return tab.page;
}

/** After each test: its tabs are as any other again. */
export async function giveBackTabs(): Promise<void> {
  for (const kept of contexts.values()) {
    await kept.context.unrouteAll({ behavior: 'ignoreErrors' });
    await kept.context.setOffline(false);
    kept.tabs = kept.tabs.filter(({ page }) => !page.isClosed());
    for (const tab of kept.tabs.filter(({ taken }) => taken)) {
      await tab.page.unrouteAll({ behavior: 'ignoreErrors' });
      await tab.page.emulateMedia({ media: null, colorScheme: PLAIN.colorScheme });
      tab.taken = false;
    }
  }
}
