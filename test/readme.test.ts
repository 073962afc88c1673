import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const scripts = Object.keys(
  (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts,
);
const documents = [
  'README.md',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'test/eval/README.md',
  ...readdirSync('docs')
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join('docs', file)),
];

describe.each(documents)('%s', (document) => {
  const text = readFileSync(document, 'utf8');

  test('names only commands that there are', () => {
    const named = [...text.matchAll(/npm (?:run (?:-s )?)?([a-z]+(?::[a-z]+)?)/g)].map(
      (match) => match[1] ?? '',
    );
    expect(
      named.filter((name) => ![...scripts, 'ci', 'run', 'install', 'audit', 'version'].includes(name)),
    ).toEqual([]);
  });

  test('links only to files that there are', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1] ?? '');
    expect(links.filter((link) => !existsSync(path.join(path.dirname(document), link)))).toEqual([]);
  });

  test('names only folders and files of the project that there are', () => {
    const named = [...text.matchAll(/`((?:src|test|knowledge|docs|bench|teams)\/[\w./-]+)`/g)].map(
      (match) => match[1] ?? '',
    );
    const real = named.filter((name) => !name.includes('jj-nnn'));
    expect(real.filter((name) => !existsSync(name))).toEqual([]);
  });
});

test('the README tells every command that others rely on', () => {
  const readme = readFileSync('README.md', 'utf8');
  const untold = scripts.filter(
    (name) => !readme.includes(`npm run ${name}`) && !readme.includes(`npm run -s ${name}`),
  );
  expect(untold.filter((name) => !['start', 'test', 'prepare'].includes(name))).toEqual([]);
});
