import { createServer, type AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { picture as pictureOf } from './chromium.ts';
import { start, type Running } from './processes.ts';
import { sharedChromium } from './tabs.ts';
import { temporaryFolder } from './wholeBot.ts';

/** The try-out as `npm start` runs it, and somebody who chats in it in a browser. */
export interface TryOut {
  running: Running;
  page: Page;
  /** Where the Playground is; where the bot takes messages. */
  address: string;
  endpoint: string;
  /** Opens another chat: the personal one, the group, or a channel. */
  open: (chat: string) => Promise<void>;
  /** Types a message in the chat that is open, and waits for what the bot says to it. */
  say: (text: string, expected: RegExp) => Promise<void>;
  /** The same with a mention of the bot, without which it hears nothing where others read along. */
  mention: (text: string, expected: RegExp) => Promise<void>;
  shown: (expected: RegExp) => Promise<void>;
  press: (button: string) => Promise<void>;
  picture: (name: string) => Promise<void>;
  close: () => Promise<void>;
}

/** What it is looked at through; 360 is a phone. */
const SCREEN = { width: Number(process.env.SCREEN_WIDTH ?? 1040), height: 900 };

const BOX = '[role=textbox][contenteditable=true]';

export async function openTryOut(env: Record<string, string> = {}): Promise<TryOut> {
  const store = temporaryFolder();
  const port = String(await freePort());
  const running = start('src/tryout.ts', {
    ...{ PORT: port, PLAYGROUND_PORT: String(await freePort()), TODAY: '', DATABASE_URL: store.database },
    ...env,
  });
  const address = /http:\S+/.exec(await running.line(/Chat in your browser/))?.[0] ?? '';
  const page = await (await sharedChromium()).newPage({ viewport: SCREEN });
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  const box = page.locator(BOX).first();
  const shown = (expected: RegExp) => page.getByText(expected).last().waitFor({ timeout: 30_000 });

  return {
    ...{ running, page, address, shown },
    endpoint: `http://127.0.0.1:${port}/api/messages`,
    async open(chat) {
      await page.getByRole('treeitem', { name: chat, exact: true }).dispatchEvent('click');
      await box.waitFor();
    },
    async say(text, expected) {
      await box.fill(text);
      await box.press('Enter');
      await shown(expected);
    },
    async mention(text, expected) {
      await box.focus();
      await page.keyboard.type('@Brief');
      await page.getByRole('menuitem', { name: 'Briefwijzer' }).dispatchEvent('click');
      await page.keyboard.type(text);
      await page
        .getByRole('button', { name: /^(Post|Send Message)$/ })
        .first()
        .dispatchEvent('click');
      await shown(expected);
    },
    press: (button) => page.getByRole('button', { name: button, exact: true }).last().click(),
    async picture(name) {
      const panel = page.getByRole('button', { name: 'Hide log panel' });
      if (await panel.isVisible()) await panel.click();
      await pictureOf(page, name);
    },
    async close() {
      await page.close();
      await running.stop('SIGINT');
      store.remove();
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, () => resolve()));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
