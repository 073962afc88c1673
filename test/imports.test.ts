import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Who may import whom: our own folders, and packages by the start of their name. */
const TABLE: Record<string, { ours: string[]; packages: string[] }> = {
  time: { ours: [], packages: [] },
  text: { ours: ['time'], packages: [] },
  language: { ours: ['time', 'text'], packages: ['@microsoft/recognizers-text', 'fuse.js'] },
  registration: { ours: ['time', 'text'], packages: ['zod'] },
  forms: { ours: ['time', 'text', 'language'], packages: ['zod'] },
  knowledge: { ours: ['time', 'text', 'language', 'forms'], packages: ['zod'] },
  forwarding: { ours: ['time', 'text', 'registration'], packages: ['zod'] },
  dialogs: {
    ours: ['time', 'text', 'language', 'forms', 'forwarding', 'knowledge', 'registration'],
    packages: ['zod'],
  },
  pages: { ours: ['knowledge'], packages: [] },
  bot: {
    ours: ['text', 'dialogs'],
    packages: ['@microsoft/teams.cards', 'botbuilder', 'botframework', 'restify', 'undici', 'zod', 'node:'],
  },
  knowledgeFolder: {
    ours: ['forms', 'knowledge', 'dialogs', 'registration'],
    packages: ['js-yaml', 'zod', 'node:'],
  },
  storage: {
    ours: ['time', 'text', 'dialogs', 'forwarding', 'knowledge', 'registration'],
    packages: ['kysely', 'pg', 'zod', 'node:'],
  },
  mail: { ours: ['registration'], packages: ['nodemailer', 'ical-generator', 'node:'] },
  webhook: { ours: ['registration'], packages: ['node:'] },
  teamsApp: { ours: [], packages: ['fflate', 'node:'] },
};

/** Rooms that are handed clock and dice, and touch neither disk nor network. */
const CORE = [
  'time',
  'text',
  'language',
  'registration',
  'forwarding',
  'forms',
  'knowledge',
  'dialogs',
  'pages',
];

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({
    file,
    room: file.split(path.sep)[0] ?? '',
    text: readFileSync(path.join('src', file), 'utf8'),
  }));
const all = sources.filter(({ file }) => file.includes(path.sep));
/** `app`, `editing`, `secretariat` and `staffPage` may import whatever they need. */
const files = all.filter(({ room }) => !['app', 'editing', 'secretariat', 'staffPage'].includes(room));

function importsOf(text: string): string[] {
  return ts.preProcessFile(text).importedFiles.map((imported) => imported.fileName);
}

function isAllowed(file: string, room: string, imported: string): boolean {
  const allowed = TABLE[room];
  if (!allowed) return false;
  if (!imported.startsWith('.')) return allowed.packages.some((name) => imported.startsWith(name));
  const target = path.join(path.dirname(file), imported).split(path.sep)[0] ?? '';
  return target === room || allowed.ours.includes(target);
}

test('every room imports only what the table allows', () => {
  const broken = files.flatMap(({ file, room, text }) =>
    importsOf(text)
      .filter((imported) => !isAllowed(file, room, imported))
      .map((imported) => `src/${file} imports ${imported}`),
  );
  expect(broken).toEqual([]);
});

test('every arrow of the table is one that a file has', () => {
  const has = (room: string, target: string) =>
    files.some(
      ({ file, room: own, text }) =>
        own === room &&
        importsOf(text).some(
          (imported) =>
            imported.startsWith('.') && path.join(path.dirname(file), imported).split(path.sep)[0] === target,
        ),
    );
  const unused = Object.entries(TABLE).flatMap(([room, { ours }]) =>
    ours.filter((target) => !has(room, target)).map((target) => `${room} → ${target}`),
  );
  expect(unused).toEqual([]);
});

/** @returns the files of ours that a file needs when it runs: what it imports or passes on as more than a type */
function valuesOf(file: string, text: string): string[] {
  return ts
    .createSourceFile(file, text, ts.ScriptTarget.Latest)
    .statements.flatMap((one) => {
      if (ts.isImportDeclaration(one)) return one.importClause?.isTypeOnly ? [] : one.moduleSpecifier;
      return ts.isExportDeclaration(one) && !one.isTypeOnly ? (one.moduleSpecifier ?? []) : [];
    })
    .map((specifier) => (ts.isStringLiteral(specifier) ? specifier.text : ''))
    .filter((name) => name.startsWith('.'))
    .map((name) => path.join(path.dirname(file), name));
}

/** @returns a way from one of these back to itself, undefined when there is none */
function circleIn(ways: Map<string, Set<string>>): string[] | undefined {
  const left = new Map([...ways].map(([from, to]) => [from, new Set(to)]));
  for (let ended = true; ended;) {
    ended = false;
    for (const [from, to] of left) {
      for (const one of to) if (!left.has(one)) to.delete(one);
      if (to.size === 0) ended = left.delete(from);
    }
  }
  const way: string[] = [];
  let [at] = left.keys();
  for (; at !== undefined && !way.includes(at); [at] = left.get(at) ?? []) way.push(at);
  return at === undefined ? undefined : [...way.slice(way.indexOf(at)), at];
}

test('no room imports another that comes back to it', () => {
  const rooms = new Map<string, Set<string>>();
  for (const { file, room, text } of all) {
    const ways = rooms.get(room) ?? new Set<string>();
    for (const imported of importsOf(text).filter((name) => name.startsWith('.'))) {
      const target = path.join(path.dirname(file), imported).split(path.sep)[0]!;
      if (target !== room) ways.add(target);
    }
    rooms.set(room, ways);
  }
  expect(circleIn(rooms)).toBeUndefined();
  expect(
    circleIn(
      new Map([
        ['a', new Set('b')],
        ['b', new Set('a')],
        ['c', new Set('a')],
      ]),
    ),
  ).toEqual(['a', 'b', 'a']);
});

test('no file needs one that needs it', () => {
  expect(
    circleIn(new Map(sources.map(({ file, text }) => [file, new Set(valuesOf(file, text))]))),
  ).toBeUndefined();
  expect(
    valuesOf(
      'a/b.ts',
      "import type { A } from './c.ts'; import { d } from '../d.ts'; export { e } from './e.ts';",
    ),
  ).toEqual(['d.ts', 'a/e.ts']);
});

test('the core is handed its clock and its dice', () => {
  const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bfetch\(|\bsetTimeout\(/;
  const broken = files
    .filter(({ room, text }) => CORE.includes(room) && impure.test(text))
    .map(({ file, text }) => `src/${file}: ${impure.exec(text)?.[0]}`);
  expect(broken).toEqual([]);
});

test('the table is seen to be broken when it is', () => {
  expect(isAllowed('dialogs/decide.ts', 'dialogs', '../storage/openStore.ts')).toBe(false);
  expect(isAllowed('language/words.ts', 'language', 'node:fs')).toBe(false);
  expect(isAllowed('bot/server.ts', 'bot', '../dialogs/message.ts')).toBe(true);
});

test("the staff's page imports what the browser has, and of the server only what the two share", () => {
  const page = readdirSync('page/src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const shared = readdirSync('src/staffPage/schema', { recursive: true, encoding: 'utf8' });
  const PACKAGES = ['@fluentui/', '@microsoft/teams-js', '@tanstack/', 'react', 'zod'];
  const imported = [
    ...page.map((file) => path.join('page/src', file)),
    ...shared.map((file) => path.join('src/staffPage/schema', file)),
  ].flatMap((file) =>
    importsOf(readFileSync(file, 'utf8')).map((name) =>
      name.startsWith('.') ? path.join(path.dirname(file), name) : name,
    ),
  );
  const allowed = [...PACKAGES, 'page/src/', 'src/staffPage/schema/', 'src/knowledge/changes/'];
  expect(page.length).toBeGreaterThan(0);
  expect(imported.filter((name) => !allowed.some((start) => name.startsWith(start)))).toEqual([]);
});
