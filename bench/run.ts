/** Runs every benchmark, or those whose file is named: each file's functions that start with `bench` give a table. */
import { readdirSync } from 'node:fs';
import path from 'node:path';

const FOLDER = 'bench';
const wanted = process.argv.slice(2);

const files = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .filter((file) => wanted.length === 0 || wanted.includes(path.parse(file).name))
  .sort();

for (const file of files) {
  const benchmarks = (await import(`./${file}`)) as Record<string, unknown>;
  for (const [name, bench] of Object.entries(benchmarks)) {
    if (!name.startsWith('bench') || typeof bench !== 'function') continue;
    console.log(`\n${path.parse(file).name}`);
    console.table(await (bench as () => unknown)());
  }
}
