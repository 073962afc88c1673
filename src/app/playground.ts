import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { run } from './run.ts';
import type { Settings } from './settings.ts';
import { tryOutSettings } from './tryOutSettings.ts';

const PLAYGROUND = 'node_modules/@microsoft/m365agentsplayground/cli.js';

/** Told to open a browser, the Playground ends without a word where there is none to open. */
const NO_BROWSER = { TEAMSAPPTESTER_BROWSER: 'none' };

/**
 * Runs the bot with the Agents Playground beside it, ready to chat in a browser, until Ctrl-C.
 * @throws an error that says in one sentence what keeps it from starting
 */
export async function tryOut(): Promise<void> {
  const settings = await tryOutSettings('warn');
  const { TODAY, PLAYGROUND_PORT: page } = settings.config;
  if (!existsSync(PLAYGROUND)) {
    throw new Error(
      'The Agents Playground is not installed: run "npm ci" first, or "npm run chat" to chat in the terminal.',
    );
  }
  if (!(await isFree(page))) {
    throw new Error(
      `The Agents Playground can't use port ${page}: another program does. Stop that, or set PLAYGROUND_PORT to another number.`,
    );
  }
  const { port, staffPage } = await run(withOwnAddress(settings), true);
  if (!(await startPlayground(page, port))) return;
  console.log(`Try-out, with ${TODAY} as today (Ctrl-C stops).`);
  console.log(`Chat in your browser: http://localhost:${page}`);
  console.log(`What the staff see: http://localhost:${port}${staffPage}`);
}

/** Letters open in the browser of this machine, unless it is said where else. */
function withOwnAddress({ config, clock }: Settings): Settings {
  const PUBLIC_URL = config.PUBLIC_URL ?? `http://localhost:${config.PORT}`;
  return { config: { ...config, PUBLIC_URL }, clock };
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}

/**
 * Starts the Playground, and ends it with this process; when it ends by itself, the bot stops too.
 * @returns whether it is there
 */
function startPlayground(page: number, botPort: number): Promise<boolean> {
  const playground = spawn(
    process.execPath,
    [
      PLAYGROUND,
      'start',
      ...['-e', `http://localhost:${botPort}/api/messages`],
      ...['-c', 'msteams'],
      ...['-p', String(page)],
      '--disable-telemetry',
    ],
    { env: { ...process.env, ...NO_BROWSER }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  process.once('exit', () => playground.kill('SIGKILL'));
  playground.once('exit', () => process.kill(process.pid, 'SIGTERM'));
  return new Promise((resolve) => {
    playground.once('exit', () => resolve(false));
    createInterface({ input: playground.stdout }).on('line', (line) => {
      if (line.startsWith('Listening on')) resolve(true);
    });
  });
}
