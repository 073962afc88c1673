import type { Form } from '../../forms/form.ts';
import type { Fact, Gap, LetterEvent } from './annotation.ts';
import type { AnnotatedLetter, Knowledge } from '../knowledge.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { ownerKey } from './owner.ts';
import type { Owner } from './owner.ts';
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

/**
 * @returns every wording with what it stands for: facts and gaps, wishes for a form, small talk, and what is about other
 * subjects; a fact's own answer is not one of them
 */
export function wordingsOf({ letters, forms, questions: phrases }: Knowledge): Wording[] {
  const each = (owner: Owner, texts: string[], polarity?: 'yes' | 'no') => {
    const key = ownerKey(owner);
    return texts.map((text): Wording => ({ owner: key, text, ...(polarity && { polarity }) }));
  };
  return [
    ...letters.flatMap(({ facts, gaps }) => [
      ...facts.flatMap(({ id, questions, yes, no }) => [
        ...each({ kind: 'entry', id }, questions),
        ...each({ kind: 'entry', id }, yes, 'yes'),
        ...each({ kind: 'entry', id }, no, 'no'),
      ]),
      ...gaps.flatMap(({ id, questions }) => each({ kind: 'entry', id }, questions)),
    ]),
    ...forms.flatMap(({ id, wishes }) => each({ kind: 'form', form: id }, wishes)),
    ...phrases.smalltalk.flatMap(({ topic, messages }) => each({ kind: 'smalltalk', topic }, messages)),
    ...each({ kind: 'asked' }, [...phrases.asked, ...saidIn(forms, letters)]),
    ...each({ kind: 'elsewhere' }, phrases.elsewhere),
  ];
}

/** What the letters that forms rest on say themselves: their words alone make no wish. */
function saidIn(forms: Form[], letters: AnnotatedLetter[]): string[] {
  const about = letters.filter(({ letter }) => forms.some((form) => form.letter === letter.id));
  return about.flatMap(({ letter }) =>
    letter.blocks.flatMap((block) => sentencesOf(block.text).map(({ text }) => text)),
  );
}
