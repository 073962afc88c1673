import yargs from 'yargs';
import { KnowledgeError } from '../knowledge/knowledge.ts';
import { StoreUnavailable } from '../registration/registrationStore.ts';
import { Closed, Misunderstood, Refusal } from './desk.ts';
import type { AtDesk, Out } from './desk.ts';
import { commands } from './commands.ts';
import { PARSER_TEXTS } from './parserTexts.ts';
import { withoutControls } from './printable.ts';

/** 0 done; 1 refused, nothing changed; 2 not understood; 3 the database or the knowledge can't be used; 70 unexpected. */
type ExitCode = 0 | 1 | 2 | 3 | 70;

/** Runs one command line. @returns the exit code; every fault is said in one or two Dutch sentences */
export async function runCommandLine(args: string[], atDesk: AtDesk, out: Out): Promise<ExitCode> {
  try {
    const parser = yargs(args.map(withoutControls))
      .locale('nl')
      .updateStrings(PARSER_TEXTS)
      .scriptName('secretariat')
      .usage('Gebruik: npm run -s secretariat -- <opdracht> [opties]')
      .option('json', { type: 'boolean', global: true, describe: 'Geef het resultaat als JSON' })
      .demandCommand(1, 'Geef een opdracht.')
      .strict()
      .check(eachOnce)
      .recommendCommands()
      .version(false)
      .wrap(100)
      .exitProcess(false)
      .fail((message, error: Error | undefined) => {
        throw error ?? new Misunderstood(message);
      });
    for (const command of commands(atDesk)) parser.command(command);
    await parser.parseAsync();
    return 0;
  } catch (error) {
    return explain(error, out);
  }
}

/** Options that may have several values. */
const SEVERAL = ['_', 'status', 'fields'];

function eachOnce(args: Record<string, unknown>): true {
  const twice = Object.keys(args).find((name) => Array.isArray(args[name]) && !SEVERAL.includes(name));
  if (twice !== undefined) throw new Misunderstood(`--${twice} staat er meer dan één keer.`);
  return true;
}

function explain(error: unknown, out: Out): ExitCode {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Refusal) {
    out.remark(message);
    return 1;
  }
  if (error instanceof Misunderstood || (error instanceof Error && error.name === 'YError')) {
    out.remark(`${message}\nEr is niets gewijzigd. Met --help ziet u wat er kan.`);
    return 2;
  }
  if (error instanceof StoreUnavailable || error instanceof KnowledgeError || error instanceof Closed) {
    out.remark(`${message}\nEr is niets gewijzigd.`);
    return 3;
  }
  out.remark(`Er ging iets mis dat niet was voorzien: ${message}`);
  if (process.env.LOG_LEVEL === 'debug' && error instanceof Error) out.remark(error.stack ?? '');
  return 70;
}
