import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** So many lines of each text with wordings, and gaps of each letter: enough to be read, and to answer from. */
const LINES = 3;
const GAPS = 4;

/**
 * A copy of the folder knowledge in which little is to be learned; files stay as they are, only shorter and fewer.
 * A change is tried by asking every wording that there is, before and after it.
 */
export function smallKnowledge(): { dir: string; remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), 'knowledge-'));
  cpSync('knowledge', dir, { recursive: true });
  for (const letter of readdirSync(join(dir, 'letters'))) leaveOutGaps(join(dir, 'letters', letter));
  for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    if (!/(?:vragen|phrases|forms)\/.*\.txt$/.test(name)) continue;
    const file = join(dir, name);
    writeFileSync(file, `${readFileSync(file, 'utf8').split('\n').slice(0, LINES).join('\n')}\n`);
  }
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** What comes last in the file of a letter. */
function leaveOutGaps(letter: string): void {
  const file = join(letter, 'feiten.yaml');
  const [facts = '', gaps = ''] = readFileSync(file, 'utf8').split(/^gaps:\n/m);
  const each = gaps.split(/^(?= {2}- id: )/m);
  writeFileSync(file, `${facts}gaps:\n${each.slice(0, GAPS).join('')}`);
  for (const gap of each.slice(GAPS)) rmSync(join(letter, 'vragen', `${/- id: (\S+)/.exec(gap)![1]}.txt`));
}
