import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Before the first test file: a folder for what the whole run shares, and one learning for all, as installing does it. */
export default function setUp(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'briefwijzer-tests-'));
  chmodSync(folder, 0o711);
  process.env.TEST_RUN_FOLDER = folder;
  const { status, stderr } = spawnSync(process.execPath, ['src/knowledge.ts', 'learn'], {
    env: { ...process.env, KNOWLEDGE_DIR: 'knowledge' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`learning from knowledge/ failed: ${stderr}`);
}

/** After the last one. */
export function tearDown(): void {
  rmSync(process.env.TEST_RUN_FOLDER ?? '', { recursive: true, force: true });
}
