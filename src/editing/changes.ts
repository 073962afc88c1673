import { randomUUID } from 'node:crypto';
import type { Change, KeptChange } from '../knowledge/changes/change.ts';
import type { Store } from '../storage/openStore.ts';
import type { Kept } from '../storage/knowledge/changes.ts';
import type { Editing } from './editing.ts';
import { dayOf } from '../time/amsterdam.ts';
import { remarksOn } from './remarks.ts';
import { askedQuestions } from './trial/knownQuestions.ts';
import type { Outcome } from './trial/outcome.ts';
import { tryOut } from './trial/trial.ts';

/** What changing the knowledge needs. */
export interface Changing {
  editing: Editing;
  store: Pick<Store, 'missed' | 'knowledgeChanges'>;
  /** Name of who changes it. */
  staff: string;
  now: () => string;
}

/**
 * Tries a change, and lays it ready to be kept when it can be.
 * @returns what it would do, what an editor should know besides, and the id to keep it by; none when it cannot be done
 * @throws Refused when it cannot be tried now
 */
export async function propose(
  { editing, store, staff, now }: Changing,
  change: Change,
  limits: Parameters<typeof tryOut>[1] = {},
): Promise<{ outcome: Outcome; remarks: string[]; id?: string }> {
  await editing.takeIn();
  const seen = editing.revision;
  const asked = askedQuestions(await store.missed());
  const outcome = await tryOut({ folder: editing.folder, change, asked, now: now() }, limits);
  if (outcome.faults.length > 0) return { outcome, remarks: [] };
  const remarks = remarksOn(change, editing.knowledge, dayOf(now()));
  const id = randomUUID();
  await store.knowledgeChanges.propose({ id, seen, change, outcome, by: staff });
  return { outcome, remarks, id };
}

/** Keeps what was tried; it is taken in at once here, and within seconds by every other bot on the store. */
export async function keep({ editing, store, staff }: Changing, id: string): Promise<Kept> {
  const kept = await store.knowledgeChanges.keep(id, staff);
  await editing.takeIn();
  return kept;
}

/** @returns what a change was, in a few words */
export function changeInWords({ change }: Pick<KeptChange, 'change'>): string {
  switch (change?.kind) {
    case 'wordings':
      return `nieuwe vragen bij ${change.entry}: ${change.wordings[0]}`;
    case 'fact':
      return `nieuw feit ${change.fact.id} in ${change.letter}`;
    case 'gap':
      return `${change.gap.id} staat niet in de brieven`;
    case 'revision':
      return `${change.entry} in ${change.letter} is gewijzigd`;
    case 'removal':
      return `${change.entry} in ${change.letter} is weggegooid`;
    case 'turnedDown':
      return `niet meer tonen: ${change.wordings[0]}`;
    case 'takenUp':
      return `weer tonen: ${change.wordings[0]}`;
    case 'passedOver':
      return `voorstel weggelegd in ${change.letter}`;
    case 'letter':
      return `nieuwe brief ${change.letter}`;
    case 'days':
      return `andere dagen voor formulier ${change.form}`;
    case 'notice':
      return `ander bericht bij “${change.event}”${change.form === null ? '' : ` van formulier ${change.form}`}`;
    case undefined:
      return 'een wijziging van een nieuwere versie';
  }
}
