import { deskOf } from './app/desk.ts';
import { runCommandLine } from './secretariat/commandLine.ts';
import { standardOut } from './secretariat/out.ts';

const out = standardOut();
process.exitCode = await runCommandLine(process.argv.slice(2), deskOf(out), out);
