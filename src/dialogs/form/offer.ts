import type { Candidate } from '../../forms/fieldType.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import type { Question } from '../../forms/question.ts';
import { fill } from '../../text/fill.ts';
import { literal } from '../markdown.ts';
import { say } from '../message.ts';
import type { Reply } from '../message.ts';
import type { Turn } from '../turn.ts';

/** What may be an answer in a few words of one's own is read back by the name of its field; a choice is offered. */
export function offerFor(turn: Turn, question: Question, options: Candidate[], before: string[] = []): Reply {
  const [only] = options;
  const field = question.kind === 'field' ? question.field : undefined;
  if (!field || !only || options.length > 1 || typeOf(field).closed) return offer(turn, options, before);
  const { say: phrases, words } = turn.tools.phrases;
  const values = { field: field.label.toLowerCase(), option: `**${literal(only.name)}**` };
  return say([...before, fill(phrases.noteAs, values)].join('\n\n'), [words.yes, words.no]);
}

/** Offers a few readings to pick from; with one, asks whether that is it. */
export function offer(turn: Turn, options: Candidate[], before: string[] = []): Reply {
  const { say: phrases, words } = turn.tools.phrases;
  const [only] = options;
  const line = ({ name, about }: Candidate) => `**${literal(name)}**${about ? `: ${about}` : ''}`;
  if (only && options.length === 1) {
    const asked = fill(phrases.thisOne, {
      option: `**${literal(only.name)}**`,
      about: only.about ?? '',
    }).trim();
    return say([...before, asked, phrases.orElse].join('\n\n'), [words.yes, words.no]);
  }
  const lines = options.map((option, at) => `${at + 1}. ${line(option)}`);
  const names = options.map(({ name }) => name);
  return say([...before, phrases.whichOne, lines.join('\n')].join('\n\n'), names.slice(0, 3));
}
