import type { Knowledge } from '../../knowledge/knowledge.ts';
import { alike } from '../../knowledge/drafting/alike.ts';
import { wordings } from '../../knowledge/letters/checkLetter.ts';
import type { Kept } from '../../knowledge/missed/unansweredList.ts';
import { wordsOf } from '../../knowledge/reading/words.ts';

/** A question of which it may be known what is meant. */
export interface KnownQuestion {
  text: string;
  meant?: string;
}

/** @returns what people asked, each once; a thumb up or a choice says what was meant */
export function askedQuestions(kept: readonly Kept[]): KnownQuestion[] {
  const found = new Map<string, KnownQuestion>();
  for (const { question, reason, nearest } of kept) {
    const said = reason === 'liked' || reason === 'chosen' ? nearest : undefined;
    const before = found.get(alike(question));
    const meant = said ?? before?.meant;
    found.set(alike(question), { text: question, ...(meant !== undefined && { meant }) });
  }
  return [...found.values()];
}

/**
 * The wordings of all facts and gaps in the order in which they are worth asking: those that have most in common with
 * the new ones are the first to be answered otherwise.
 */
export function inOrderOf(
  fresh: readonly string[],
  { letters }: Pick<Knowledge, 'letters'>,
): KnownQuestion[] {
  const known = letters.flatMap((letter) =>
    wordings(letter).flatMap(({ owner, texts }) => texts.map((text) => ({ text, meant: owner }))),
  );
  const stems = known.map(({ text }) => new Set(wordsOf(text).map(({ stem }) => stem)));
  const holders = new Map<string, number>();
  for (const own of stems) for (const stem of own) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  const sought = new Set(fresh.flatMap((text) => wordsOf(text).map(({ stem }) => stem)));
  const weights = [...sought].map((stem) => [stem, 1 / (1 + (holders.get(stem) ?? 0))] as const);
  const shared = (own: Set<string>) =>
    weights.reduce((sum, [stem, weight]) => (own.has(stem) ? sum + weight : sum), 0);
  return known
    .map((one, at) => ({ one, at, score: shared(stems[at]!) / Math.sqrt(stems[at]!.size || 1) }))
    .sort((a, b) => b.score - a.score || spread(a.at) - spread(b.at))
    .map(({ one }) => one);
}

/** A fixed order that looks shuffled: of what has nothing in common every fact has a turn. */
function spread(at: number): number {
  return (at * 7919) % 104_729;
}
