import { formOf } from './facts.ts';
import type { Lexicon } from './lexicon.ts';
import { asksOpenly, sentencesOf } from './sentences.ts';
import type { WordingIndex } from './wordingIndex.ts';

/** A message that wants a form filled in. */
export interface Wish {
  form: string;
  /** 0 to 1 */
  likely: number;
}

/** Tuned by cross-validation over the forms' wishes and all other wordings (test/eval/tune.ts). */
export const WISHING = {
  /** From this likelihood on a message, or one of its sentences, is a wish. */
  wish: 0.3,
  /** A question less likely than this to be a wish is no part of it: it wants an answer first. */
  question: 0.2,
};

/** Who gives an address wants to be written to, whatever is asked besides. */
const MAIL = /[\w.+-]+@[\w-]+\.\w+/;

/** @returns a reader of wishes; it gives undefined for a message that asks about something, or wants nothing */
export function createWishReader(lexicon: Pick<Lexicon, 'read'>, index: WordingIndex): (text: string) => Wish | undefined {
  const wishOf = (text: string): Wish | undefined => {
    let all = 0;
    let best: Wish | undefined;
    for (const [owner, likely] of index.likely({ text, terms: lexicon.read(text) })) {
      const form = formOf(owner);
      if (form === undefined) continue;
      all += likely;
      if (!best || likely > best.likely) best = { form, likely };
    }
    return best && { form: best.form, likely: all };
  };
  const likelier = (a: Wish | undefined, b: Wish | undefined) => (!a || (b && b.likely > a.likely) ? b : a);

  return (text) => {
    const whole = wishOf(text);
    const sentences = sentencesOf(text);
    if (sentences.length < 2) return whole && whole.likely >= WISHING.wish ? whole : undefined;
    const each = sentences.map((sentence) => ({ ...sentence, wish: wishOf(sentence.text) }));
    const best = each.reduce((so, { wish }) => likelier(so, wish), whole);
    if (!best || best.likely < WISHING.wish) return undefined;
    const asked = each.some(
      ({ text: said, asked: marked, wish }) => (marked || asksOpenly(said)) && (wish?.likely ?? 0) < WISHING.question,
    );
    return asked && !MAIL.test(text) ? undefined : best;
  };
}
