import type { Change } from '../knowledge/changes/change.ts';
import { wordingsOf } from '../knowledge/changes/change.ts';
import type { Store } from '../storage/openStore.ts';
import { changeInWords } from './changes.ts';

/** Something that an editor kept, to be found back. */
export interface Done {
  revision: number;
  /** ISO date-time, and name of who did it. */
  at: string;
  by: string;
  what: string;
  /** The questions that it is about. */
  questions: string[];
  /** The fact or gap that it is about, as it stands in its letter. */
  letter?: string;
  entry?: string;
  /** Whether these are questions that are no longer shown. */
  turnedDown: boolean;
}

/** @returns what editors kept that says these words, the last first, and how much that is */
export async function done(
  store: Pick<Store, 'knowledgeChanges'>,
  { words = '', from, most }: { words?: string; from: number; most: number },
): Promise<{ all: number; done: Done[] }> {
  const sought = words.trim().toLowerCase();
  const found = (await store.knowledgeChanges.since(0))
    .toReversed()
    .map(({ change, ...kept }): Done => {
      const { revision, at, by } = kept;
      return {
        ...{ revision, at, by, what: changeInWords({ change }), questions: questionsOf(change) },
        ...entryOf(change),
        turnedDown: change?.kind === 'turnedDown',
      };
    })
    .filter(({ what, by, questions }) =>
      [what, by, ...questions].some((text) => text.toLowerCase().includes(sought)),
    );
  return { all: found.length, done: found.slice(from, from + most) };
}

function questionsOf(change: Change | undefined): string[] {
  if (change?.kind === 'turnedDown' || change?.kind === 'takenUp') return change.wordings;
  return change ? wordingsOf(change) : [];
}

function entryOf(change: Change | undefined): Pick<Done, 'letter' | 'entry'> {
  if (!change || !('letter' in change)) return {};
  const { letter } = change;
  if (change.kind === 'fact') return { letter, entry: change.fact.id };
  if (change.kind === 'gap') return { letter, entry: change.gap.id };
  return { letter, ...('entry' in change && { entry: change.entry }) };
}
