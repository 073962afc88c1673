/** A question as the store keeps it: it got no answer, or a thumb; `chosen` when the person then picked `nearest`. */
export interface Kept {
  reason: 'unanswered' | 'disliked' | 'liked' | 'chosen';
  question: string;
  nearest?: string;
}

/** A question that was missed, however often and by whomever. */
export interface MissedQuestion {
  question: string;
  unanswered: number;
  disliked: number;
  /** Id of the fact that came closest, most often. */
  nearest?: string;
}

/** What stood in a question's place for someone, with the greeting before it. */
const SIGNED =
  /(?:[^.?!]{0,200}\b(?:groet\w*|mvg|hoogachtend|dank)\b[^.?!]{0,200})?\[(?:naam|nummer|e-mail|postcode|webadres)\][,.\s]*/g;

const sameQuestion = (text: string): string =>
  text
    .toLowerCase()
    .replace(SIGNED, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** @returns each missed question once, the most often missed first */
export function countMissed(kept: Kept[]): MissedQuestion[] {
  const found = new Map<string, MissedQuestion>();
  for (const { reason, question, nearest } of kept) {
    if (reason === 'chosen' || reason === 'liked') continue;
    const key = sameQuestion(question);
    const row = found.get(key) ?? { question, unanswered: 0, disliked: 0 };
    row[reason]++;
    if (nearest !== undefined) row.nearest = nearest;
    found.set(key, row);
  }
  const times = (row: MissedQuestion) => row.unanswered + row.disliked;
  return [...found.values()].sort((a, b) => times(b) - times(a));
}
