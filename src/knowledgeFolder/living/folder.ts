import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeptChange } from '../../knowledge/changes/change.ts';
import { applyChange } from '../changing/applyChange.ts';
import { Refused } from '../refused.ts';
import { replaceFile } from '../replaceFile.ts';

/** Says which change is the last one that is in the folder; it goes along in git with what the changes made. */
const LAST = 'laatste-wijziging.txt';
const READ_ONLY = ['EACCES', 'EPERM', 'EROFS'];

/** The folder knowledge as it is read, with what editors changed. */
export interface LivingFolder {
  /** Where it stands now. */
  readonly path: string;
  /** The last change that is in it, as far as this process knows. */
  readonly revision: number;
  /**
   * Puts changes in the folder that were not in it when it was last read, in order; another process on the same disk
   * may have done so since, which does no harm.
   * @returns whether the folder is to be read again
   */
  takeIn(changes: readonly KeptChange[]): boolean;
  /** Removes the copy, where one was needed. */
  close(): void;
}

/**
 * @param given the folder as it is set; one that cannot be written is copied beside it at the first change
 * @param alarm told of changes that could not be made here, for instance because a letter is not in this folder
 */
export function livingFolder(
  given: string,
  alarm: (what: string, about: object) => void = () => undefined,
): LivingFolder {
  let path = given;
  let revision = 0;
  let there = lastIn(given);

  const write = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (path !== given || !READ_ONLY.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      path = mkdtempSync(join(tmpdir(), 'knowledge-'));
      cpSync(given, path, { recursive: true });
      work();
    }
  };

  const make = ({ change, revision: at }: KeptChange): void => {
    try {
      if (!change) throw new Refused('Deze wijziging is van een nieuwere versie.');
      write(() => applyChange(path, change));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      alarm('a change is left out of the knowledge', { revision: at, kind: change?.kind });
    }
  };

  return {
    get path() {
      return path;
    },
    get revision() {
      return revision;
    },
    takeIn(changes) {
      const last = changes.at(-1);
      if (!last) return false;
      const fresh = changes.slice(changes.findIndex(({ id }) => id === there) + 1);
      fresh.forEach(make);
      if (fresh.length > 0) write(() => replaceFile(join(path, LAST), `${last.id}\n`));
      ({ revision, id: there } = last);
      return fresh.length > 0;
    },
    close() {
      if (path !== given) rmSync(path, { recursive: true, force: true });
    },
  };
}

function lastIn(path: string): string | undefined {
  const file = join(path, LAST);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}
