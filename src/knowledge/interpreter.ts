import { agenda } from './agenda.ts';
import { isEnglish } from './english.ts';
import { createScope, entriesOf, wordingsOf } from './facts.ts';
import type { Entry } from './facts.ts';
import { leans, positionIn, preference, withContext, FOLLOWING } from './followUp.ts';
import { answerFrom, passagesOf, suggestionsFor } from './found.ts';
import type { Knowledge } from './knowledge.ts';
import { createLexicon } from './lexicon.ts';
import type { Term } from './lexicon.ts';
import { createPassageIndex } from './passageIndex.ts';
import type { FoundPassage } from './passageIndex.ts';
import { questionsIn } from './questionsIn.ts';
import { createSmalltalk } from './smalltalk.ts';
import { neutralNames } from './neutralNames.ts';
import { notSaid } from './notSaid.ts';
import type { Asked, Found, Interpreter, Subject, Understanding } from './understanding.ts';
import { wordsOf } from './words.ts';
import { createWishReader } from './wishes.ts';
import type { Wish } from './wishes.ts';
import { learnManner, wishExamples } from './wishManner.ts';
import { createWordingIndex } from './wordingIndex.ts';
import type { Ranked } from './wordingIndex.ts';

/** When an answer is given at all. */
export const THRESHOLDS = {
  /** How certain it must be that the owner found is the one meant. */
  evidence: -0.5,
  /** The same for what the letters do not say: such an answer does less harm. */
  gap: -1.2,
  /** The second question of a message must be this certain to be answered too. */
  second: 0.3,
  /** From this likeness to a wording on, what looks like a wish asks; more so when it is openly wished. */
  asked: 0.82,
  askedOpenly: 0.9,
  /** Things in one list that are answered besides the first, and how alike what is left of it must be to a wording. */
  listed: 2,
  listedAlike: 0.6,
  /** A term is what a fact is about from this share of its most frequent one on. */
  typical: 0.12,
  /** So few words are an order. */
  order: 4,
  /** Beside an answer less likely than this, the next best is given too when it is nearly as likely. */
  unsure: 0.68,
  nearly: 0.4,
  /** A passage of a letter nobody annotated. */
  passage: 0.5,
  /** Longest message that is read, in characters. */
  length: 4000,
};

/**
 * What makes it certain, as a log-odds: logistic regression of right answers against questions that no fact answers,
 * by cross-validation over the indexed wordings in which the wordings of a gap are left out all together
 * (test/eval/tune.ts).
 */
export const EVIDENCE = {
  base: -4.89,
  likely: 3.05,
  alike: 2.29,
  coverage: 2.86,
  unknown: -4.82,
  offAspect: -0.15,
  /** The message has a name that a letter is known by. */
  named: 0.69,
};

const weigh = (ranked: Ranked, named: boolean): number =>
  EVIDENCE.base +
  EVIDENCE.likely * ranked.likely +
  EVIDENCE.alike * ranked.alike +
  EVIDENCE.coverage * ranked.coverage +
  EVIDENCE.unknown * ranked.unknown +
  (ranked.offAspect ? EVIDENCE.offAspect : 0) +
  (named ? EVIDENCE.named : 0);

/** The same for a passage: learned from the facts' wordings against those of gaps and of other domains. */
export const PASSAGE_EVIDENCE = {
  base: -2.42,
  coverage: 3.44,
  score: 0.184,
  unknown: -1.01,
  missing: -0.52,
  concepts: 0.21,
  named: 0.86,
};

function weighPassage(found: FoundPassage, terms: Term[], named: boolean): number {
  const said = terms.reduce((sum, { weight }) => sum + weight, 0);
  const strange = terms.reduce((sum, { weight, known }) => sum + (known ? 0 : weight), 0);
  const concepts = terms.filter(({ key, known }) => known && /^#[^?]/.test(key)).length;
  return (
    PASSAGE_EVIDENCE.base +
    PASSAGE_EVIDENCE.coverage * found.coverage +
    PASSAGE_EVIDENCE.score * Math.min(found.score, 10) +
    PASSAGE_EVIDENCE.unknown * (said > 0 ? strange / said : 0) +
    PASSAGE_EVIDENCE.missing * found.missing +
    PASSAGE_EVIDENCE.concepts * Math.min(concepts, 4) +
    (named ? PASSAGE_EVIDENCE.named : 0)
  );
}

type FactEntry = Extract<Entry, { kind: 'fact' }>;

const ENUMERATES = /,| en | and /;

/** What is asked for says nothing without what it is asked of. */
const BARE = new Set('wanneer wat dag waar wie welke hoe hoeveel waarom doen'.split(' ').map((one) => `#?${one}`));

/** @returns whether there is anything in a message that a letter could be about */
function substance(terms: Term[]): boolean {
  return terms.some(({ key, known, weight }) => known && !BARE.has(key) && (key.startsWith('#') || weight >= 0.5));
}

/** Owners of a letter that is not meant, when another is named. */
const NOT_MEANT = 0.12;

/** @param knowledge as read from its folder @returns a reader of messages; making it takes some tenths of a second */
export function createInterpreter(knowledge: Knowledge): Interpreter {
  const wordings = wordingsOf(knowledge);
  const letters = knowledge.letters.map(({ letter }) => letter);
  const lexicon = createLexicon(
    knowledge.synonyms,
    [
      ...wordings.map(({ text }) => text),
      ...letters.flatMap(({ blocks }) => blocks.map(({ text }) => text)),
      ...knowledge.forms.flatMap(({ wishes }) => wishes),
    ],
    neutralNames(knowledge.lists),
  );
  const read = new Map(wordings.map(({ text }) => [text, lexicon.read(text)]));
  const readBefore = (text: string) => read.get(text) ?? lexicon.read(text);
  const index = createWordingIndex({ ...lexicon, read: readBefore }, wordings);
  const entries = entriesOf(knowledge);
  const scope = createScope(knowledge.letters, lexicon);
  const smalltalk = createSmalltalk(knowledge.questions);
  const manner = learnManner(wishExamples(knowledge, wordings, readBefore));
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

  const literal = (text: string) =>
    wordsOf(text)
      .map((word) => word.text)
      .join(' ');
  const literals = new Set(wordings.map(({ text }) => literal(text)));

  /** Whether a message that looks like a wish is so close to a question about it that it must be one. */
  const isAsked = (text: string, { openly, plainly }: Wish): boolean => {
    if (plainly) return false;
    if (!openly && literals.has(literal(text))) return true;
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
    const [best] = passages.search(terms, { letters: mentioned.length === 1 ? mentioned : [], limit: 1 });
    if (!best || best.absent > 0 || weighPassage(best, terms, mentioned.length > 0) < THRESHOLDS.passage)
      return undefined;
    return { fact: undefined, answer: knowledge.questions.passageOnly, passages: [best.passage], suggestions: [] };
  };

  const understand = ({ text: whole, now, subject: before }: Asked): Understanding => {
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
      const evidence = best ? weigh(best, named) : -Infinity;
      const least = answers.length > 0 ? THRESHOLDS.second : THRESHOLDS.evidence;
      const enough = evidence >= (entry?.kind === 'gap' ? THRESHOLDS.gap : least);
      if (entry?.kind === 'gap' && enough) gap ??= entry;
      else if (best && entry?.kind === 'fact' && enough) {
        if (!answers.some(({ found }) => found.fact === entry.fact.id))
          answers.push({ found: answerFrom(entry, best, { ...asking, text: question }), evidence });
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
