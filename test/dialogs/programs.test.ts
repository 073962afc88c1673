import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const folder = mkdtempSync(path.join(tmpdir(), 'briefwijzer-programs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(
  program: string,
  args: string[],
  lines: string[],
): { out: string; err: string; code: number | null } {
  const env = { ...process.env, TODAY: '2018-03-20', DATABASE_URL: `sqlite:${path.join(folder, 'chat.db')}` };
  const input = `${lines.join('\n')}\n`;
  const { stdout, stderr, status } = spawnSync('node', [program, ...args], { input, env, encoding: 'utf8' });
  return { out: stdout, err: stderr, code: status };
}

interface Asked {
  text: string;
  reply: string;
  citations: unknown[];
  kind: string;
}

test('ask answers each line in a fresh conversation, one line of JSON each', () => {
  const asked = [
    'Wanneer is de startdag?',
    'ik wil iemand aanmelden voor de startdag',
    'ik wil een bezoek van een ambassadeur aanvragen',
    'hallo',
  ];
  const { out, code } = run('src/ask.ts', ['--json'], asked);
  expect(code).toBe(0);
  const rows = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Asked);
  expect(rows.map(({ text }) => text)).toEqual(asked);
  expect(rows.map(({ kind }) => kind)).toEqual(['answer', 'register', 'visit', 'smalltalk']);
  expect(rows[0]?.reply).toContain('5 april');
  expect(rows.map(({ citations }) => citations.length > 0)).toEqual([true, false, false, false]);
});

test('the chat in a terminal goes on where it was, in another process', () => {
  const first = run(
    'src/chat.ts',
    [],
    ['ik wil iemand aanmelden voor de startdag', 'Almere', 'Fatima El Amrani'],
  );
  expect(first.err).toBe('');
  expect(first.out).toContain('Wat is de functie');
  const second = run('src/chat.ts', [], ['adviseur', 'f.elamrani@almere.nl', 'wonen', 'ja', 'ja']);
  expect(second.out).toContain('SD-2018-0001');
  expect(second.code).toBe(0);
});

test('what is wrong in the environment is said in a sentence', () => {
  const { err, code } = run('src/chat.ts', [], []);
  expect({ err, code }).toEqual({ err: '', code: 0 });
  const wrong = spawnSync('node', ['src/chat.ts'], {
    input: '',
    env: { ...process.env, TODAY: '2018-02-30' },
    encoding: 'utf8',
  });
  expect(wrong.status).toBe(1);
  expect(wrong.stderr).toContain('TODAY');
  expect(wrong.stderr).not.toContain('    at ');
});
