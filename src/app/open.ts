import { chatLinkTo } from './chatLink.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { readKnown, type Known } from '../knowledgeFolder/known.ts';
import { livingFolder } from '../knowledgeFolder/living/folder.ts';
import { termsFor, type Terms } from '../registration/terms.ts';
import { openStore, type Store, type StoreOptions } from '../storage/openStore.ts';
import { removeMails } from '../mail/folder.ts';
import type { RemovedFiles } from '../secretariat/files.ts';

/** What every program works with: what is known, as it is now, and what is kept. */
export interface Opened extends Readonly<Known> {
  store: Store;
  /** Where the knowledge stands that is read, with what editors changed. */
  readonly folder: string;
  /** The last change of editors that is in it. */
  readonly revision: number;
  /**
   * Takes in what editors kept since, on this machine or another.
   * @returns whether there was anything
   */
  takeIn(): Promise<boolean>;
  /** What is laid down for the registrations of a form. */
  terms(form: string): Terms;
  /** Removes the files that stand beside the store, of registrations that were removed from it. */
  removeFiles(): Promise<RemovedFiles>;
}

/**
 * Reads the knowledge and opens the store that the configuration names.
 * @throws KnowledgeError with every fault, StoreUnavailable with one sentence
 */
export async function open(config: Config, clock: Clock, options: StoreOptions = {}): Promise<Opened> {
  const folder = livingFolder(config.KNOWLEDGE_DIR, options.alarm);
  let known = readKnown(folder.path);
  const chatLink = chatLinkTo(config.MicrosoftAppId);
  const terms = (form: string) => termsFor(known.rules, form, config.WEBHOOK_URL !== undefined, chatLink);
  const storeRules = {
    terms,
    get forms() {
      return known.knowledge.forms;
    },
  };
  const store = await openStore(config.DATABASE_URL, storeRules, () => new Date(clock.now()), options);
  const removeFiles = async () => ({
    mails: await removeMails(config.MAIL_FOLDER, (numbers) => store.removedAmong(numbers)),
    exports: await store.exports.removeOutdated(),
    downloads: await store.exports.outdatedDownloads(),
  });
  const takeIn = async () => {
    const isNew = folder.takeIn(await store.knowledgeChanges.since(folder.revision));
    if (isNew) known = readKnown(folder.path);
    return isNew;
  };
  const close = async () => {
    folder.close();
    await store.close();
  };
  try {
    await takeIn();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    get knowledge() {
      return known.knowledge;
    },
    get rules() {
      return known.rules;
    },
    get faults() {
      return known.faults;
    },
    get folder() {
      return folder.path;
    },
    get revision() {
      return folder.revision;
    },
    learned: () => known.learned(),
    store: { ...store, close },
    takeIn,
    terms,
    removeFiles,
  };
}
