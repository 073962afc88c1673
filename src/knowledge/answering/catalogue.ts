import { fold } from '../../text/fold.ts';
import type { Knowledge } from '../knowledge.ts';
import { letterList } from './notSaid.ts';

/** @returns a reader that lists the letters for who asks which there are; undefined for any other message */
export function createCatalogue(
  knowledge: Pick<Knowledge, 'letters' | 'questions'>,
): (text: string) => string | undefined {
  const { reply, asked } = knowledge.questions.catalogue;
  const patterns = asked.map((pattern) => new RegExp(pattern, 'u'));
  const letters = letterList(knowledge);
  return (text) => {
    const said = fold(text).trim();
    return patterns.some((pattern) => pattern.test(said))
      ? reply.replace('{letters}', () => letters)
      : undefined;
  };
}
