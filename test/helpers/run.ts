import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildPageAnew } from './builtPage.ts';
import { closeAll } from './leftOpen.ts';
import { sharePostgres, type SharedPostgres } from './sharedPostgres.ts';

let postgres: SharedPostgres | undefined;

/** Before the first test file: a folder for what the whole run shares, and one learning for all, as installing does it. */
export default async function setUp(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'briefwijzer-tests-'));
  chmodSync(folder, 0o711);
  process.env.TEST_RUN_FOLDER = folder;
  postgres = await sharePostgres();
  process.env.TEST_POSTGRES = postgres.url;
  const { status, stderr } = spawnSync(process.execPath, ['src/knowledge.ts', 'learn'], {
    env: { ...process.env, KNOWLEDGE_DIR: 'knowledge' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`learning from knowledge/ failed: ${stderr}`);
  buildPageAnew();
}

/** After the last one. */
export async function tearDown(): Promise<void> {
  await closeAll();
  await postgres?.close();
  rmSync(process.env.TEST_RUN_FOLDER ?? '', { recursive: true, force: true });
}
