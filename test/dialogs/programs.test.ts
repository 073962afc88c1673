import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eventually } from '../helpers/eventually.ts';

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

test('where there are no accounts, a code in the folder of mails shows that a registration is about someone', async () => {
  const url = `sqlite:${path.join(folder, 'code.db')}`;
  const mails = path.join(folder, 'mails');
  const env = { ...process.env, TODAY: '2018-03-20', DATABASE_URL: url, MAIL_FOLDER: mails };
  const entered = path.join(folder, 'een.json');
  const answers = {
    gemeente: { code: 'GM0034', name: 'Almere' },
    naam: 'Jan de Vries',
    functie: 'adviseur',
    email: 'jan@almere.nl',
    opgave: { code: '5', name: 'Toekomstbestendig wonen' },
    kentOpgave: true,
    belangSamenwerking: true,
    zietVerbinding: true,
  };
  writeFileSync(entered, JSON.stringify([answers]));
  const imported = spawnSync(
    'node',
    ['src/secretariat.ts', 'import', entered, '--form', 'startdag', '--channel', 'mail'],
    { env, encoding: 'utf8' },
  );
  expect(imported.stderr).toBe('');
  const chat = spawn('node', ['src/chat.ts'], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  let out = '';
  chat.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  chat.stdin.write('trek SD-2018-0001 in\njan@almere.nl\n');
  await eventually(() => out.includes('[mail: '));
  const [mail] = readdirSync(mails).filter((name) => name.includes('code'));
  const code = /\b\d{6}\b/.exec(
    readFileSync(path.join(mails, mail ?? ''), 'utf8')
      .split(/\r?\n\r?\n/)
      .slice(1)
      .join('\n'),
  )?.[0];
  chat.stdin.end(`${code}\nja\n`);
  await once(chat, 'exit');
  expect(out).toMatch(/Weet u het zeker[^]*SD-2018-0001 is ingetrokken/);
}, 120_000);

test('what is wrong in the environment is said in a sentence', () => {
  const wrong = spawnSync('node', ['src/chat.ts'], {
    input: '',
    env: { ...process.env, TODAY: '2018-02-30' },
    encoding: 'utf8',
  });
  expect(wrong.status).toBe(1);
  expect(wrong.stderr).toContain('TODAY');
  expect(wrong.stderr).not.toContain('    at ');
});
