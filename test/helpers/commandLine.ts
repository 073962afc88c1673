import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** What one command line of the secretariat gave. */
export interface Ran {
  code: number;
  out: string;
  err: string;
  /** How far long work was shown to be; not of a program of its own. */
  bars?: { what: string; total: number; steps: number }[];
}

export interface CommandLine {
  /** Runs one command line after the other. */
  ask: (asked: { args: string[]; today: string; database: string; webhook?: boolean }) => Promise<Ran>;
  stop: () => void;
}

/** Starts the secretariat's command line on the real Node, in a process that stays as long as this one. */
export function startCommandLine(knowledge = 'knowledge'): CommandLine {
  const many = spawn(path.resolve('node_modules/.bin/node'), ['test/secretariat/manyCommands.ts'], {
    env: { ...process.env, KNOWLEDGE_DIR: knowledge },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  many.stdin.on('error', () => undefined);
  many.unref();
  const answers = createInterface({ input: many.stdout })[Symbol.asyncIterator]();
  let turn: Promise<unknown> = Promise.resolve();
  return {
    ask(asked) {
      const ran = turn.then(async () => {
        many.stdin.write(`${JSON.stringify(asked)}\n`);
        const { value, done } = await answers.next();
        if (done) throw new Error('the command line stopped');
        return JSON.parse(value) as Ran;
      });
      turn = ran.catch(() => undefined);
      return ran;
    },
    stop: () => many.kill(),
  };
}
