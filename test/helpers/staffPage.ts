import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type * as z from 'zod';
import { createClock } from '../../src/app/clock.ts';
import { readConfig } from '../../src/app/config.ts';
import { open } from '../../src/app/open.ts';
import type { Opened } from '../../src/app/open.ts';
import type { Access, Role, StaffUser } from '../../src/staffPage/access/access.ts';
import { isFromPage } from '../../src/staffPage/access/fromPage.ts';
import { API, CHANGE_HEADER } from '../../src/staffPage/schema/endpoint.ts';
import type { Endpoint } from '../../src/staffPage/schema/endpoint.ts';
import type { House } from '../../src/staffPage/house.ts';
import { createStaffPage } from '../../src/staffPage/staffPage.ts';
import type { StaffPageOptions } from '../../src/staffPage/staffPage.ts';
import { lateEditing } from './editing.ts';
import { closedAtEnd } from './leftOpen.ts';
import { createMemoryApp } from './memoryApp.ts';
import { startTestBot } from './testBot.ts';

/** Who can be signed in in tests, by what is in the cookie. */
const USERS: Record<string, StaffUser> = Object.fromEntries(
  (['secretariaat', 'redactie', 'inzien'] as const).map((role) => [
    role,
    {
      ...{ id: `proef-${role}`, name: `Sam ${role}`, tenant: 'proef', roles: [role] },
      email: `${role}@voorbeeld.nl`,
    },
  ]),
);

const COOKIE = 'proef';

/** Whoever the cookie names is let in. */
const access: Access = {
  userOf: ({ headers }) =>
    Promise.resolve(USERS[new RegExp(`${COOKIE}=(\\w+)`).exec(headers.cookie ?? '')?.[1] ?? '']),
  isFromPage: (request) => isFromPage(request, `http://${request.headers.host}`),
  routes: [],
};

/** Set up as a try-out is, with mails that go nowhere. */
export const emptyHouse = (): House => ({
  ...{ version: '0.0.0', mailTo: '/mails', staffHaveMail: false },
  leftOut: () => [],
  look: () => Promise.resolve([]),
  mail: () => Promise.resolve({ kind: 'sent' }),
});

/** What came of one request. */
export interface Answered<Body = unknown> {
  status: number;
  body: Body;
}

/** The staff's page on a real HTTP server, with a store of its own. */
export interface TestStaffPage extends Opened {
  origin: string;
  /** Asks or does something as somebody with this role. @returns the answer, whatever it is */
  call<Request extends z.ZodType, Answer extends z.ZodType>(
    endpoint: Endpoint<Request, Answer>,
    input: z.input<Request>,
    role?: Role,
  ): Promise<Answered<z.output<Answer> & { error?: string }>>;
  /** What a browser shows at the door when this role is signed in. */
  cookie(role: Role): { name: string; value: string; url: string };
  close(): Promise<void>;
}

export interface TestStaffPageOptions {
  /** `sqlite:PATH` or `postgres://…`; an SQLite file of its own when absent. */
  database?: string;
  /** The folder knowledge; the project's own when absent. */
  knowledge?: string;
  /** As TODAY in the environment. */
  today?: string;
  /** Puts in the store what a test needs, before the page is served. */
  fill?: (opened: Opened, now: () => string) => Promise<unknown>;
  /** Who may in; whoever the cookie of a test names when absent. */
  access?: (origin: string, opened: Opened) => Access;
  /** Anything else than the page usually has. */
  page?: Partial<StaffPageOptions>;
}

/** Serves the staff's page as the bot does, behind the same front door. */
export async function openStaffPage(options: TestStaffPageOptions = {}): Promise<TestStaffPage> {
  const folder = mkdtempSync(path.join(tmpdir(), 'briefwijzer-pagina-'));
  const database = options.database ?? `sqlite:${path.join(folder, 'test.db')}`;
  const config = readConfig({
    DATABASE_URL: database,
    MAIL_FOLDER: path.join(folder, 'mail'),
    KNOWLEDGE_DIR: options.knowledge ?? 'knowledge',
  });
  const clock = createClock(options.today ?? '2018-03-20T10:00', () => new Date());
  const now = () => clock.now();
  const opened = await open(config, clock);
  await options.fill?.(opened, now);
  const { editing, learned } = lateEditing(opened);
  const errors: unknown[] = [];
  const bot = await startTestBot(createMemoryApp(), {
    beside: {
      largestBody: (at) => staffPage.largestBody(at),
      handle: (req, res) => staffPage.handle(req, res),
    },
  });
  const { origin } = bot;
  const staffPage = createStaffPage({
    office: {
      ...{ store: opened.store, now },
      terms: (form) => opened.terms(form),
      removeFiles: () => opened.removeFiles(),
      get knowledge() {
        return opened.knowledge;
      },
    },
    editing,
    access: options.access?.(origin, opened) ?? access,
    house: emptyHouse(),
    folder: 'dist/page',
    log: { error: (fields) => void errors.push(fields) },
    ...options.page,
  });
  const close = closedAtEnd(async () => {
    await bot.close();
    await learned();
    await opened.store.close();
    rmSync(folder, { recursive: true, force: true });
    if (errors.length > 0)
      throw new Error(
        `unforeseen: ${errors.map((one) => String((one as { err: Error }).err.stack)).join('\n')}`,
      );
  });
  return {
    ...opened,
    origin,
    close,
    async call(endpoint, input, role = 'secretariaat') {
      const reads = endpoint.method === 'GET';
      const query = new URLSearchParams();
      for (const [name, value] of Object.entries((reads ? input : {}) as object))
        for (const one of [value as unknown].flat()) query.append(name, String(one));
      const response = await fetch(`${origin}${API}${endpoint.path}?${query.toString()}`, {
        method: endpoint.method,
        headers: {
          cookie: `${COOKIE}=${role}`,
          ...(!reads && { 'content-type': 'application/json', [CHANGE_HEADER]: '1', origin }),
        },
        ...(!reads && { body: JSON.stringify(input) }),
      });
      return { status: response.status, body: (await response.json()) as never };
    },
    cookie: (role) => ({ name: COOKIE, value: role, url: origin }),
  };
}
