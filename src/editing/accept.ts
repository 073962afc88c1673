import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { alike } from '../knowledge/drafting/alike.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { wordings } from '../knowledge/letters/checkLetter.ts';
import { entriesOf } from '../knowledge/letters/facts.ts';
import { writtenId } from '../knowledge/letters/ownIds.ts';
import { candidatesIn } from '../knowledge/missed/candidates.ts';
import type { Candidate } from '../knowledge/missed/candidates.ts';
import type { Kept } from '../knowledge/missed/unansweredList.ts';
import { readLines } from '../knowledgeFolder/textFile.ts';
import { applyChange, TURNED_DOWN } from '../knowledgeFolder/changing/applyChange.ts';

/** @returns the questions of people that an editor can make a wording of */
export function candidates(dir: string, { letters }: Knowledge, kept: readonly Kept[]): Candidate[] {
  const owners = new Set(letters.flatMap(({ facts, gaps }) => [...facts, ...gaps].map(({ id }) => id)));
  const done = new Set([
    ...letters.flatMap((letter) => wordings(letter).flatMap(({ texts }) => texts.map(alike))),
    ...turnedDown(dir).map(alike),
  ]);
  return candidatesIn(
    kept,
    (id) => owners.has(id),
    (wording) => done.has(alike(wording)),
  );
}

/** @returns the questions that an editor turned down */
export function turnedDown(dir: string): string[] {
  const path = join(dir, TURNED_DOWN);
  return existsSync(path) ? readLines(path, TURNED_DOWN, []).texts : [];
}

/** @returns a candidate as an editor sees it: the question, and what it would be a question for */
export function shown({ wording, owner, times, chosen }: Candidate, knowledge: Knowledge): string {
  const entry = entriesOf(knowledge).get(owner);
  const answer = entry?.kind === 'fact' ? entry.fact.answer : (entry?.gap.reply ?? '');
  const counted = [
    ...(times > 0 ? [`${times} keer gevraagd`] : []),
    ...(chosen > 0 ? [`${chosen} keer gekozen`] : []),
  ];
  return `${wording}\n  ${entry?.source.letter.id ?? ''} ${owner}: ${answer} (${counted.join(', ')})`;
}

/**
 * Goes through candidates with a key for each: j or y takes the wording, n turns it down for good, q stops, any other
 * leaves it for later.
 * @param keys one character each
 * @param say told each candidate before its key is read
 * @returns how many were taken and turned down
 */
export async function accept(
  dir: string,
  knowledge: Knowledge,
  found: readonly Candidate[],
  keys: AsyncIterator<string>,
  say: (line: string) => void,
): Promise<{ taken: number; turnedDown: number }> {
  const count = { taken: 0, turnedDown: 0 };
  for (const candidate of found) {
    say(shown(candidate, knowledge));
    const key = await keys.next();
    if (key.done === true || key.value === 'q') break;
    if (key.value === 'j' || key.value === 'y') {
      take(dir, knowledge, candidate);
      count.taken++;
    } else if (key.value === 'n') {
      applyChange(dir, { kind: 'turnedDown', wordings: [candidate.wording] });
      count.turnedDown++;
    }
  }
  return count;
}

/** @throws Refused when the letter has no folder of its own */
function take(dir: string, knowledge: Knowledge, { wording, owner }: Candidate): void {
  const entry = entriesOf(knowledge).get(owner);
  if (!entry) return;
  const letter = entry.source.letter.id;
  applyChange(dir, { kind: 'wordings', letter, entry: writtenId(owner), wordings: [wording] });
}

/** Keys as they are typed, or as they come through a pipe: one character each, line ends left out. */
export async function* keysOf(input: NodeJS.ReadStream): AsyncGenerator<string> {
  input.setEncoding('utf8');
  if (input.isTTY) input.setRawMode(true);
  try {
    for await (const text of input as AsyncIterable<string>)
      for (const key of text) {
        if (key === '\u0003' || key === '\u0004') return;
        if (key !== '\n' && key !== '\r') yield key.toLowerCase();
      }
  } finally {
    if (input.isTTY) input.setRawMode(false);
  }
}
