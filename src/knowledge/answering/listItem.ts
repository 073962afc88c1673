import type { Entry } from '../letters/facts.ts';
import type { Scope } from './scope.ts';
import { leans, positionIn } from './followUp.ts';
import { passagesOf } from './found.ts';
import type { Answering } from './found.ts';
import { HEAD } from '../letters/letterParser.ts';
import type { Term } from '../reading/term.ts';
import type { FoundAnswer, Passage, Subject } from './understanding.ts';

/** @returns the list that was quoted last; the head of a letter has lines too, but is none */
function listQuoted(
  subject: Subject | undefined,
  entries: Map<string, Entry>,
): { fact: string; passage: Passage } | undefined {
  for (const fact of subject?.facts ?? []) {
    const entry = entries.get(fact);
    const quoted = entry?.kind === 'fact' ? passagesOf(entry) : [];
    const passage = quoted.find(({ text, section }) => text.includes('\n') && section !== HEAD);
    if (passage) return { fact, passage };
  }
  return undefined;
}

/** @returns the line of the list just quoted that is meant ("citeer de tweede"); undefined for any other message */
export function itemOf(
  text: string,
  subject: Subject | undefined,
  terms: Term[],
  scope: Scope,
  { entries, knowledge }: Answering,
): FoundAnswer | undefined {
  const at = positionIn(text, scope.heard);
  const list = listQuoted(subject, entries);
  if (at === undefined || !list || !leans(text, terms, scope)) return undefined;
  const line = list.passage.text
    .split('\n')
    .filter((one) => !one.endsWith(':'))
    .at(at);
  if (!line) return undefined;
  const own = [...entries.values()].find((one) => one.kind === 'fact' && one.fact.quotes.includes(line));
  return {
    fact: own?.kind === 'fact' ? own.fact.id : list.fact,
    answer: own?.kind === 'fact' ? own.fact.answer : knowledge.questions.passageOnly,
    passages: [{ ...list.passage, text: line }],
    suggestions: [],
  };
}
