import type { Entry } from '../../src/knowledge/letters/facts.ts';
import { entriesOf, wordingsOf } from '../../src/knowledge/letters/facts.ts';
import { ownerOf } from '../../src/knowledge/letters/owner.ts';
import type { AnnotatedLetter, Knowledge } from '../../src/knowledge/knowledge.ts';
import { lexiconOf } from '../../src/knowledge/learning/learned.ts';
import { learnWordings } from '../../src/knowledge/learning/learnedWordings.ts';
import { createWordingIndex } from '../../src/knowledge/learning/wordingIndex.ts';
import { askedAs } from '../../src/knowledge/matching/askedAs.ts';
import { candidatesIn, classifierSignals } from '../../src/knowledge/matching/check.ts';
import { letterProfile } from '../../src/knowledge/matching/letterProfile.ts';
import { letterSignals } from '../../src/knowledge/matching/letterShare.ts';
import { profileOf } from '../../src/knowledge/matching/profile.ts';
import { askedQuestion } from '../../src/knowledge/matching/question.ts';
import { signalsOf } from '../../src/knowledge/matching/signals.ts';
import { createAnswerSorts } from '../../src/knowledge/reading/answerSorts.ts';
import { createAskingReader } from '../../src/knowledge/reading/asking.ts';
import { createThesaurus } from '../../src/knowledge/reading/thesaurus.ts';
import { learnWords } from '../../src/knowledge/reading/learnedWords.ts';
import { nearMissesOf } from './nearMisses.ts';
import type { AskedOf } from './samplesOfFew.ts';

/** A question with the fact that came first for it: whether it was meant, and what tells. */
export interface Sample {
  /** Where the question is from: held, wrong, fact or gap left out, elsewhere, or `near:` with a kind. */
  from: string;
  /** The letter it is about; of near misses the letter of the wording they are made from. */
  letter: string;
  right: boolean;
  signals: number[];
  line: string;
}

const STEP = 7919;
/** A fact of which so many wordings ask in some kind is asked so: a near miss of that kind may be none. */
const ASKED = 0.012;
/** In which share of all wordings each kind of asking is. */
export type Base = number[];

const turn = (at: number, rounds: number) => (at * STEP) % rounds;

/** @returns for each kind of asking in which share of the facts' wordings it is */
export function baseOf(knowledge: Knowledge): Base {
  const asking = createAskingReader(knowledge.asking);
  const entries = entriesOf(knowledge);
  const texts = wordingsOf(knowledge).filter(({ owner }) => entries.get(owner)?.kind === 'fact');
  const { kinds } = askedAs(
    texts.map(({ text }) => ({ text, terms: [] })),
    asking,
  );
  return kinds.map((times) => Number((times / texts.length).toFixed(4)));
}

/**
 * In each round a tenth of the wordings, a tenth of the facts and a fifth of the gaps are left out, and asked of what is
 * learned from the rest; so are near misses of the wordings left out, and questions about other letters, which are known
 * in every other round.
 * @param others questions about the invented letters
 */
export function samplesOfMany(
  knowledge: Knowledge,
  base: Base,
  rounds: number,
  others: AskedOf[],
  invented: AnnotatedLetter[],
): Sample[] {
  const asking = createAskingReader(knowledge.asking);
  const answerSorts = createAnswerSorts(knowledge.answerSorts);
  const thesaurus = createThesaurus(knowledge.thesaurus);
  const entries = entriesOf(knowledge);
  const all = wordingsOf(knowledge);
  const kindOf = (owner: string) => entries.get(owner)?.kind;
  const facts = [...entries.keys()].filter((owner) => kindOf(owner) === 'fact');
  const gaps = [...entries.keys()].filter((owner) => kindOf(owner) === 'gap');
  const names = [
    ...new Set(knowledge.letters.flatMap(({ letter }) => letter.blocks.flatMap(({ text }) => namesIn(text)))),
  ];
  return Array.from({ length: rounds }, (_, round) => {
    const outFacts = new Set(facts.filter((_, at) => turn(at, 10) === round));
    const outGaps = new Set(gaps.filter((_, at) => turn(at, 5) === round % 5));
    const isOut = ({ owner }: { owner: string }, at: number) =>
      outFacts.has(owner) || outGaps.has(owner) || turn(at, 10) === round;
    const kept = all.filter((wording, at) => !isOut(wording, at));
    const asked = all.filter((wording, at) => isOut(wording, at));
    const known = round % 2 === 0 ? knowledge.letters : [...invented, ...knowledge.letters];
    const lexicon = lexiconOf(
      { ...knowledge, letters: known },
      learnWords(
        knowledge.synonyms,
        kept.map(({ text }) => text),
      ),
    );
    const index = createWordingIndex(learnWordings(lexicon, kept, (owner) => kindOf(owner) === 'fact'));
    const reader = { lexicon, asking, answerSorts, thesaurus };
    const ofLetters = new Map(
      known.map((source) => [source.letter.id, letterProfile(source, [], reader)] as const),
    );
    const lettersOf = letterSignals([...ofLetters.values()]);
    const profiles = new Map(
      [...entries].flatMap(([owner, entry]: [string, Entry]) => {
        if (outFacts.has(owner) || outGaps.has(owner)) return [];
        const own = kept
          .filter((one) => one.owner === owner)
          .map(({ text }) => ({ text, terms: lexicon.read(text) }));
        return [
          [
            owner,
            profileOf(owner, entry, ofLetters.get(entry.source.letter.id)!, reader, askedAs(own, asking)),
          ] as const,
        ];
      }),
    );
    const isSubject = (owner: string) => ['entry', 'elsewhere'].includes(ownerOf(owner).kind);
    const sample = (from: string, text: string, owner: string, letter: string): Sample[] => {
      const reading = { text, terms: lexicon.read(text) };
      const ranked = index.rank([reading], (one) => (isSubject(one) ? 1 : 0));
      const kind = from.startsWith('near:') ? asking.names.indexOf(from.slice(5)) : -1;
      const question = askedQuestion(reading, { ...reader, rarity: index.rarity });
      const ofLetter = lettersOf(question);
      return candidatesIn(ranked).flatMap((found): Sample[] => {
        const profile = profiles.get(found.owner);
        if (!profile?.isFact) return [];
        if (kind >= 0 && profile.asked.kinds[kind]! >= profile.asked.size * ASKED) return [];
        if (from === 'near:rol' && question.asking.bodies.every((body) => profile.bodies.has(body)))
          return [];
        const right = found.owner === owner;
        return [
          {
            from: from === 'held' && !right ? 'wrong' : from,
            letter,
            right,
            signals: [
              ...signalsOf(question, profile, base, index.rarity),
              ...ofLetter(profile.letter),
              ...classifierSignals(found, ranked, profiles),
            ],
            line: `${from} | ${owner} | ${text} -> ${found.owner}`,
          },
        ];
      });
    };
    const ofOthers = others
      .filter((_, at) => turn(at, rounds) === round)
      .flatMap(({ letter, text }) => sample('other', text, '', letter));
    const ofOwn = asked.flatMap(({ owner, text }, at): Sample[] => {
      const entry = entries.get(owner);
      const letter = entry?.source.letter.id ?? '';
      if (!entry) return ownerOf(owner).kind === 'elsewhere' ? sample('elsewhere', text, '', '') : [];
      if (outFacts.has(owner)) return sample('fact', text, '', letter);
      if (entry.kind === 'gap') return outGaps.has(owner) ? sample('gap', text, '', letter) : [];
      const near = nearMissesOf(text, names, round);
      const some = near.filter((_, n) => (n + at) % 5 === 0);
      return [
        ...sample('held', text, owner, letter),
        ...some.flatMap(({ kind, text: missed }) => sample(`near:${kind}`, missed, '', letter)),
      ];
    });
    return [...ofOwn, ...ofOthers];
  }).flat();
}

function namesIn(text: string): string[] {
  return text.match(/(?<![.?!] |^)\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu) ?? [];
}
