import { createAnswerer, quoting } from './answers.ts';
import type { Answers, Nearest } from './answers.ts';
import { THRESHOLDS } from './thresholds.ts';
import type { Weights } from '../matching/weighing.ts';
import { WEIGHTS } from '../matching/weights.ts';
import { createAskingReader } from '../reading/asking.ts';
import { createConsiderer } from './consider.ts';
import { createCatalogue } from './catalogue.ts';
import { isEnglish } from '../reading/english.ts';
import { entriesOf } from '../letters/facts.ts';
import { createScope } from './scope.ts';
import type { Scope } from './scope.ts';
import { FOLLOWING } from './followUp.ts';
import { readerInSteps } from './reader.ts';
import { questionsOf, suggestionsFor } from './found.ts';
import type { Knowledge } from '../knowledge.ts';
import { learnFrom, lexiconOf } from '../learning/learned.ts';
import type { Learned } from '../learning/learned.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { listedIn } from './listed.ts';
import { createMessageMemory } from './messageMemory.ts';
import { gapReply, notSaid, unknownLetter } from './notSaid.ts';
import { createPassageButtons } from './passageButtons.ts';
import { createPolarityReader, saidBy } from '../learning/polarity.ts';
import { compileHeard } from './heard.ts';
import { createSmalltalk } from './smalltalk.ts';
import { subjectOf } from './subject.ts';
import type { Asked, Interpreter, Understanding } from './understanding.ts';
import { createWishReader } from './wishes.ts';
import type { Wish } from './wishes.ts';
import { createWordingIndex } from '../learning/wordingIndex.ts';

/** So many facts that come close are offered as questions. */
const BUTTONS = 3;

/**
 * @param knowledge as read from its folder
 * @param learned from this same knowledge
 * @param weights as they were fitted
 * @returns a reader of messages
 */
export function createInterpreter(
  knowledge: Knowledge,
  learned: Learned = learnFrom(knowledge),
  weights: Weights = WEIGHTS,
): Interpreter {
  const steps = interpreterInSteps(knowledge, learned, weights);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same in steps, for who has something else to do in between. */
export function* interpreterInSteps(
  knowledge: Knowledge,
  learned: Learned,
  weights: Weights = WEIGHTS,
): Generator<undefined, Interpreter> {
  const message = createMessageMemory();
  const words = lexiconOf(knowledge, learned.words);
  const lexicon: Lexicon = { ...words, read: message.once(words.read) };
  yield;
  const index = createWordingIndex(learned.wordings);
  const entries = entriesOf(knowledge);
  const heard = compileHeard(knowledge.questions.heard);
  const letters = createScope(knowledge.letters, lexicon, heard);
  const scope: Scope = {
    ...letters,
    named: message.once(letters.named),
    lettersIn: message.once(letters.lettersIn),
  };
  yield;
  const catalogue = createCatalogue(knowledge);
  const smalltalk = createSmalltalk(knowledge, lexicon, index);
  yield;
  const wishes = createWishReader(knowledge, lexicon, index);
  const polarity = createPolarityReader(learned.polarity, saidBy(entries));
  const asking = createAskingReader(knowledge.asking);
  yield;
  const reader = yield* readerInSteps(knowledge, learned, weights, {
    entries,
    words,
    lexicon,
    index,
    scope,
    asking,
  });
  const answersTo = createAnswerer(knowledge, reader);
  const passages = createPassageButtons(knowledge);

  const understand = ({ text: whole, now, subject: before }: Asked): Understanding => {
    message.forget();
    const text = whole.slice(0, THRESHOLDS.length).trim();
    const subject = before && before.age < FOLLOWING.fades ? before : undefined;
    const pressed = passages.pressedIn(text);
    if (pressed) {
      const found = [quoting(pressed, knowledge.questions)];
      return { kind: 'answer', found, subject: subjectOf(found, subject), confidence: 1 };
    }
    const letters = catalogue(text);
    if (letters !== undefined) return { kind: 'smalltalk', topic: 'brieven', reply: letters };
    const small = smalltalk(text, subject !== undefined);
    if (small) return { kind: 'smalltalk', ...small };
    const named = scope.named(text);
    if (named.kind === 'unknown') return unknownLetter(named.name, knowledge);
    const wanted = wishes.read(text);
    if (wanted?.form !== undefined && !wanted.asks) return wishFor(wanted);

    const english = isEnglish(text);
    const answering = { text, now, english, entries, knowledge, polarity, heard };
    if (!asking.asksAside(text)) {
      const listed = listedIn(answering, subject, { lexicon, scope });
      if (listed) return listed;
    }
    const reply = replyTo(answersTo(answering, subject), answering, subject);
    const isTold = reply.kind !== 'unknown' || reply.gap !== undefined;
    return wanted && !isTold ? wishFor(wanted) : reply;
  };

  const wishFor = ({ form, likely }: Wish): Understanding => {
    if (form !== undefined) return { kind: 'wish', form, confidence: likely };
    const { reply, suggestions } = knowledge.questions.otherWish;
    return { kind: 'otherWish', reply, suggestions };
  };

  const sentenceFor = (one: Nearest): string[] =>
    'passage' in one ? [passages.sentenceFor(one.passage)] : questionsOf([one.owner], entries);

  const replyTo = (
    { answers, gap, nearest }: Answers,
    { text, english }: { text: string; english: boolean },
    subject: Asked['subject'],
  ): Understanding => {
    if (answers.length > 0) {
      const found = answers.map((answer) => answer.found);
      const evidence = Math.max(...answers.map((answer) => answer.evidence));
      return {
        kind: 'answer',
        found,
        subject: subjectOf(found, subject),
        confidence: 1 / (1 + Math.exp(-1 - evidence)),
      };
    }
    if (gap)
      return {
        kind: 'unknown',
        reply: gapReply(gap, knowledge),
        gap: gap.gap.id,
        suggestions: suggestionsFor(
          [...questionsOf(gap.gap.next, entries), ...nearest.flatMap(sentenceFor)],
          undefined,
          knowledge,
        ),
        nearest: gap.gap.next[0] ?? gap.gap.id,
        subject: { letter: gap.source.letter.id, facts: gap.gap.next, age: 0 },
      };
    const form = wishes.faint(text);
    const first = nearest.find((one) => 'owner' in one);
    return {
      kind: 'unknown',
      ...notSaid(
        text,
        english,
        suggestionsFor(nearest.slice(0, BUTTONS).flatMap(sentenceFor), form, knowledge),
        lexicon,
        knowledge,
      ),
      ...(first && { nearest: first.owner }),
      ...(form !== undefined && { form }),
      ...(subject && { subject: { ...subject, age: subject.age + 1 } }),
    };
  };

  const consider = createConsiderer(reader);
  return {
    understand,
    consider(question) {
      message.forget();
      const text = question.slice(0, THRESHOLDS.length).trim();
      return consider({ text, terms: lexicon.read(text) });
    },
  };
}
