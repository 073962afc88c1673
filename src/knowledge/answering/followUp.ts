import { isAspect, isConcept } from '../reading/term.ts';
import type { Entry } from '../letters/facts.ts';
import type { Heard } from './heard.ts';
import type { Scope } from './scope.ts';
import type { Term } from '../reading/term.ts';
import type { Subject } from './understanding.ts';
import type { WordingIndex } from '../learning/wordingIndex.ts';
import { fold } from '../../text/fold.ts';
import { wordsOf } from '../reading/words.ts';

/** Tuned by hand on exchanges by people who wrote no evaluation set. */
export const FOLLOWING = {
  /** After this many messages about something else, a subject is forgotten. */
  fades: 4,
  /** A message with more words than this stands on its own. */
  words: 11,
  /** What the conversation was about, beside what is said now: the more the message says itself, the less. */
  context: [0.9, 0.5, 0.3],
  /** Terms of the earlier fact that are taken along. */
  terms: 5,
  sameTopic: 2,
  sameLetter: 1,
  otherLetter: 0.15,
  /** What was just answered is not likely asked again. */
  same: 0.12,
};

/** No pointer: "het telefoonnummer van de VNG". */
const ARTICLE = /\bhet (?=[\p{L}-]+ van\b)/gu;

/** "Het telefoonnummer van de VNG" names what it is about, however little it says. */
const namesSomething = (text: string): boolean => wordsOf(text).some(({ capital }) => capital);

/** @returns whether a message leans on what was said before */
export function leans(text: string, terms: Term[], scope: Scope): boolean {
  const { heard } = scope;
  const folded = fold(text);
  const words = folded.split(/\s+/).filter((word) => word !== '').length;
  if (words > FOLLOWING.words) return false;
  const content = terms.filter(({ key, known }) => isConcept(key) && !isAspect(key) && known).length;
  return (
    heard.goesOn.test(folded) ||
    (heard.pointsBack.test(folded.replace(ARTICLE, '')) && !terms.some(({ key }) => scope.isName(key))) ||
    (content <= 1 && !namesSomething(text))
  );
}

/** @returns which one of a list is meant ("die tweede", "citeer de laatste"), from 0, -1 for the last */
export function positionIn(text: string, { positions }: Heard): number | undefined {
  const folded = fold(text);
  if (folded.split(/\s+/).length > 8) return undefined;
  return positions.find(({ said }) => said.test(folded))?.at;
}

/** @returns the message's terms with what the conversation was about */
export function withContext(
  terms: Term[],
  subject: Subject,
  entries: Map<string, Entry>,
  index: WordingIndex,
  scope: Scope,
  mentioned: string[],
): Term[] {
  const entry = entries.get(subject.facts[0] ?? '');
  if (!entry) return terms;
  const other = mentioned.length === 1 && mentioned[0] !== subject.letter;
  const asks = terms.some(({ key }) => isAspect(key));
  const kept = index
    .profile(subject.facts[0]!)
    .filter(({ key }) => (other ? !scope.isName(key) : !isAspect(key) || !asks))
    .filter(({ key }) => isConcept(key))
    .slice(0, FOLLOWING.terms);
  const own = new Set(terms.filter(({ key }) => /^#[^?]/.test(key)).map(({ key }) => key)).size;
  const weight = other ? 1 : FOLLOWING.context[Math.min(own, FOLLOWING.context.length - 1)]!;
  return [...terms, ...kept.map((term) => ({ ...term, weight: Math.min(term.weight, 1) * weight }))];
}

/** @returns how much an owner is to be preferred when the message goes on about the subject */
export function preference(subject: Subject, entries: Map<string, Entry>): (owner: string) => number {
  const last = entries.get(subject.facts[0] ?? '');
  const topicOf = (entry: Entry | undefined) => (entry?.kind === 'fact' ? entry.fact.topic : undefined);
  const topic = topicOf(last);
  return (owner) => {
    const entry = entries.get(owner);
    if (!entry) return 1;
    if (owner === subject.facts[0]) return subject.untold ? FOLLOWING.sameLetter : FOLLOWING.same;
    if (entry.source.letter.id !== subject.letter) return FOLLOWING.otherLetter;
    return topic !== undefined && topicOf(entry) === topic ? FOLLOWING.sameTopic : FOLLOWING.sameLetter;
  };
}
