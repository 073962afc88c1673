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

/** From so many wordings a fact on, over all facts of a letter, a classifier learns them; fewer are compared one by one. */
const MANY = 40;

/** @returns whether a letter's facts have been given so many wordings that a classifier can learn them */
export function hasManyWordings({ facts }: AnnotatedLetter): boolean {
  const wordings = facts.reduce(
    (sum, { questions, yes, no }) => sum + questions.length + yes.length + no.length,
    0,
  );
  return facts.length > 0 && wordings >= MANY * facts.length;
}

/** @returns the wordings of a fact or gap, whatever their answer opens with */
export function wordingsIn(entry: Entry): string[] {
  return entry.kind === 'gap'
    ? entry.gap.questions
    : [...entry.fact.questions, ...entry.fact.yes, ...entry.fact.no];
}

/** @returns facts and gaps of all letters by id */
export function entriesOf(knowledge: Pick<Knowledge, 'letters'>): Map<string, Entry> {
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
 * @returns every wording that is learned from, with what it stands for: facts and gaps of letters that have many, wishes
 * for a form or for anything else, small talk, and what is about other subjects; a fact's own answer is not one of them
 */
export function wordingsOf({ letters, forms, questions: phrases }: Knowledge): Wording[] {
  const each = (owner: Owner, texts: string[], polarity?: 'yes' | 'no') => {
    const key = ownerKey(owner);
    return texts.map((text): Wording => ({ owner: key, text, ...(polarity && { polarity }) }));
  };
  return [
    ...letters
      .filter(hasManyWordings)
      .flatMap(({ facts, gaps }) => [
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
    ...each({ kind: 'otherWish' }, phrases.otherWish.messages),
  ];
}

/** What the letters that forms rest on say themselves, and how they are asked: their words alone make no wish. */
function saidIn(forms: Form[], letters: AnnotatedLetter[]): string[] {
  const about = letters.filter(({ letter }) => forms.some((form) => form.letter === letter.id));
  return about.flatMap((source) => [
    ...source.letter.blocks.flatMap((block) => sentencesOf(block.text).map(({ text }) => text)),
    ...(hasManyWordings(source) ? [] : [...entriesOf({ letters: [source] }).values()].flatMap(wordingsIn)),
  ]);
}
