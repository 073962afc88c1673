import type { AnnotatedLetter } from '../../src/knowledge/knowledge.ts';
import type { Fact, Gap } from '../../src/knowledge/letters/annotation.ts';
import { leadSignals } from '../../src/knowledge/matching/matcher.ts';
import { nearMissesOf } from './nearMisses.ts';
import { fitLogistic } from './logistic.ts';
import type { Fitted } from './logistic.ts';
import type { AskedOf, Tried } from './samplesOfFew.ts';

/** Which of the wordings of a fact or gap are known in a draw; the others are asked. */
export interface Draw {
  letters: AnnotatedLetter[];
  questions: AskedOf[];
}

const STEP = 7919;
/** So many of the wordings that are left are asked of each fact, and of each gap. */
const ASKED = { fact: 8, gap: 3 };
/** @returns so many of a list, spread over it */
const pickSome = <T>(list: T[], most: number, from: number): T[] => {
  const size = list.length;
  if (size <= most) return list;
  let step = STEP % size || 1;
  while (gcd(step, size) !== 1) step++;
  return Array.from({ length: most }, (_, n) => list[(from + n * step) % size]!);
};
const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/**
 * @param letters with as many wordings as they have
 * @param size so many of each fact or gap are known
 * @param seed tells one draw from another
 */
export function drawOf(letters: AnnotatedLetter[], size: number, seed: number): Draw {
  const questions: AskedOf[] = [];
  const few = letters.map((source) => {
    const letter = source.letter.id;
    const facts = source.facts.flatMap((fact, at): Fact[] => {
      const all = [...fact.questions, ...fact.yes, ...fact.no];
      const known = Math.min(size, Math.max(1, all.length - 1));
      const drawn = new Set(pickSome(all, known, seed * 31 + at));
      const rest = all.filter((text) => !drawn.has(text));
      const asked = pickSome(rest, ASKED.fact, seed * 17 + at);
      const out = (at * STEP + seed) % 9 === 0;
      questions.push(
        ...asked.map((text) => ({
          letter,
          text,
          from: out ? 'fact' : 'held',
          ...(!out && { fact: fact.id }),
        })),
      );
      if (!out)
        asked.slice(0, 3).forEach((text, n) =>
          questions.push(
            ...nearMissesOf(text, [], seed)
              .filter((_, k) => (k + n + at) % 4 === 0)
              .map((near) => ({ letter, text: near.text, from: `near:${near.kind}` })),
          ),
        );
      return out ? [] : [{ ...fact, questions: [...drawn], yes: [], no: [] }];
    });
    const gaps = source.gaps.flatMap((gap, at): Gap[] => {
      const drawn = pickSome(gap.questions, Math.min(size, Math.max(1, gap.questions.length - 1)), seed + at);
      const rest = gap.questions.filter((text) => !drawn.includes(text));
      const out = (at + seed) % 3 !== 0;
      questions.push(
        ...pickSome(rest, ASKED.gap, seed + at).map((text) => ({
          letter,
          text,
          from: 'gap',
          ...(!out && { fact: gap.id }),
        })),
      );
      return out ? [] : [{ ...gap, questions: drawn }];
    });
    return { ...source, facts, gaps };
  });
  return { letters: few, questions };
}

/** Invented letters are of all subjects, each with few questions: what carries over shows best in them. */
const INVENTED = 5;
const ofLetter = (letter: string) => (letter.startsWith('lbr-') ? 1 : INVENTED);

/** How much each sort of question counts. */
const COUNTS: Record<string, number> = {
  held: 1,
  fact: 0.7,
  gap: 0.6,
  'by hand': 1.6,
  foreign: 0.3,
  own: 0.7,
};
const MADE = 0.6;
const countOf = ({ from, letter }: AskedOf) => (COUNTS[from] ?? MADE) * ofLetter(letter);

/** Whether one of a kind of asking that may well be answered by what came near. */
function isDoubtful({ from }: Tried, kinds: string[], counts: number[]): boolean {
  const kind = from.startsWith('near:') ? kinds.indexOf(from.slice(5)) : -1;
  return kind >= 0 && counts[kind]! > 0;
}

/** One in so many of what came near is set against what is asked. */
const OTHERS = 3;

/** Fits the order: what is asked against all else that came near. */
export function fitRanking(tried: Tried[]): Fitted {
  const rows = tried
    .filter(
      ({ fact, compared }) => fact !== undefined && compared.some(({ profile }) => profile.owner === fact),
    )
    .flatMap(({ fact, letter, compared }) =>
      compared
        .filter(({ profile }, at) => profile.owner === fact || at % OTHERS === 0)
        .map(({ profile, signals }, _, some) => ({
          signals,
          right: profile.owner === fact,
          count: ofLetter(letter) * (profile.owner === fact ? 1 : 1 / (some.length - 1 || 1)),
        })),
    );
  return fitLogistic(
    rows.map(({ signals }) => signals),
    rows.map(({ right }) => right),
    rows.map(({ count }) => count),
  );
}

/** Puts what came near in the order that was fitted. */
export function ranked(tried: Tried[], { base, weights }: Fitted): Tried[] {
  return tried.map((one) => ({
    ...one,
    compared: one.compared
      .map((other) => ({
        ...other,
        score: other.signals.reduce((sum, value, n) => sum + value * weights[n]!, base),
      }))
      .sort((a, b) => b.score - a.score),
  }));
}

const LOOKED_AT = 2;

/**
 * Fits how certain the first are, of what is in order.
 * @param chosen picks the signals that it is fitted to
 */
export function fitCertainty(
  tried: Tried[],
  kinds: string[],
  chosen: (signals: number[]) => number[],
): Fitted {
  const rows = tried.flatMap((one) =>
    one.compared.slice(0, LOOKED_AT).flatMap(({ profile, signals }, at, first) => {
      if (isDoubtful(one, kinds, profile.asked.kinds)) return [];
      const own = [...signals, ...leadSignals([first[at]!, ...one.compared.toSpliced(at, 1)])];
      const right = profile.owner === one.fact;
      return [
        {
          signals: chosen(own),
          right,
          count: countOf(one) * (right ? 1 : one.from === 'held' || at > 0 ? 0.4 : 1),
        },
      ];
    }),
  );
  return fitLogistic(
    rows.map(({ signals }) => signals),
    rows.map(({ right }) => right),
    rows.map(({ count }) => count),
  );
}

/** Fits how certain a passage is, of those that came near. */
export function fitPassages(tried: Tried[], kinds: string[]): Fitted {
  const rows = tried.flatMap((one) =>
    one.passages.flatMap(({ signals, answers }, at) => {
      const kind = one.from.startsWith('near:') ? kinds.indexOf(one.from.slice(5)) : -1;
      const isMade = kind >= 0;
      const due = one.passages.some((other) => other.answers);
      const share = answers ? 1 : at > 0 || due ? 0.4 : 1;
      return [{ signals, right: answers, count: countOf(one) * share * (isMade ? 0.6 : 1) }];
    }),
  );
  return fitLogistic(
    rows.map(({ signals }) => signals),
    rows.map(({ right }) => right),
    rows.map(({ count }) => count),
  );
}
