/**
 * Runs the benchmark of what the bot is to be (goals.ts), or those whose file is named; `all` runs every one. Each file's
 * functions that start with `bench` give a table.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';

const FOLDER = 'bench';
const named = process.argv.slice(2);
const wanted = named.length === 0 ? ['goals'] : named;

const files = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .filter((file) => wanted.includes('all') || wanted.includes(path.parse(file).name))
  .sort();

for (const file of files) {
  const benchmarks = (await import(`./${file}`)) as Record<string, unknown>;
  for (const [name, bench] of Object.entries(benchmarks)) {
    if (!name.startsWith('bench') || typeof bench !== 'function') continue;
    console.log(`\n${path.parse(file).name}`);
    console.table(await (bench as () => unknown)());
  }
}
