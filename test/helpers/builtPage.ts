import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const BUILT = 'dist/page/index.html';

/** What the staff's page is built from. */
const SOURCES = [
  'page',
  'src/staffPage/schema',
  'src/knowledge/changes',
  'tools/buildPage.ts',
  'package-lock.json',
];

/** Builds the staff's page when something that it is built from is newer. */
export function buildPageAnew(): void {
  const built = existsSync(BUILT) ? statSync(BUILT).mtimeMs : 0;
  if (newestIn(SOURCES) <= built) return;
  const { status, stderr } = spawnSync(process.execPath, ['tools/buildPage.ts'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`building the staff's page failed: ${stderr}`);
}

function newestIn(places: readonly string[]): number {
  const files = places.flatMap((place) =>
    statSync(place).isDirectory()
      ? readdirSync(place, { recursive: true, encoding: 'utf8' }).map((name) => path.join(place, name))
      : [place],
  );
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}
