import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** An import for its types alone is gone when the code runs. */
const TYPES = /\b(?:import\s+type\b[^'"]*|export\s+type\s*\{[^}]*\}\s*from\s*)['"][^'"]+['"]/g;
const IMPORTED = /(?:\bfrom|\bimport)(?:\s|\()*['"]([^'"]+)['"]/g;

/**
 * @param entry a file of code
 * @returns a key of that file and of all it imports, directly or not, packages by their version; undefined when it is
 * not there
 */
export function codeKey(entry: string): Buffer | undefined {
  if (!existsSync(entry)) return undefined;
  const hash = createHash('sha256');
  for (const [name, content] of [...importedBy(entry)].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`\n${name} ${content.length}\n`).update(content);
  return hash.digest();
}

/** @returns the content of all that runs with a file: code by its path, packages by name with their version */
export function importedBy(entry: string): Map<string, string> {
  const found = new Map<string, string>();
  const wait = [entry];
  for (let file = wait.pop(); file !== undefined; file = wait.pop()) {
    if (found.has(file) || !existsSync(file)) continue;
    const content = readFileSync(file, 'utf8');
    found.set(file, content);
    for (const [, name = ''] of content.replace(TYPES, '').matchAll(IMPORTED)) {
      if (name.startsWith('.')) wait.push(join(dirname(file), name));
      else if (!name.startsWith('node:')) found.set(name, versionOf(name));
    }
  }
  return found;
}

function versionOf(name: string): string {
  const [scope = '', part = ''] = name.split('/');
  const file = join('node_modules', scope, scope.startsWith('@') ? part : '', 'package.json');
  if (!existsSync(file)) return '';
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version?: string };
  return version ?? '';
}
