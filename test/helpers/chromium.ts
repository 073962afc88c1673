import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
const ARGUMENTS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --disable-features=LocalNetworkAccessChecks';

/** What is seen in a real browser is tested where Debian's chromium is; a bench has no `describe`. */
export const describeWithChromium = existsSync(CHROMIUM) ? globalThis.describe : globalThis.describe.skip;

export function openChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS.split(' ') });
}

/** Where pictures are left to be looked at; only when asked (`SCREENSHOTS=folder`). */
const PICTURES = process.env.SCREENSHOTS;

export async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`), fullPage });
}

/** What people look through: a phone and a desktop, by day and by night. */
export const SCREENS = [
  { name: '360-licht', width: 360, height: 740, scheme: 'light' },
  { name: '360-donker', width: 360, height: 740, scheme: 'dark' },
  { name: 'bureau-licht', width: 1280, height: 900, scheme: 'light' },
  { name: 'bureau-donker', width: 1280, height: 900, scheme: 'dark' },
] as const;
