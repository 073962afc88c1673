import type { Entry, FactEntry } from '../letters/facts.ts';
import type { Ranked, ReadText } from '../learning/wordingIndex.ts';
import type { Check } from '../matching/check.ts';
import type { Matcher } from '../matching/matcher.ts';
import type { Ranker } from './ranker.ts';
import { THRESHOLDS } from './thresholds.ts';
import type { Subject } from './understanding.ts';

/** A fact or gap, with how certain it is that it is what is asked, as a log-odds. */
export interface Certain {
  owner: string;
  certainty: number;
}

/** What a question comes down to. */
export interface Settled {
  /** What is asked, when that is certain enough. */
  entry?: Entry;
  /** How certain that is, or what came closest. */
  certainty: number;
  /** Facts that may be what is asked, the most certain first. */
  facts: Certain[];
  /** The same in the order in which they are worth offering. */
  offered: Certain[];
  /** What the classifier found, in its own order. */
  ranked: Ranked[];
}

/** What settling goes by: the classifier's order and its check for facts with many wordings, a matcher for the others. */
export interface Finders {
  entries: ReadonlyMap<string, Entry>;
  rank: Ranker;
  check: Check;
  match: Matcher;
}

/** @returns a reader that finds what one question comes down to; `least` is how certain a fact must be */
export function createSettler({ entries, rank, check, match }: Finders) {
  const isFact = ({ owner }: { owner: string }) => entries.get(owner)?.kind === 'fact';
  return (readings: ReadText[], subject: Subject | undefined, least: number): Settled => {
    const { ranked, reading, prior } = rank(readings, subject);
    const [first] = ranked;
    const gap = first && !isFact(first) && first.likely >= THRESHOLDS.gap ? first : undefined;
    const checked = gap ? [] : check(reading, ranked).filter(isFact);
    const matched = match(reading, prior);
    const found = [
      ...checked.map((one) => ({ ...one, bar: least })),
      ...matched.map((one) => ({ ...one, bar: least + THRESHOLDS.few })),
    ].sort((a, b) => b.certainty - a.certainty);
    const [best] = found;
    const facts = found.filter(isFact);
    const isSaidNot = gap !== undefined && entries.has(gap.owner);
    const unsaid = isSaidNot ? Math.log(gap.likely / (1 - gap.likely)) : -Infinity;
    const isClear = best !== undefined && best.certainty >= Math.max(best.bar, unsaid);
    const owner = isClear ? best.owner : gap?.owner;
    const entry = owner === undefined ? undefined : entries.get(owner);
    const certainty = isClear || !isSaidNot ? (best?.certainty ?? -Infinity) : unsaid;
    const offered = inTurn(checked, matched.filter(isFact));
    return { ...(entry && { entry }), certainty, facts, offered, ranked };
  };
}

/** @returns two lists as one: each keeps its order, and of the two that come first the more certain goes before */
function inTurn([one, ...rest]: Certain[], others: Certain[]): Certain[] {
  if (!one) return others;
  const at = others.findIndex(({ certainty }) => certainty < one.certainty);
  const before = at < 0 ? others : others.slice(0, at);
  return [...before, one, ...inTurn(rest, others.slice(before.length))];
}

/** @returns the next best, when the best is not certain and it says something else */
export function alternativeTo(
  [best, next]: Certain[],
  entries: ReadonlyMap<string, Entry>,
): FactEntry | undefined {
  if (!best || !next || best.certainty > THRESHOLDS.unsure) return undefined;
  if (next.certainty < best.certainty - THRESHOLDS.nearly) return undefined;
  const [first, entry] = [entries.get(best.owner), entries.get(next.owner)];
  if (entry?.kind !== 'fact' || first?.kind !== 'fact') return undefined;
  return entry.fact.quotes[0] === first.fact.quotes[0] ? undefined : entry;
}
