import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { closedAtEnd } from './leftOpen.ts';

export interface Running {
  process: ChildProcess;
  /** What was written to standard output and standard error so far. */
  output(): string;
  /** @returns the first line on standard output that matches */
  line(pattern: RegExp): Promise<string>;
  /** Memory in use, in MB. */
  rss(): number;
  /** Sends a signal, and waits for the end. @returns the exit code */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts a TypeScript file in a process of its own. */
export function start(file: string, env: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, NODE_ENV: 'test', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const lines: string[] = [];
  const waiting: (() => void)[] = [];
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  createInterface({ input: child.stdout }).on('line', (line) => {
    text += `${line}\n`;
    lines.push(line);
    waiting.splice(0).forEach((look) => look());
  });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;

  async function stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    if (!hasEnded()) child.kill(signal);
    const [code] = await ended;
    return code;
  }
  const kill = closedAtEnd(async () => void (await stop('SIGKILL')));

  async function line(pattern: RegExp): Promise<string> {
    const found = lines.find((one) => pattern.test(one));
    if (found !== undefined) return found;
    if (hasEnded()) throw new Error(`ended before ${String(pattern)}: ${text}`);
    await Promise.race([new Promise<void>((resolve) => waiting.push(resolve)), ended]);
    return line(pattern);
  }

  return {
    process: child,
    output: () => text,
    line,
    rss: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    async stop(signal) {
      const code = await stop(signal);
      await kill();
      return code;
    },
  };
}
