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

/** Of files alone: a copy of the tree keeps their times, and not those of its folders. */
function newestIn(places: readonly string[]): number {
  const found = places.flatMap((place) =>
    statSync(place).isDirectory()
      ? readdirSync(place, { recursive: true, encoding: 'utf8' }).map((name) => path.join(place, name))
      : [place],
  );
  const files = found.map((file) => statSync(file)).filter((one) => one.isFile());
  return Math.max(...files.map(({ mtimeMs }) => mtimeMs));
}
