import { createInterface } from 'node:readline';
import { createClock } from '../../src/app/clock.ts';
import { readConfig } from '../../src/app/config.ts';
import { termsFor } from '../../src/registration/terms.ts';
import { runCommandLine } from '../../src/secretariat/commandLine.ts';
import type { AtDesk, Out } from '../../src/secretariat/desk.ts';
import { shown } from '../../src/secretariat/printable.ts';
import { readKnowledge } from '../../src/knowledgeFolder/knowledgeFiles.ts';
import { readRules } from '../../src/knowledgeFolder/ruleFiles.ts';
import { openStore } from '../../src/storage/openStore.ts';

/** Runs one command line after the other: `{args, today, database}` a line in, `{code, out, err, bars}` a line out. Saves starting Node for each. */
const config = readConfig(process.env);
const knowledge = readKnowledge(config.KNOWLEDGE_DIR);
const rules = readRules(config.KNOWLEDGE_DIR, knowledge);

function deskOf(out: Out, today: string, database: string, webhook = false): AtDesk {
  const terms = (form: string) => termsFor(rules, form, webhook);
  const clock = createClock(today, () => new Date());
  const now = () => clock.now();
  return async (work) => {
    const storeRules = { terms, forms: knowledge.forms };
    const store = await openStore(database, storeRules, () => new Date(clock.now()));
    try {
      const removeFiles = async () => ({
        mails: 0,
        exports: await store.exports.removeOutdated(),
        downloads: await store.exports.outdatedDownloads(),
      });
      await work({ store, knowledge, terms, staff: 'proef', removeFiles, now, out });
    } finally {
      await store.close();
    }
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  const { args, today, database, webhook } = JSON.parse(line) as Record<'today' | 'database', string> & {
    args: string[];
    webhook?: boolean;
  };
  let [said, remarked] = ['', ''];
  const bars: { what: string; total: number; steps: number }[] = [];
  const out: Out = {
    say: (text) => (said += `${shown(text)}\n`),
    remark: (text) => (remarked += `${shown(text)}\n`),
    terminal: false,
    progress(total, what) {
      const bar = { what, total, steps: 0 };
      return { step: (by = 1) => void (bar.steps += by), stop: () => void bars.push(bar) };
    },
  };
  const code = await runCommandLine(args, deskOf(out, today, database, webhook), out);
  process.stdout.write(`${JSON.stringify({ code, out: said, err: remarked, bars })}\n`);
}
