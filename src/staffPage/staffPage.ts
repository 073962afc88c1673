import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../bot/log.ts';
import { readBody } from '../bot/body.ts';
import { LARGEST_BODY } from '../bot/guards.ts';
import type { Editing } from '../editing/editing.ts';
import type { Desk, Office } from '../secretariat/desk.ts';
import type { Access, AccessRoute, StaffUser } from './access/access.ts';
import { answerFile, answerWith, failOn, NotTaken } from './answering.ts';
import { ROUTES } from './api/routes.ts';
import type { House } from './house.ts';
import type { Context, Download, Route } from './api/route.ts';
import { API } from './schema/endpoint.ts';
import { PAGE, servePage } from './static.ts';

export interface StaffPageOptions {
  office: Office & Pick<Desk, 'removeFiles'>;
  /** The knowledge, for editors. */
  editing: Editing;
  access: Access;
  house: House;
  /** What Vite built. */
  folder: string;
  log: Pick<Log, 'error'>;
  /** Whether it is a try-out, in which everything is invented. */
  tryOut?: boolean;
  routes?: readonly Route[];
  /** Milliseconds that an answer may take. */
  longest?: number;
}

/** The staff's page and its JSON, beside what else a server serves. */
export interface StaffPage {
  /** @returns the largest body in bytes that is taken at this path; undefined when it is not ours */
  largestBody(path: string): number | undefined;
  handle(req: IncomingMessage, res: ServerResponse): void;
}

const LONGEST = 60_000;

const isBelow = (path: string, root: string) => path === root || path.startsWith(`${root}/`);

/** Puts the page together: who may in, what can be asked, and the files that the browser runs. */
export function createStaffPage(options: StaffPageOptions): StaffPage {
  const {
    office,
    editing,
    access,
    house,
    log,
    folder,
    tryOut = false,
    routes = ROUTES,
    longest = LONGEST,
  } = options;
  const byAddress = new Map<string, Route>(
    routes.map((one) => [`${one.endpoint.method} ${API}${one.endpoint.path}`, one]),
  );
  const ways = new Map<string, AccessRoute>(access.routes.map((way) => [`${way.method} ${way.path}`, way]));
  const page = servePage(folder);

  function contextFor(user: StaffUser): Context {
    const remarks: string[] = [];
    const out: Desk['out'] = {
      say: () => undefined,
      remark: (text) => void remarks.push(text),
      terminal: false,
      progress: () => ({ step: () => undefined, stop: () => undefined }),
    };
    return { user, remarks, tryOut, editing, house, desk: { ...office, staff: user.name, out } };
  }

  /** @throws NotTaken when what is asked is not what the endpoint takes */
  async function inputOf(req: IncomingMessage, { endpoint, largest }: Route): Promise<unknown> {
    const said = endpoint.method === 'GET' ? queryOf(req) : await bodyOf(req, largest);
    const read = endpoint.request.safeParse(said);
    if (!read.success) throw new NotTaken(400);
    return read.data;
  }

  async function ask(req: IncomingMessage, res: ServerResponse, route: Route): Promise<void> {
    const user = await access.userOf(req);
    if (!user) throw new NotTaken(401);
    const may = user.roles.some((role) => route.roles.includes(role));
    if (!may || (route.endpoint.method === 'POST' && !access.isFromPage(req))) throw new NotTaken(403);
    const input = await inputOf(req, route);
    const answer = await inTime(route.handle(contextFor(user), input), longest);
    if (isFile(answer)) answerFile(res, answer);
    else answerWith(res, route.endpoint.answer.parse(answer));
  }

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const [path = ''] = (req.url ?? '').split('?');
    const method = req.method === 'HEAD' ? 'GET' : req.method;
    const way = ways.get(`${method} ${path}`);
    if (way) return way.handle(req, res);
    if (!isBelow(path, API) && method === 'GET') return page(req, res);
    const asked = byAddress.get(`${method} ${path}`);
    if (!asked) throw new NotTaken(404);
    return ask(req, res, asked);
  }

  return {
    largestBody(path) {
      if (!isBelow(path, API) && !isBelow(path, PAGE)) return undefined;
      return byAddress.get(`POST ${path}`)?.largest ?? LARGEST_BODY;
    },
    handle(req, res) {
      handle(req, res).catch((error: unknown) => {
        const unforeseen = failOn(res, error);
        if (unforeseen !== undefined) log.error({ err: unforeseen }, 'a request of the staff failed');
      });
    },
  };
}

/** @throws NotTaken when it takes longer than so many milliseconds */
async function inTime(answer: Promise<unknown>, longest: number): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new NotTaken(504)), longest)));
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

function isFile(answer: unknown): answer is Download {
  return (
    typeof answer === 'object' && answer !== null && 'content' in answer && Buffer.isBuffer(answer.content)
  );
}

function queryOf(req: IncomingMessage): Record<string, string | string[]> {
  const query = new URL(req.url ?? '', 'http://localhost').searchParams;
  const values = [...new Set(query.keys())].map((name) => {
    const all = query.getAll(name);
    return [name, all.length === 1 ? all[0]! : all] as const;
  });
  return Object.fromEntries(values);
}

/** @throws NotTaken when it is too large, comes too slowly, or is no JSON */
async function bodyOf(req: IncomingMessage, largest = LARGEST_BODY): Promise<unknown> {
  const read = await readBody(req, { largest });
  if (!Buffer.isBuffer(read)) throw new NotTaken(read.status);
  try {
    return JSON.parse(read.toString('utf8')) as unknown;
  } catch {
    throw new NotTaken(400);
  }
}
