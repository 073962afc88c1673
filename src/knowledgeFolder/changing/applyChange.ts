import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { wordingsOf } from '../../knowledge/changes/change.ts';
import type { Change } from '../../knowledge/changes/change.ts';
import { writtenLine } from '../../knowledge/letters/wordingLine.ts';
import { Refused } from '../refused.ts';
import { replaceFile } from '../replaceFile.ts';
import { addToFacts, hasEntry } from './factsFile.ts';
import { moveDays } from './formDays.ts';
import { reviseNotice } from './reviseNotice.ts';
import { removeEntry, reviseEntry } from './reviseEntry.ts';
import { addLines, addWordings, removeLines } from './wordingFile.ts';

/** Questions that an editor turned down, from the folder knowledge. */
export const TURNED_DOWN = 'phrases/afgewezen.txt';

/** Where wordings come from that an editor took from what people asked. */
export const ASKED = 'gevraagd aan Briefwijzer';

/** @returns the file with the passages of a letter that are not proposed again, from the folder knowledge */
export const passedOverFile = (letter: string): string => `letters/${letter}/overgeslagen.txt`;

/**
 * Does a change in a folder; done twice it is done once.
 * @param dir the folder knowledge
 * @throws Refused when it cannot be done there: the letter or form is not there, or its file is not as it was
 */
export function applyChange(dir: string, change: Change): void {
  if (change.kind === 'turnedDown') return addLines(join(dir, TURNED_DOWN), change.wordings);
  if (change.kind === 'takenUp') return removeLines(join(dir, TURNED_DOWN), change.wordings);
  if (change.kind === 'days') return moveDays(dir, change);
  if (change.kind === 'notice') return reviseNotice(dir, change);
  if (change.kind === 'letter') return addLetter(dir, change.letter, change.text);
  const { letter } = change;
  hasFolder(dir, letter);
  if (change.kind === 'passedOver') return addLines(join(dir, passedOverFile(letter)), [change.quote]);
  if (change.kind === 'revision') return reviseEntry(dir, change, ASKED);
  if (change.kind === 'removal') return removeEntry(dir, change);
  if (change.kind === 'gap') addToFacts(dir, letter, { gaps: [change.gap] });
  if (change.kind === 'fact') {
    const { fact, event } = change;
    addToFacts(dir, letter, { facts: [fact], ...(event && { events: [event] }) });
  }
  const entry = entryOf(change);
  if (!hasEntry(dir, letter, entry)) throw new Refused(`Er is geen feit of leemte "${entry}" in ${letter}.`);
  addWordings(dir, letter, entry, ASKED, wordingLines(change));
}

function entryOf(change: Extract<Change, { kind: 'wordings' | 'fact' | 'gap' }>): string {
  if (change.kind === 'wordings') return change.entry;
  return change.kind === 'fact' ? change.fact.id : change.gap.id;
}

/** What is answered with ja or nee has that before it. */
function wordingLines(change: Change): string[] {
  const answer = change.kind === 'wordings' ? change.answer : undefined;
  return wordingsOf(change).map((text) => writtenLine({ text, ...(answer && { answer }) }));
}

/** @returns whether a letter has a folder of its own, so that it can be added to */
export function ownFolder(dir: string, letter: string): boolean {
  return existsSync(join(dir, 'letters', letter, 'brief.txt'));
}

/** @throws Refused when the letter has no folder of its own */
export function hasFolder(dir: string, letter: string): void {
  if (ownFolder(dir, letter)) return;
  throw new Refused(
    `${letter} heeft geen eigen map. Zet de brief als letters/${letter}/brief.txt en de feiten ernaast als feiten.yaml.`,
  );
}

function addLetter(dir: string, letter: string, text: string): void {
  const folder = join(dir, 'letters', letter);
  if (existsSync(join(folder, 'brief.txt'))) return;
  mkdirSync(folder, { recursive: true });
  replaceFile(join(folder, 'brief.txt'), text.endsWith('\n') ? text : `${text}\n`);
}
