import type { Scope } from './facts.ts';
import { leans, positionIn } from './followUp.ts';
import { passagesOf } from './found.ts';
import type { Answering } from './found.ts';
import type { Term } from './lexicon.ts';
import type { Found, Subject } from './understanding.ts';

/** @returns the line of the list just quoted that is meant ("citeer de tweede"); undefined for any other message */
export function itemOf(
  text: string,
  subject: Subject | undefined,
  terms: Term[],
  scope: Scope,
  { entries, knowledge }: Answering,
): Found | undefined {
  const at = positionIn(text);
  const entry = entries.get(subject?.facts[0] ?? '');
  if (at === undefined || entry?.kind !== 'fact' || !leans(text, terms, scope)) return undefined;
  const list = passagesOf(entry).find((passage) => passage.text.includes('\n'));
  const lines = list?.text.split('\n').filter((line) => !line.endsWith(':')) ?? [];
  const line = lines.at(at);
  if (!list || !line) return undefined;
  const own = [...entries.values()].find((one) => one.kind === 'fact' && one.fact.quotes.includes(line));
  return {
    fact: own?.kind === 'fact' ? own.fact.id : entry.fact.id,
    answer: own?.kind === 'fact' ? own.fact.answer : knowledge.questions.passageOnly,
    passages: [{ ...list, text: line }],
    suggestions: [],
  };
}
