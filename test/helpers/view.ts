import type { Page } from 'playwright-core';
import { invent } from '../../src/app/invented/invent.ts';
import type { Role } from '../../src/staffPage/access/access.ts';
import { onEachEngine } from '../storage/engines.ts';
import { describeWithChromium } from './chromium.ts';
import { faultsOnScreens } from './screens.ts';
import { smallKnowledge } from './smallKnowledge.ts';
import { openStaffPage, type TestStaffPage, type TestStaffPageOptions } from './staffPage.ts';
import { giveBackTabs, takeTab } from './tabs.ts';

type Visiting = { width?: number; height?: number; role?: Role };

/** A view of the staff's page in a browser, on a server and a store of its own. */
export interface View {
  readonly site: TestStaffPage;
  readonly database: string;
  /** Where the knowledge stands. */
  readonly folder: string;
  /** Opens the page, signed in, in a tab that is the test's until it ends. */
  visit(where: string, options?: Visiting): Promise<Page>;
  /** The same on phone and desktop, by day and by night. @returns what is wrong, a line each; see `faultsOnScreens` */
  faults(where: string, ready: (page: Page) => Promise<unknown>, name: string): Promise<string[]>;
}

export interface ViewOptions extends Omit<TestStaffPageOptions, 'database' | 'knowledge'> {
  /** Who looks, when a visit doesn't tell. */
  role?: Role;
  /** With a folder knowledge of its own, in which little is to be learned, for who changes it. */
  changesKnowledge?: boolean;
  /** `onSqlite` where a browser shows the same whatever the database is; each engine when absent. */
  engines?: typeof onEachEngine;
  /** Puts more in that folder. */
  addKnowledge?: (folder: string) => void;
}

type Once = (name: string, work: () => Promise<void>) => void;

/** The store of the try-out. */
export const INVENTED: TestStaffPageOptions['fill'] = (opened, now) => invent({ ...opened, now });

/**
 * Describes a view in a browser. Its tests run on each engine; what a browser shows alike whatever the database is
 * asked once.
 * @param suite gets `once`, a `test` for that
 */
export function describeView(
  name: string,
  {
    role = 'secretariaat',
    changesKnowledge = false,
    engines = onEachEngine,
    addKnowledge,
    ...options
  }: ViewOptions,
  suite: (view: View, once: Once) => void,
): void {
  describeWithChromium(`${name} (needs Debian chromium)`, () => {
    engines((engine) => {
      let site: TestStaffPage;
      let database: string;
      let small: ReturnType<typeof smallKnowledge> | undefined;

      beforeAll(async () => {
        database = await engine.database();
        small = changesKnowledge ? smallKnowledge() : undefined;
        if (small) addKnowledge?.(small.dir);
        site = await openStaffPage({ ...options, database, knowledge: small?.dir });
      });
      afterEach(giveBackTabs);
      afterAll(async () => {
        await site?.close();
        small?.remove();
      });

      async function visit(where: string, { width = 1280, height = 900, role: who = role }: Visiting = {}) {
        const page = await takeTab(site.cookie(who));
        await page.setViewportSize({ width, height });
        await page.goto(site.origin + where);
        return page;
      }

      const view: View = {
        get site() {
          return site;
        },
        get database() {
          return database;
        },
        get folder() {
          return small?.dir ?? 'knowledge';
        },
        visit,
        async faults(where, ready, picture) {
          const open = async (screen: Visiting) => {
            const page = await visit(where, screen);
            await ready(page);
            return page;
          };
          return faultsOnScreens(open, picture);
        },
      };
      suite(view, engine.name === 'SQLite' ? test : () => undefined);
    });
  });
}
