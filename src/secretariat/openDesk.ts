import { existsSync } from 'node:fs';
import { createClock } from '../clock.ts';
import { readConfig } from '../config.ts';
import { termsFor } from '../registration/terms.ts';
import { readKnowledge } from '../storage/knowledgeFiles.ts';
import { readNotices } from '../storage/noticeFiles.ts';
import { openStore } from '../storage/openStore.ts';
import type { AtDesk, Out } from './desk.ts';

/** @returns a desk on the database and the knowledge that the environment names, open only while work is done at it */
export function deskOf(out: Out): AtDesk {
  return async (work) => {
    if (existsSync('.env')) process.loadEnvFile('.env');
    const config = readConfig(process.env);
    const clock = createClock(config.TODAY);
    const knowledge = readKnowledge(config.KNOWLEDGE_DIR);
    const notices = readNotices(config.KNOWLEDGE_DIR, knowledge.forms);
    const terms = (form: string) =>
      termsFor({ forms: knowledge.forms, notices }, form, config.WEBHOOK_URL !== undefined);
    const store = await openStore(
      config.DATABASE_URL,
      { terms, forms: knowledge.forms },
      () => new Date(clock.now()),
    );
    try {
      await work({ store, knowledge, terms, config, now: () => clock.now(), out });
    } finally {
      await store.close();
    }
  };
}
