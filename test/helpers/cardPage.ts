import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { SCREENS } from './chromium.ts';
import { takeTab } from './tabs.ts';

/** The colours and widths of Teams, as far as a card shows them. */
export const THEMES = {
  light: { ground: '#f5f5f5', card: '#ffffff', ink: '#242424', soft: '#616161', emphasis: '#f0f0f0' },
  dark: { ground: '#1f1f1f', card: '#292929', ink: '#ffffff', soft: '#adadad', emphasis: '#3d3d3d' },
};

/** @returns what tells Microsoft’s renderer how a card looks there */
export function hostConfigOf({ card, ink, soft, emphasis }: (typeof THEMES)['light']): object {
  const foregroundColors = { default: { default: ink, subtle: soft } };
  return {
    fontFamily: 'system-ui, sans-serif',
    supportsInteractivity: true,
    containerStyles: {
      default: { backgroundColor: card, foregroundColors },
      emphasis: { backgroundColor: emphasis, foregroundColors },
    },
    actions: { maxActions: 6, actionsOrientation: 'vertical', actionAlignment: 'stretch' },
  };
}

/** What Microsoft's renderer made of a card. */
export interface Drawn {
  page: Page;
  /** What it could not read of the card, or found missing. */
  faults: string[];
  /** Whether something is wider than the screen. */
  tooWide: boolean;
  text: string;
}

/** Microsoft's renderer, and what it has marks in texts drawn by. */
export const SCRIPTS = [
  'node_modules/adaptivecards/dist/adaptivecards.min.js',
  'node_modules/markdown-it/dist/browser/markdown-it.umd.min.js',
];

/**
 * Draws a card with Microsoft's renderer, as wide as a chat in Teams leaves it on this screen. It is brought anew for each:
 * it keeps where its check of a language ended.
 */
export async function drawCard(
  content: object,
  { width, height, scheme }: (typeof SCREENS)[number],
): Promise<Drawn> {
  const theme = THEMES[scheme];
  const page = await takeTab();
  await page.setViewportSize({ width, height });
  const room = Math.min(width - 32, 640);
  await page.setContent(`<!doctype html><meta charset="utf-8">
<style>${readFileSync('node_modules/adaptivecards/dist/adaptivecards.css', 'utf8')}
body{margin:16px;background:${theme.ground};font-size:14px}
#card{width:${room}px;background:${theme.card};border-radius:6px;overflow-wrap:anywhere}
.ac-pushButton{background:${theme.card};color:${theme.ink};border:1px solid ${theme.soft};border-radius:4px;padding:6px 12px}
</style><div id="card"></div>`);
  for (const script of SCRIPTS) await page.addScriptTag({ path: script });
  const faults = await page.evaluate<string[]>(`
    AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
      result.outputHtml = markdownit().render(text);
      result.didProcess = true;
    };
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(${JSON.stringify(hostConfigOf(theme))});
    const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
    card.parse(${JSON.stringify(content)}, context);
    document.getElementById('card').append(card.render());
    const events = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
    [...events, ...card.validateProperties().validationEvents.map(({ message }) => message)]`);
  const tooWide = await page.evaluate<boolean>(`
    document.documentElement.scrollWidth > ${width} ||
    [...document.querySelectorAll('#card *')].some((one) => one.getBoundingClientRect().right > ${width})`);
  return { page, faults, tooWide, text: await page.locator('#card').innerText() };
}
