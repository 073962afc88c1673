import { agenda } from './agenda.ts';
import { substance, THRESHOLDS, weigh } from './evidence.ts';
import { isEnglish } from './english.ts';
import { createScope, entriesOf, wordingsOf } from './facts.ts';
import type { Entry, Scope } from './facts.ts';
import { leans, positionIn, preference, withContext, FOLLOWING } from './followUp.ts';
import { answerFrom, passagesOf, suggestionsFor } from './found.ts';
import type { Knowledge } from './knowledge.ts';
import { learnFrom, lexiconOf, literal } from './learned.ts';
import type { Learned } from './learned.ts';
import type { Lexicon, Term } from './lexicon.ts';
import { createMessageMemory } from './messageMemory.ts';
import { QUOTED, weighPassage } from './passageEvidence.ts';
import { createPassageIndex } from './passageIndex.ts';
import { questionsIn } from './questionsIn.ts';
import { asksYesNo } from './sentences.ts';
import { createSmalltalk } from './smalltalk.ts';
import { notSaid } from './notSaid.ts';
import type { Asked, Found, Interpreter, Subject, Understanding } from './understanding.ts';
import { wordsOf } from './words.ts';
import { createWishReader } from './wishes.ts';
import type { Wish } from './wishes.ts';
import { createWishManner } from './wishManner.ts';
import { createWordingIndex } from './wordingIndex.ts';
import type { Ranked } from './wordingIndex.ts';

type FactEntry = Extract<Entry, { kind: 'fact' }>;

const THEN = /\b(dan|then)\b/i;
const ENUMERATES = /,| en | and /;

/** Owners of a letter that is not meant, when another is named. */
const NOT_MEANT = 0.12;

/**
 * @param knowledge as read from its folder
 * @param learned from this same knowledge
 * @returns a reader of messages
 */
export function createInterpreter(knowledge: Knowledge, learned: Learned = learnFrom(knowledge)): Interpreter {
  const message = createMessageMemory();
  const words = lexiconOf(knowledge, learned.words);
  const lexicon: Lexicon = { ...words, read: message.once(words.read) };
  const index = createWordingIndex(wordingsOf(knowledge), learned.wordings);
  const entries = entriesOf(knowledge);
  const isFact = (owner: string) => entries.get(owner)?.kind === 'fact';
  const letters = createScope(knowledge.letters, lexicon);
  const scope: Scope = { ...letters, lettersIn: message.once(letters.lettersIn) };
  const smalltalk = createSmalltalk(knowledge.questions);
  const manner = createWishManner(learned.manner);
  const wish = createWishReader(knowledge.forms, lexicon, index.rarity, knowledge.questions.wish, scope, manner);
  const bare = knowledge.letters.filter(({ facts }) => facts.length === 0).map(({ letter }) => letter);
  const passages = createPassageIndex(bare, lexicon);

  /** What one question came closest to, in the light of the conversation. */
  const rank = (text: string, terms: Term[], subject: Subject | undefined): Ranked[] => {
    const mentioned = scope.lettersIn(text);
    const meant = (owner: string) =>
      mentioned.length !== 1 || entries.get(owner)?.source.letter.id === mentioned[0] ? 1 : NOT_MEANT;
    if (!subject || !leans(text, terms, scope)) return index.rank(terms, meant);
    const going = withContext(terms, subject, entries, index, scope, mentioned);
    const prefer = mentioned.length === 1 ? () => 1 : preference(subject, entries);
    return index.rank(going, (owner) => meant(owner) * prefer(owner));
  };

  /** Whether a message that looks like a wish is so close to a question about it that it must be one. */
  const isAsked = (text: string, { openly, plainly }: Wish): boolean => {
    if (plainly) return false;
    if (!openly && learned.literals.has(literal(text))) return true;
    if (!openly && wordsOf(text).length <= THRESHOLDS.order) return false;
    const [best] = index.rank(lexicon.read(text));
    if (!best || best.likely < 0.5) return false;
    return openly
      ? best.alike >= THRESHOLDS.askedOpenly && entries.get(best.owner)?.kind === 'gap'
      : best.alike >= THRESHOLDS.asked;
  };

  const item = (text: string, subject: Subject | undefined): Found | undefined => {
    const at = positionIn(text);
    const entry = entries.get(subject?.facts[0] ?? '');
    if (at === undefined || entry?.kind !== 'fact' || !leans(text, lexicon.read(text), scope)) return undefined;
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
  };

  /** The next best, when the best is not certain and it says something else. */
  const alternative = (best: Ranked, next: Ranked | undefined) => {
    if (!next || best.likely > THRESHOLDS.unsure || next.likely < best.likely * THRESHOLDS.nearly) return undefined;
    const [entry, first] = [entries.get(next.owner), entries.get(best.owner)];
    if (entry?.kind !== 'fact' || first?.kind !== 'fact' || entry.source !== first.source) return undefined;
    return entry.fact.quotes[0] === first.fact.quotes[0] ? undefined : { entry, ranked: next };
  };

  /** What else a list of things asks for ("de datum, het kenmerk en de ondertekenaar"): facts for what is left over. */
  const unexplained = (terms: Term[], first: FactEntry, question: string) => {
    const found: { entry: FactEntry; ranked: Ranked }[] = [];
    let chosen = first;
    let left = terms;
    for (let n = 0; n < THRESHOLDS.listed; n++) {
      const profile = index.profile(chosen.fact.id).filter(({ key, weight }) => weight * index.rarity(key) >= THRESHOLDS.typical);
      const said = new Set(profile.map(({ key }) => key));
      left = left.filter(({ key }) => !said.has(key) && key.startsWith('#'));
      if (left.length === 0) break;
      const names = terms.filter(({ key }) => scope.isName(key));
      const [ranked] = rank(question, [...left, ...names], undefined);
      const entry = ranked && entries.get(ranked.owner);
      if (!ranked || entry?.kind !== 'fact' || entry.fact.topic !== first.fact.topic || entry.source !== first.source) break;
      if (ranked.alike < THRESHOLDS.listedAlike || found.some((one) => one.entry === entry)) break;
      found.push({ entry, ranked });
      chosen = entry;
    }
    return found;
  };

  const fromPassages = (text: string, terms: Term[]): Found | undefined => {
    const mentioned = scope.lettersIn(text);
    const letters = mentioned.length === 1 ? mentioned : [];
    const fitting = passages.search(terms, { letters, limit: 2 });
    const [best] = fitting;
    const asked = { terms, named: mentioned.length > 0, yesNo: asksYesNo(text) };
    if (!best || weighPassage(fitting, asked) < QUOTED) return undefined;
    return { fact: undefined, answer: knowledge.questions.passageOnly, passages: [best.passage], suggestions: [] };
  };

  const understand = ({ text: whole, now, subject: before }: Asked): Understanding => {
    message.forget();
    const text = whole.slice(0, THRESHOLDS.length).trim();
    const small = smalltalk(text);
    if (small) return { kind: 'smalltalk', ...small };
    const wanted = wish(text);
    if (wanted && !isAsked(text, wanted))
      return { kind: 'wish', form: wanted.form, confidence: wanted.confidence };

    const subject = before && before.age < FOLLOWING.fades ? before : undefined;
    const older = subject && { ...subject, age: subject.age + 1 };
    const english = isEnglish(text);
    const asking = { text, now, english, entries, knowledge };
    const days = agenda(text, lexicon.read(text), asking);
    if (days) return { kind: 'answer', found: [days.found], subject: days.subject, confidence: 1 };
    const one = item(text, subject);
    if (one) return answered([{ found: one, evidence: 1 }], subject);

    let nearest: Ranked | undefined;
    let gap: Extract<Entry, { kind: 'gap' }> | undefined;
    const answers: { found: Found; evidence: number }[] = [];
    const questions = questionsIn(text, lexicon);
    for (const { text: question, terms } of questions) {
      const ranked = rank(question, terms, answers.length > 0 ? subjectOf(answers) : subject);
      const best = substance(terms) || subject ? ranked[0] : undefined;
      const entry = best && entries.get(best.owner);
      const named = scope.lettersIn(question).length > 0 || (subject !== undefined && leans(question, terms, scope));
      const evidence = best ? weigh(ranked, isFact, named) : -Infinity;
      const least = answers.length > 0 ? THRESHOLDS.second : THRESHOLDS.evidence;
      const enough = evidence >= (entry?.kind === 'gap' ? THRESHOLDS.gap : least);
      if (entry?.kind === 'gap' && enough) gap ??= entry;
      else if (best && entry?.kind === 'fact' && enough) {
        if (!answers.some(({ found }) => found.fact === entry.fact.id))
          answers.push({ found: answerFrom(entry, best, { ...asking, text: withDay(question, text) }), evidence });
        if (questions.length === 1 && ENUMERATES.test(question)) {
          const more = unexplained(terms, entry, question);
          answers.push(...more.map((one) => ({ found: answerFrom(one.entry, one.ranked, { ...asking, text: '' }), evidence })));
          if (more.length > 0) continue;
        }
        const other = questions.length === 1 ? alternative(best, ranked[1]) : undefined;
        if (other) answers.push({ found: answerFrom(other.entry, other.ranked, { ...asking, text: '' }), evidence });
        continue;
      } else nearest ??= best;
      const passage = fromPassages(question, terms);
      if (passage) answers.push({ found: passage, evidence: THRESHOLDS.evidence });
    }
    if (answers.length > 0) return answered(answers, subject);
    if (gap)
      return {
        kind: 'unknown',
        reply: gap.gap.reply,
        suggestions: suggestionsFor(gap.gap.next, undefined, entries, knowledge),
        nearest: gap.gap.next[0] ?? gap.gap.id,
        subject: { letter: gap.source.letter.id, facts: gap.gap.next, age: 0 },
      };
    const near = nearest && entries.get(nearest.owner);
    return {
      kind: 'unknown',
      ...notSaid(text, english, lexicon, knowledge),
      ...(near?.kind === 'fact' && { nearest: near.fact.id }),
      ...(older && { subject: older }),
    };
  };

  const subjectOf = (answers: { found: Found }[], before?: Subject): Subject => {
    const first = answers[0]!.found;
    const facts = answers.flatMap(({ found }) => found.fact ?? []).reverse();
    return {
      letter: first.passages[0]!.letter,
      facts: [...new Set([...facts, ...(before?.facts ?? [])])].slice(0, 5),
      age: 0,
    };
  };

  const answered = (answers: { found: Found; evidence: number }[], before: Subject | undefined): Understanding => ({
    kind: 'answer',
    found: answers.map(({ found }) => found),
    subject: subjectOf(answers, before),
    confidence: 1 / (1 + Math.exp(-1 - Math.max(...answers.map(({ evidence }) => evidence)))),
  });

  return { understand };
}

/** "Ben ik dan nog op tijd?" asks about the day that the rest of the message names. */
const withDay = (question: string, message: string): string =>
  THEN.test(question) && question !== message ? `${question} ${message}` : question;
