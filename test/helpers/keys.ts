import type { Locator, Page } from 'playwright-core';

/** Steps to anything on a view; more is no way that somebody would go. */
const FAR = 80;

/**
 * How what has the focus looks, with what stands around it: a ring is drawn on it, beside it or on its frame. What was
 * looked at before is looked at once more, now that it has the focus no longer.
 * @returns what had the focus and looked the same with and without it
 */
const LOOK = `(() => {
  const look = (element) => {
    const looks = [];
    for (let one = element, up = 0; one && up < 3; one = one.parentElement, up++)
      for (const part of [null, '::before', '::after']) {
        const { outline, boxShadow, border, borderBottom, backgroundColor, textDecoration, transform, opacity } = getComputedStyle(one, part);
        looks.push(outline, boxShadow, border, borderBottom, backgroundColor, textDecoration, transform, opacity);
      }
    return looks.join();
  };
  const { before } = globalThis;
  const now = document.activeElement;
  globalThis.before = now === document.body ? undefined : { element: now, look: look(now) };
  const same = before && before.element !== now && before.element.isConnected && look(before.element) === before.look;
  return same ? before.element.outerHTML.slice(0, 200) : '';
})()`;

/** A page that is gone through by keys alone; each step leaves a mark that the focus can be seen. */
export interface Keys {
  /** Goes on with this key, Tab when absent, until this has the focus. */
  to(target: Locator, key?: string): Promise<void>;
  press(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** What had the focus and did not show it. */
  unseen: string[];
}

export function keysOn(page: Page): Keys {
  const unseen: string[] = [];
  return {
    unseen,
    async to(target, key = 'Tab') {
      await target.first().waitFor();
      for (let step = 0; step < FAR; step++) {
        if (await target.and(page.locator(':focus')).count()) return;
        await page.keyboard.press(key);
        const same = await page.evaluate<string>(LOOK);
        if (same !== '') unseen.push(same);
      }
      throw new Error(`not reached by ${key}: ${String(target)}`);
    },
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (text) => page.keyboard.type(text),
  };
}
