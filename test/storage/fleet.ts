import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closedAtEnd } from '../helpers/leftOpen.ts';
import type { Acknowledged, Asked, Faults } from './bot.ts';

/** A bot in a process of its own. */
export interface BotProcess {
  ask(asked: Asked): void;
  /** When it is dead, of whatever. */
  ended: Promise<unknown>;
  kill(): Promise<void>;
}

/**
 * Starts a bot on this database. What it could not store it is asked again, as a channel does.
 * @param acknowledged called for each message that it says it has stored
 */
export async function startBot(
  url: string,
  acknowledged: (ack: Acknowledged) => void,
  faults: Faults = {},
): Promise<BotProcess> {
  const child: ChildProcess = fork('test/storage/botProcess.ts', [url, JSON.stringify(faults)], {
    execArgv: [],
  });
  const exited = once(child, 'exit');
  const ask = (asked: Asked) => {
    if (child.connected) child.send(asked, () => undefined);
  };
  await new Promise<void>((resolve, reject) => {
    child.on('message', (said) => {
      if (said === 'ready') resolve();
      else if ('outgoing' in (said as object)) acknowledged(said as Acknowledged);
      else ask((said as { failed: Asked }).failed);
    });
    child.once('exit', (code) => reject(new Error(`bot ended with ${code}`)));
  });
  return {
    ask,
    ended: exited,
    kill: closedAtEnd(async () => {
      child.kill('SIGKILL');
      await exited;
    }),
  };
}
