import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** So many lines of each text with wordings: enough to be read, and learned in a second. */
const LINES = 10;

/** A copy of the folder knowledge in which little is to be learned; files stay as they are, only shorter. */
export function smallKnowledge(): { dir: string; remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), 'knowledge-'));
  cpSync('knowledge', dir, { recursive: true });
  for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    if (!/(?:vragen|phrases|forms)\/.*\.txt$/.test(name)) continue;
    const file = join(dir, name);
    writeFileSync(file, `${readFileSync(file, 'utf8').split('\n').slice(0, LINES).join('\n')}\n`);
  }
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
