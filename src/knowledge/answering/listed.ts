import type { Lexicon } from '../reading/lexicon.ts';
import { agenda, noDeadlines } from './agenda.ts';
import type { Answering } from './found.ts';
import { itemOf } from './listItem.ts';
import type { Scope } from './scope.ts';
import { subjectOf } from './subject.ts';
import type { Subject, Understanding } from './understanding.ts';

/**
 * Days and lines of a list: no answer to who asks why, what it costs or how it went.
 * @returns what the letters list of what is asked; undefined when it asks for no list and no line of one
 */
export function listedIn(
  answering: Answering,
  subject: Subject | undefined,
  { lexicon, scope }: { lexicon: Pick<Lexicon, 'read'>; scope: Scope },
): Understanding | undefined {
  const { text } = answering;
  const letters = scope.lettersIn(text);
  const days = agenda(text, letters, answering);
  if (days) return { kind: 'answer', found: [days.found], subject: days.subject, confidence: 1 };
  const none = noDeadlines(text, letters, answering);
  if (none !== undefined) return { kind: 'unknown', reply: none, suggestions: [] };
  const item = itemOf(text, subject, lexicon.read(text), scope, answering);
  return item && { kind: 'answer', found: [item], subject: subjectOf([item], subject), confidence: 1 };
}
