import { same } from '../text/answer.ts';
import { parted } from '../text/blank.ts';
import { sentencesOf } from '../language/sentences.ts';
import type { Span } from '../language/left.ts';
import type { AnswerRead, Reader } from './answerRead.ts';
import type { Candidate } from './fieldType.ts';
import { findAnswers } from './findAnswers.ts';
import type { Field } from './form.ts';
import { partAt } from './mailParts.ts';
import { asksSomething } from './sentence.ts';
import { typeOf } from './fieldTypes.ts';
import { NOTHING, takenFrom, together } from './taken.ts';
import type { Taken } from './taken.ts';

/** More sentences than this tell a story, of which the first are looked at. */
const MOST = 12;

/**
 * @param read how the asked question is answered in one sentence
 * @returns the answer that one of the sentences of a message gives; the others may answer other questions
 */
export function bySentence(
  text: string,
  asked: Field,
  reader: Reader,
  read: (sentence: string) => AnswerRead,
): AnswerRead {
  const sentences = sentencesOf(text).slice(0, MOST);
  const [first] = sentences;
  const asks = ({ start, end }: Span) => text[end] === '?' && asksSomething(text.slice(start, end));
  if (typeOf(asked).free && sentences.length > 0 && sentences.every((one) => asks(one)))
    return { kind: 'none', along: NOTHING };
  const isMail = sentences.some(
    (sentence) => partAt(text, sentence, reader.context.lists.sayings.mail) !== 'body',
  );
  if (!first || sentences.length < 2 || isMail) return read(text);
  const reads = sentences.map((sentence): AnswerRead =>
    typeOf(asked).free && asks(sentence) ? { kind: 'none', along: NOTHING } : read(only(text, sentence)),
  );
  const rivals = typeOf(asked).options ? rivalsOf(reads, asked, reader) : [];
  if (rivals.length > 1) return { kind: 'ask', field: asked, options: rivals, along: NOTHING };
  const filled = reads.findIndex(({ kind }) => kind === 'filled');
  const at =
    filled >= 0
      ? filled
      : Math.max(
          0,
          reads.findIndex(({ kind }) => kind === 'ask'),
        );
  const answer = reads[at]!;
  if (answer.kind === 'split') return answer;
  const others = reader.others.filter(({ id }) => id !== asked.id);
  const rest = sentences.filter((one, place) => place === at || asks(one)).reduce(parted, text);
  const more = takenFrom(findAnswers(rest, others, reader.context, { form: reader.form }), reader.form);
  if (answer.kind === 'filled') {
    const { start, end } = sentences[at]!;
    const spans = answer.taken.spans.map((one) => ({
      start: Math.max(start, one.start),
      end: Math.min(end, one.end),
    }));
    return { kind: 'filled', taken: together({ ...answer.taken, spans }, more) };
  }
  const here: Taken = { answers: {}, rivals: {}, spans: answer.kind === 'ask' ? [sentences[at]!] : [] };
  return { ...answer, along: together(together(answer.along, here), more) };
}

/** The answers that several sentences give to one question. */
function rivalsOf(reads: readonly AnswerRead[], asked: Field, { context }: Reader): Candidate[] {
  const values = reads.flatMap((read) => (read.kind === 'filled' ? [read.taken.answers[asked.id]!] : []));
  return values
    .filter((value, at) => value !== undefined && values.findIndex((one) => same(one, value)) === at)
    .map((value) => ({ value, name: typeOf(asked).show(value, asked, context) }));
}

/** A text with blanks for all but one stretch of it; every offset stays. */
const only = (text: string, { start, end }: Span) =>
  ' '.repeat(start) + text.slice(start, end) + ' '.repeat(text.length - end);
