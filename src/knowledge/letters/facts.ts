import type { Form } from '../../forms/form.ts';
import type { Fact, Gap, LetterEvent } from './annotation.ts';
import type { AnnotatedLetter, Knowledge } from '../knowledge.ts';
import { sentencesOf } from '../reading/sentences.ts';
import type { Wording } from '../learning/learnedWordings.ts';

/** What a wording can stand for: a fact, or something the letters do not say. */
export type Entry =
  | { kind: 'fact'; fact: Fact; source: AnnotatedLetter; event?: LetterEvent }
  | { kind: 'gap'; gap: Gap; source: AnnotatedLetter };

export type FactEntry = Extract<Entry, { kind: 'fact' }>;
export type GapEntry = Extract<Entry, { kind: 'gap' }>;

/** @returns facts and gaps of all letters by id */
export function entriesOf(knowledge: Knowledge): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const source of knowledge.letters) {
    for (const fact of source.facts) {
      const event = source.events.find(({ id }) => id === fact.event);
      entries.set(fact.id, { kind: 'fact', fact, source, ...(event && { event }) });
    }
    for (const gap of source.gaps) entries.set(gap.id, { kind: 'gap', gap, source });
  }
  return entries;
}

/** Stands for all that no letter is about; it is no entry. */
const ELSEWHERE = '#elsewhere';
/** Stands for questions that are no wish, whatever answers them. */
const ASKED = '#asked';
const FORM = '#form ';
const SMALLTALK = '#smalltalk ';

/** @returns whether an owner is a fact, a gap or another subject: what a question can be about */
export const isSubject = (owner: string): boolean => owner === ELSEWHERE || !owner.startsWith('#');

/** @returns the form that is wanted, for the owner of its wishes */
export const formOf = (owner: string): string | undefined =>
  owner.startsWith(FORM) ? owner.slice(FORM.length) : undefined;

/** @returns the topic, for the owner of small talk */
export const topicOf = (owner: string): string | undefined =>
  owner.startsWith(SMALLTALK) ? owner.slice(SMALLTALK.length) : undefined;

/**
 * @returns every wording with what it stands for: facts and gaps, wishes for a form, small talk, and what is about other
 * subjects; a fact's own answer is not one of them
 */
export function wordingsOf({ letters, forms, questions: phrases }: Knowledge): Wording[] {
  const each = (owner: string, texts: string[], polarity?: 'yes' | 'no') =>
    texts.map((text): Wording => ({ owner, text, ...(polarity && { polarity }) }));
  return [
    ...letters.flatMap(({ facts, gaps }) => [
      ...facts.flatMap(({ id, questions, yes, no }) => [
        ...each(id, questions),
        ...each(id, yes, 'yes'),
        ...each(id, no, 'no'),
      ]),
      ...gaps.flatMap(({ id, questions }) => each(id, questions)),
    ]),
    ...forms.flatMap(({ id, wishes }) => each(FORM + id, wishes)),
    ...phrases.smalltalk.flatMap(({ topic, messages }) => each(SMALLTALK + topic, messages)),
    ...each(ASKED, [...phrases.asked, ...saidIn(forms, letters)]),
    ...each(ELSEWHERE, phrases.elsewhere),
  ];
}

/** What the letters that forms rest on say themselves: their words alone make no wish. */
function saidIn(forms: Form[], letters: AnnotatedLetter[]): string[] {
  const about = letters.filter(({ letter }) => forms.some((form) => form.letter === letter.id));
  return about.flatMap(({ letter }) =>
    letter.blocks.flatMap((block) => sentencesOf(block.text).map(({ text }) => text)),
  );
}
