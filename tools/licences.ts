/**
 * Prints the licences of all installed packages, and fails on one that may not be used:
 * node tools/licences.ts
 */
import { execFileSync } from 'node:child_process';

/** SPDX names of licences that ask for no more than naming the maker. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'PSF-2.0',
  'Zlib',
]);

/** Packages that name no such licence, and why they may be used. */
const EXCEPTIONS: Record<string, string> = {
  '@microsoft/m365agentsplayground':
    "Microsoft's terms for pre-release software: for trying out only, never passed on",
  'axe-core': 'MPL-2.0, used as it is: in tests alone, never passed on',
  'ical.js': 'MPL-2.0, used as it is: in tests alone, never passed on',
  lightningcss: 'MPL-2.0, used as it is: builds the page, never passed on',
  duck: 'BSD, which is BSD-2-Clause according to its source, LICENSE',
  'escape-regexp-component': 'names none; MIT according to its source, component/escape-regexp',
};

interface Installed {
  name: string;
  version: string;
  location: string;
  license?: string;
}

/** @param expression SPDX, without brackets inside brackets; @returns whether one of its choices is allowed as a whole */
function isAllowed(expression: string): boolean {
  const choices = expression.replace(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((name) => ALLOWED.has(name)));
}

/** @returns whether it is one of the exceptions, or the part of one for one kind of machine (`lightningcss-linux-x64-gnu`) */
function isExcepted(name: string): boolean {
  return Object.keys(EXCEPTIONS).some((known) => name === known || name.startsWith(`${known}-`));
}

const query = execFileSync('npm', ['query', '*'], {
  encoding: 'utf8',
  maxBuffer: 1e9,
  shell: process.platform === 'win32',
});
const packages = (JSON.parse(query) as Installed[]).filter(({ location }) => location !== '');
const byLicence = Map.groupBy(packages, ({ license }) => license ?? 'none named');
for (const [licence, all] of [...byLicence].sort(([, one], [, other]) => other.length - one.length))
  console.log(`${String(all.length).padStart(4)}  ${licence}`);
for (const [name, why] of Object.entries(EXCEPTIONS)) console.log(`      ${name}: ${why}`);

const refused = packages.filter(({ name, license }) => !isExcepted(name) && !isAllowed(license ?? ''));
for (const { name, version, license } of refused)
  console.error(
    `${name}@${version}: ${license ?? 'no licence named'} is not on the list in tools/licences.ts`,
  );
process.exitCode = refused.length > 0 ? 1 : 0;
