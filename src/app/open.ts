import type { Clock } from '../time/clock.ts';
import type { Config } from './config.ts';
import { readKnown, type Known } from './known.ts';
import { termsFor, type Terms } from '../registration/terms.ts';
import { openStore, type Store, type StoreOptions } from '../storage/openStore.ts';

/** What every program works with: what is known, and what is kept. */
export interface Opened extends Known {
  store: Store;
  /** What is laid down for the registrations of a form. */
  terms(form: string): Terms;
}

/**
 * Reads the knowledge and opens the store that the configuration names.
 * @throws KnowledgeError with every fault, StoreUnavailable with one sentence
 */
export async function open(config: Config, clock: Clock, options: StoreOptions = {}): Promise<Opened> {
  const known = readKnown(config.KNOWLEDGE_DIR);
  const { knowledge, notices } = known;
  const terms = (form: string) =>
    termsFor({ forms: knowledge.forms, notices }, form, config.WEBHOOK_URL !== undefined);
  const rules = { terms, forms: knowledge.forms };
  const store = await openStore(config.DATABASE_URL, rules, () => new Date(clock.now()), options);
  return { ...known, store, terms };
}
