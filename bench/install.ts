import { execFileSync } from 'node:child_process';
import { cpSync, globSync, lstatSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { round } from './peers/figures.ts';

const MB = 1024 * 1024;

/** How a newcomer installs, and how the image of production does. */
const INSTALLS: [what: string, args: string[]][] = [
  ['npm ci', []],
  ['production', ['--omit=dev', '--omit=optional']],
];

export interface InstallRow {
  installed: string;
  packages: number;
  's (without learning)': number;
  MB: number;
}

/** What is installed in an empty folder, what that takes and how large it is. */
export function benchInstall(): InstallRow[] {
  return INSTALLS.map(([installed, args]) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'briefwijzer-bench-'));
    try {
      for (const file of ['package.json', 'package-lock.json', '.npmrc'])
        cpSync(file, path.join(folder, file), { force: true, errorOnExist: false });
      const started = performance.now();
      execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', ...args], {
        cwd: folder,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      const seconds = round((performance.now() - started) / 1000);
      const files = globSync('node_modules/**', { cwd: folder }).map((file) => path.join(folder, file));
      const isPackage = /node_modules\/(?:@[^/]+\/)?[^/@.][^/]*\/package\.json$/;
      return {
        installed,
        packages: files.filter((file) => isPackage.test(file)).length,
        's (without learning)': seconds,
        MB: Math.round(files.reduce((sum, file) => sum + lstatSync(file).size, 0) / MB),
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
