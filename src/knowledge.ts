import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { open } from './app/open.ts';
import { BadConfig } from './app/config.ts';
import { readSettings } from './app/settings.ts';
import { KnowledgeError } from './knowledge/knowledge.ts';
import { readKnown } from './knowledgeFolder/known.ts';
import { warnOf } from './app/warnOf.ts';
import { acceptAsked, thumbs, unanswered } from './editing/asked.ts';
import type { Desk } from './editing/asked.ts';
import { answered } from './editing/answered.ts';
import { check, summary } from './editing/check.ts';
import { draft, suggestFor } from './editing/propose.ts';
import { Refused } from './knowledgeFolder/refused.ts';
import { take } from './editing/take.ts';
import { readUsable } from './knowledgeFolder/knowledgeFiles.ts';
import { readLetterWords } from './knowledgeFolder/letterReader.ts';
import { jsonSchemas } from './knowledgeFolder/schemas.ts';

const USAGE = `npm run knowledge -- check          leest alles in knowledge/ en noemt elke fout met bestand en regel
npm run -s knowledge -- take BESTAND [--id ID]  neemt een brief over uit .txt, .docx of .pdf
npm run -s knowledge -- draft BRIEF     stelt feiten voor uit een nieuwe brief, met bewijs en eerste vragen
npm run -s knowledge -- suggest [BRIEF] [FEIT]  maakt twintig vragen per feit uit de vragen van andere brieven
npm run -s knowledge -- accept [--list]  neemt over wat mensen vroegen: één toets per vraag (j, n, s, q)
npm run -s knowledge -- learn       leert nu van alle vragen, zodat de volgende start dat niet meer hoeft
npm run -s knowledge -- schemas     schrijft knowledge/schemas opnieuw: daarmee vult uw tekstverwerker YAML aan
npm run -s knowledge -- unanswered  vragen zonder goed antwoord: hoe vaak, en welk feit het dichtst bij kwam
npm run -s knowledge -- thumbs      elke duim omhoog en omlaag: de dag, het feit, de vraag en wat erbij werd gezegd
npm run -s knowledge -- answered    vragen die de VNG heeft beantwoord, zolang geen feit ze heeft`;

/** @throws KnowledgeError with every fault in anything but a letter */
function learn(dir: string): string {
  const { knowledge, faults, learned } = readKnown(dir);
  warnOf(faults);
  learned();
  return summary(knowledge);
}

/** Writes the JSON schemas of the YAML files into the folder. */
function schemas(dir: string): string {
  const folder = join(dir, 'schemas');
  mkdirSync(folder, { recursive: true });
  const files = Object.entries(jsonSchemas());
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
  return `${files.length} schema’s geschreven in ${folder}.`;
}

/** What an editor's commands say, a line each. */
async function edit(command: string, args: string[]): Promise<string[]> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const [first = '', second] = positionals;
  const dir = readSettings().config.KNOWLEDGE_DIR;
  if (first === '' && command !== 'suggest') throw new Refused(USAGE);
  if (command === 'take') return take(dir, first, readLetterWords(dir), values.id);
  const { knowledge, faults } = readUsable(dir);
  warnOf(faults);
  return command === 'draft' ? draft(dir, knowledge, first) : suggestFor(dir, knowledge, [first, second]);
}

/** Opens the store for a command, and closes it again. */
async function atDesk(command: (desk: Desk) => Promise<string>): Promise<string> {
  const { config, clock } = readSettings();
  const opened = await open(config, clock);
  try {
    return await command(opened);
  } finally {
    await opened.store.close();
  }
}

const OPTIONS = { id: { type: 'string' } } as const;

async function run(command: string | undefined, args: string[]): Promise<number> {
  try {
    if (command === 'check') console.log(check(readSettings().config.KNOWLEDGE_DIR));
    else if (command === 'learn') console.log(learn(readSettings().config.KNOWLEDGE_DIR));
    else if (command === 'schemas') console.log(schemas(readSettings().config.KNOWLEDGE_DIR));
    else if (command === 'unanswered') console.log(await atDesk(unanswered));
    else if (command === 'thumbs') console.log(await atDesk(thumbs));
    else if (command === 'answered') console.log(await atDesk(answered));
    else if (command === 'accept')
      console.log(await atDesk((desk) => acceptAsked(desk, args.includes('--list'))));
    else if (command === 'take' || command === 'draft' || command === 'suggest')
      console.log((await edit(command, args)).join('\n'));
    else {
      console.error(USAGE);
      return 1;
    }
    return 0;
  } catch (error) {
    if (!isExpected(error)) throw error;
    console.error(isUnknownOption(error) ? USAGE : error.message);
    return 1;
  }
}

function isExpected(error: unknown): error is Error {
  return (
    error instanceof KnowledgeError ||
    error instanceof BadConfig ||
    error instanceof Refused ||
    (error instanceof Error && (error.name === 'StoreUnavailable' || isUnknownOption(error)))
  );
}

/** What `parseArgs` says of an option that is not there. */
function isUnknownOption(error: Error & { code?: unknown }): boolean {
  return typeof error.code === 'string' && error.code.startsWith('ERR_PARSE_ARGS');
}

process.exitCode = await run(process.argv[2], process.argv.slice(3));
