/**
 * Joins the bot's programs and their packages into a few files in dist/bot, with source maps; where Vite is not installed,
 * as in production, it says so and goes on.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type * as Vite from 'vite';
import { BUILT, keyOfFiles, MADE_OF, PROGRAMS, type MadeOf } from '../src/app/built.ts';
import { viteHere } from './viteHere.ts';

/** @returns what tells that a module is another than it was: of ours the file, of a package its version */
function toldBy(module: string): string {
  const inside = module.lastIndexOf('node_modules/');
  if (inside < 0) return module;
  for (let folder = path.dirname(module); folder.length > inside; folder = path.dirname(folder)) {
    const file = path.join(folder, 'package.json');
    if (existsSync(file) && 'version' in (JSON.parse(readFileSync(file, 'utf8')) as object)) return file;
  }
  return module;
}

/** Another folder than what programs look in, to try it. */
const [folder = BUILT] = process.argv.slice(2);
const vite = await viteHere();
if (!vite) {
  console.log('Vite is not installed, so the bot starts from its source: bring dist/bot from where it is.');
} else {
  const from = performance.now();
  rmSync(path.join(folder, MADE_OF), { force: true });
  const made = (await vite.build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, target: 'node' },
    /** Node's own is deprecated, and says so to who asks for it from outside a package. */
    resolve: { alias: { punycode: 'punycode/punycode.js' } },
    build: {
      ssr: 'src/app/programs.ts',
      outDir: folder,
      emptyOutDir: true,
      target: 'esnext',
      sourcemap: true,
      minify: false,
      rolldownOptions: {
        external: ['pg-native', 'dtrace-provider'],
        output: {
          minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
          entryFileNames: PROGRAMS,
          /** What is loaded later, such as PostgreSQL and mail, stays apart. */
          codeSplitting: { groups: [{ name: 'packages', test: /node_modules/, entriesAware: true }] },
          sourcemapExcludeSources: true,
        },
      },
    },
  })) as Vite.Rolldown.RolldownOutput;
  const modules = made.output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
  const files = [...new Set(modules.filter((id) => path.isAbsolute(id)).map(toldBy))]
    .map((file) => path.relative(process.cwd(), file))
    .sort();
  const madeOf: MadeOf = { files, key: keyOfFiles(files) };
  writeFileSync(path.join(folder, MADE_OF), JSON.stringify(madeOf));
  console.log(
    `The bot is joined in ${path.relative('.', folder)}, in ${((performance.now() - from) / 1000).toFixed(1)} s.`,
  );
}
