import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startCommandLine } from '../helpers/commandLine.ts';
import type { Ran } from '../helpers/commandLine.ts';
import { closedAtEnd } from '../helpers/leftOpen.ts';

/** A folder with a database of its own, and the secretariat's command line on it, on the real Node. */
export interface TestDesk {
  folder: string;
  /** What the command line takes for now. */
  today: string;
  /** Runs one command line after the other, in a process that stays. */
  run(...args: string[]): Promise<Ran>;
  /** Runs with --json. @returns what was printed, read; throws when the exit code is not 0 */
  json<T>(...args: string[]): Promise<T>;
  /** Runs the program itself, in a process of its own as the staff do. */
  program(...args: string[]): Promise<Ran>;
  /** Writes a file in the folder. @returns its path */
  file(name: string, content: string | Buffer): string;
  /** Removes the folder now; at the end of the test file it goes anyway. */
  remove(): void;
}

const NODE = path.resolve('node_modules/.bin/node');

/** One process for all desks: each has a database of its own. */
const { ask } = startCommandLine();

/** Runs the program itself. */
function program(args: string[], env: Record<string, string>): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(NODE, ['src/secretariat.ts', ...args], { env: { ...process.env, ...env } });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.once('error', reject).once('close', (code) => resolve({ code: code ?? -1, out, err }));
  });
}

export function openTestDesk(today = '2018-03-28T10:00:00+02:00'): TestDesk {
  const folder = mkdtempSync(path.join(tmpdir(), 'briefwijzer-secretariaat-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  closedAtEnd(() => Promise.resolve(remove()));
  const database = `sqlite:${path.join(folder, 'test.db')}`;
  const desk: TestDesk = {
    folder,
    today,
    run: (...args) => ask({ args, today: desk.today, database }),
    async json<T>(...args: string[]) {
      const { code, out, err } = await desk.run(...args, '--json');
      if (code !== 0) throw new Error(`${args.join(' ')}: ${code} ${err}`);
      return JSON.parse(out) as T;
    },
    program: (...args) =>
      program(args, {
        DATABASE_URL: database,
        KNOWLEDGE_DIR: 'knowledge',
        TODAY: desk.today,
        MAIL_FOLDER: path.join(folder, 'mail'),
        STAFF_NAME: 'Proef',
      }),
    file(name, content) {
      const file = path.join(folder, name);
      writeFileSync(file, content);
      return file;
    },
    remove,
  };
  return desk;
}

/** @returns a CSV of start day registrations: one a line, `gemeente opgave [tweede]` */
export function startdagCsv(lines: string[]): string {
  const rows = lines.map((line, at) => {
    const [gemeente, opgave, second = ''] = line.split(' ');
    return [
      gemeente,
      `Persoon ${letters(at)}`,
      'adviseur',
      `p${at}@voorbeeld.nl`,
      opgave,
      second,
      'ja',
      'ja',
      'ja',
    ].join(';');
  });
  const head = 'gemeente;naam;functie;email;opgave;tweedeOpgave;kentOpgave;belangSamenwerking;zietVerbinding';
  return [head, ...rows].join('\r\n');
}

/** A surname for a number: people's names have no digits. */
function letters(at: number): string {
  const name = [...String(at)].map((digit) => 'abdeghklmo'[Number(digit)]).join('');
  return `V${name}en`;
}
