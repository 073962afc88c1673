import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { chatLinkTo } from './chatLink.ts';
import { readKnown, type Known } from './known.ts';
import { termsFor, type Terms } from '../registration/terms.ts';
import { openStore, type Store, type StoreOptions } from '../storage/openStore.ts';
import { removeMails } from '../mail/folder.ts';
import type { RemovedFiles } from '../secretariat/files.ts';

/** What every program works with: what is known, and what is kept. */
export interface Opened extends Known {
  store: Store;
  /** What is laid down for the registrations of a form. */
  terms(form: string): Terms;
  /** Removes the files that stand beside the store, of registrations that were removed from it. */
  removeFiles(): Promise<RemovedFiles>;
}

/**
 * Opens the store that the configuration names.
 * @param known what stands in the knowledge; read now when absent
 * @throws KnowledgeError with every fault, StoreUnavailable with one sentence
 */
export async function open(
  config: Config,
  clock: Clock,
  options: StoreOptions = {},
  known = readKnown(config.KNOWLEDGE_DIR),
): Promise<Opened> {
  const chatLink = chatLinkTo(config.MicrosoftAppId);
  const terms = (form: string) => termsFor(known.rules, form, config.WEBHOOK_URL !== undefined, chatLink);
  const storeRules = { terms, forms: known.knowledge.forms };
  const store = await openStore(config.DATABASE_URL, storeRules, () => new Date(clock.now()), options);
  const removeFiles = async () => ({
    mails: await removeMails(config.MAIL_FOLDER, (numbers) => store.removedAmong(numbers)),
    exports: await store.exports.removeOutdated(),
  });
  return { ...known, store, terms, removeFiles };
}
