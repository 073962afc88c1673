import type { Browser } from 'playwright-core';

/** The views of the staff's page, by their addresses below it. */
export const VIEWS = [
  '',
  ...[
    '/aanmeldingen',
    '/plaatsing',
    '/bezoeken',
    '/berichten',
    '/vragen',
    '/brieven',
    '/formulieren',
    '/cijfers',
  ],
];

/**
 * @param cookie of who is signed in
 * @returns bytes that come over the line, packed as they come, until a view is there in a browser that has nothing of it yet
 */
export async function bytesOf(
  browser: Browser,
  address: string,
  cookie?: { name: string; value: string; url: string },
): Promise<number> {
  const context = await browser.newContext({ locale: 'nl-NL' });
  if (cookie) await context.addCookies([cookie]);
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    sizes.push(request.sizes().then((one) => one.responseBodySize + one.responseHeadersSize));
  });
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  const all = await Promise.all(sizes);
  await context.close();
  return all.reduce((sum, size) => sum + size, 0);
}
