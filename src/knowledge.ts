import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BadConfig } from './app/config.ts';
import { readSettings } from './app/settings.ts';
import { notFound } from './knowledge/letters/checkLetter.ts';
import { entriesOf } from './knowledge/letters/facts.ts';
import { KnowledgeError } from './knowledge/knowledge.ts';
import type { FileFault, Knowledge } from './knowledge/knowledge.ts';
import { countMissed } from './knowledge/missed/unansweredList.ts';
import { readKnown } from './app/known.ts';
import { open } from './app/open.ts';
import { warnOf } from './app/warnOf.ts';
import { checkRetention } from './knowledgeFolder/checkRetention.ts';
import { readUsable } from './knowledgeFolder/knowledgeFiles.ts';
import { readRules } from './knowledgeFolder/ruleFiles.ts';
import { jsonSchemas } from './knowledgeFolder/schemas.ts';

const USAGE = `npm run knowledge -- check          leest alles in knowledge/ en noemt elke fout met bestand en regel
npm run -s knowledge -- learn       leert nu van alle vragen, zodat de volgende start dat niet meer hoeft
npm run -s knowledge -- schemas     schrijft knowledge/schemas opnieuw: daarmee vult uw tekstverwerker YAML aan
npm run -s knowledge -- unanswered  vragen zonder goed antwoord: hoe vaak, en welk feit het dichtst bij kwam`;

/** @returns how much there is, to see that nothing was left out */
function summary(knowledge: Knowledge): string {
  const facts = knowledge.letters.flatMap((letter) => letter.facts);
  const wordings = facts.reduce(
    (sum, { questions, yes, no }) => sum + questions.length + yes.length + no.length,
    0,
  );
  const gaps = knowledge.letters.reduce((sum, letter) => sum + letter.gaps.length, 0);
  return (
    `In orde: ${knowledge.letters.length} brieven, ${facts.length} feiten met ${wordings} vragen, ` +
    `${gaps} onderwerpen die er niet in staan, ${knowledge.forms.length} formulieren.`
  );
}

/** @throws KnowledgeError with every fault; courses and notices are checked against the forms, so only when those can be read */
function check(dir: string): string {
  const { knowledge, faults, doubles } = readUsable(dir);
  const all = [
    ...faults,
    ...doubles(),
    ...faultsOf(() => {
      const missing = checkRetention(dir, readRules(dir, knowledge));
      if (missing.length > 0) throw new KnowledgeError(missing);
    }),
  ];
  if (all.length > 0) throw new KnowledgeError(all);
  return [...remarks(knowledge), summary(knowledge)].join('\n');
}

/** @returns a line for each letter in whose text something was looked for and not found */
function remarks({ letters }: Knowledge): string[] {
  return letters.flatMap(({ letter }) => {
    const missing = notFound(letter);
    return missing.length > 0 ? [`Let op: in ${letter.id} staat geen ${missing.join(', geen ')}.`] : [];
  });
}

function faultsOf(read: () => unknown): FileFault[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof KnowledgeError) return error.faults;
    throw error;
  }
}

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

async function unanswered(): Promise<string> {
  const { config, clock } = readSettings();
  const { store, knowledge } = await open(config, clock);
  try {
    const entries = entriesOf(knowledge);
    const rows = countMissed(await store.missed());
    if (rows.length === 0) return 'Er zijn geen vragen zonder antwoord bewaard.';
    return rows
      .map(({ question, unanswered: none, disliked, nearest }) => {
        const entry = entries.get(nearest ?? '');
        const near =
          entry?.kind === 'fact' ? `${entry.source.letter.number} ${entry.fact.id}` : (nearest ?? '-');
        return [
          none + disliked,
          disliked > 0 ? `${disliked} duim omlaag` : '',
          near,
          question.replace(/\s+/g, ' '),
        ].join('\t');
      })
      .join('\n');
  } finally {
    await store.close();
  }
}

async function run(command: string | undefined): Promise<number> {
  try {
    if (command === 'check') console.log(check(readSettings().config.KNOWLEDGE_DIR));
    else if (command === 'learn') console.log(learn(readSettings().config.KNOWLEDGE_DIR));
    else if (command === 'schemas') console.log(schemas(readSettings().config.KNOWLEDGE_DIR));
    else if (command === 'unanswered') console.log(await unanswered());
    else {
      console.error(USAGE);
      return 1;
    }
    return 0;
  } catch (error) {
    if (!(
      error instanceof KnowledgeError ||
      error instanceof BadConfig ||
      (error instanceof Error && error.name === 'StoreUnavailable')
    ))
      throw error;
    console.error(error.message);
    return 1;
  }
}

process.exitCode = await run(process.argv[2]);
