import { Session } from 'node:inspector/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { openApp, type App } from '../src/app/app.ts';
import { readConfig } from '../src/app/config.ts';
import { createLog } from '../src/app/log.ts';
import { clockAt } from '../src/app/settings.ts';

const OWN = pathToFileURL('src/').href;

/** What is said, and what takes it back so that it can be said again. */
interface Said {
  text: string;
  before: string[];
  after: string[];
}

const TURNS: Record<string, Said> = {
  'a question': { text: 'Tot wanneer kan ik iemand aanmelden voor de startdag?', before: [], after: [] },
  'a form answer': {
    text: 'Utrecht',
    before: ['ik wil iemand aanmelden voor de startdag'],
    after: ['terug'],
  },
};

/** Frames are sampled: so often a turn is said. */
const TIMES = 100;
/** Between two samples, in microseconds. */
const INTERVAL = 50;

/** How many of our own files a turn goes through, from the message to what is stored, and how deep its own frames go. */
export async function benchHops(): Promise<object> {
  const folder = mkdtempSync(path.join(tmpdir(), 'briefwijzer-hops-'));
  const config = readConfig({ DATABASE_URL: `sqlite:${path.join(folder, 'hops.db')}`, TODAY: '2018-03-20' });
  const app = await openApp(config, clockAt(config.TODAY), createLog('silent'));
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    const rows: [string, object][] = [];
    for (const [what, said] of Object.entries(TURNS)) {
      const say = speaker(app, what);
      for (const text of said.before) await say(text);
      const again = async () => {
        for (const text of said.after) await say(text);
      };
      await say(said.text).then(again);
      const files = await filesOf(session, () => say(said.text));
      const way = await deepest(session, () => say(said.text), again);
      const rooms = Map.groupBy(files, (file) => file.split('/')[0]!);
      rows.push([
        what,
        {
          files: files.length,
          'deepest frames': way.length,
          'in files': new Set(way).size,
          ...Object.fromEntries([...rooms].sort().map(([room, { length }]) => [room, length])),
        },
      ]);
    }
    return Object.fromEntries(rows);
  } finally {
    session.disconnect();
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function speaker(app: App, who: string): (text: string) => Promise<void> {
  let count = 0;
  return async (text) => {
    const outgoing = await app.converse({
      id: `${who}-${++count}`,
      conversation: who,
      channel: 'bench',
      scope: 'personal',
      from: { id: who, name: 'Anna de Wit' },
      content: { kind: 'text', text },
      address: null,
    });
    await app.sent(outgoing.map(({ id }) => id));
  };
}

/** @returns our own files of which a function runs */
async function filesOf(session: Session, turn: () => Promise<void>): Promise<string[]> {
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await session.post('Profiler.takePreciseCoverage');
  await turn();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  await session.post('Profiler.stopPreciseCoverage');
  return result
    .filter(({ url, functions }) => url.startsWith(OWN) && functions.some(isCalled))
    .map(({ url }) => url.slice(OWN.length));
}

/** The file itself is a function too, that ran when it was loaded. */
const isCalled = ({ functionName, ranges }: { functionName: string; ranges: { count: number }[] }) =>
  functionName !== '' && ranges.some(({ count }) => count > 0);

/** @returns the longest row of own frames that stood on the stack at once, each by its file, the outermost first */
async function deepest(
  session: Session,
  turn: () => Promise<void>,
  again: () => Promise<void>,
): Promise<string[]> {
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
  let longest: string[] = [];
  for (let time = 0; time < TIMES; time++) {
    await again();
    await session.post('Profiler.start');
    await turn();
    const { profile } = await session.post('Profiler.stop');
    const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
    const walk = (id: number, way: string[]): void => {
      const { callFrame, children = [] } = nodes.get(id)!;
      const own = callFrame.url.startsWith(OWN) ? [...way, callFrame.url] : way;
      if (own.length > longest.length) longest = own;
      for (const child of children) walk(child, own);
    };
    walk(profile.nodes[0]!.id, []);
  }
  return longest;
}
