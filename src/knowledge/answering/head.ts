import { fill } from '../../text/fill.ts';
import { dutchDay } from '../../time/dutch.ts';
import { HEAD_PARTS } from '../letters/annotation.ts';
import type { HeadPart } from '../letters/annotation.ts';
import type { Entry } from '../letters/facts.ts';
import { letterLine } from '../letters/letter.ts';
import type { Letter } from '../letters/letter.ts';
import type { QuestionPhrases } from '../phrases.ts';
import type { ReadText, WordingIndex } from '../learning/wordingIndex.ts';
import type { Matcher } from '../matching/matcher.ts';
import { THRESHOLDS } from './thresholds.ts';
import type { FoundAnswer } from './understanding.ts';

/** From this likelihood on a question is about a part of a letter's head, whichever letter that is. */
const LIKELY = 0.5;

/** What the head says, by part, as it can be looked up in it. */
const VALUE: Record<HeadPart, (letter: Letter) => string> = {
  date: ({ date }) => (date === '' ? '' : dutchDay(date)),
  number: ({ number, kenmerk }) => (kenmerk === '' ? number : `${kenmerk} ${number}`),
  phone: ({ phone }) => phone,
  signer: ({ signer }) => signer,
  subject: ({ subject }) => subject,
};

/**
 * Editors' facts about the heads of some letters teach how people ask for a head; the answer comes from the head of the
 * letter that is meant.
 * @returns a reader that says which part of a head a question asks for, if any
 */
export function createHeadReader(
  index: WordingIndex,
  entries: ReadonlyMap<string, Entry>,
  match: Matcher,
): (reading: ReadText) => HeadPart | undefined {
  const partOf = (owner: string) => {
    const entry = entries.get(owner);
    return entry?.kind === 'fact' ? entry.fact.head : undefined;
  };
  const asked = HEAD_PARTS.map((part) => ({
    part,
    owners: index.owners.flatMap((owner, at) => (partOf(owner) === part ? at : [])),
  }));
  return (reading) => {
    const likely = index.likely(reading);
    const learned = asked.find(({ owners }) => owners.reduce((sum, at) => sum + likely[at]!, 0) >= LIKELY);
    if (learned) return learned.part;
    const [best] = match(reading);
    return best && best.certainty >= THRESHOLDS.evidence ? partOf(best.owner) : undefined;
  };
}

/** @returns what a letter's own head says, with the lines that say it; undefined when it does not */
export function headAnswer(
  letter: Letter,
  part: HeadPart,
  phrases: QuestionPhrases,
): FoundAnswer | undefined {
  const value = VALUE[part](letter);
  const block = letter.blocks.find(
    ({ kind, text }) => (kind === 'head' || kind === 'signature') && text.includes(value),
  );
  if (value === '' || !block) return undefined;
  const answer = fill(phrases.head[part], { letter: letterLine(letter), value });
  const passages = [{ letter: letter.id, section: block.section, text: block.text }];
  return { fact: undefined, answer, passages, suggestions: [] };
}
