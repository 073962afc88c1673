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
  /** A sentence that asks this plainly for a fact, or for what the letters do not say, wants an answer first. */
  asked: 0.5,
};

/** Who gives an address wants to be written to, whatever is asked besides. */
const MAIL = /[\w.+-]+@[\w-]+\.\w+/;

/** @returns a reader of wishes; it gives undefined for a message that asks about something, or wants nothing */
export function createWishReader(lexicon: Pick<Lexicon, 'read'>, index: WordingIndex): (text: string) => Wish | undefined {
  const forms = index.owners.flatMap((owner, at) => {
    const form = formOf(owner);
    return form === undefined ? [] : [{ form, at }];
  });
  const asked = index.owners.flatMap((owner, at) => (owner.startsWith('#') ? [] : [at]));
  /** The likeliest form, unless a fact or a gap is likelier than all forms together. */
  const wishIn = (likely: Float64Array): Wish | undefined => {
    const all = forms.reduce((sum, { at }) => sum + likely[at]!, 0);
    if (all < WISHING.wish || asked.some((at) => likely[at]! > all)) return undefined;
    const [best] = forms.toSorted((a, b) => likely[b.at]! - likely[a.at]!);
    return best && { form: best.form, likely: all };
  };
  const read = (text: string) => index.likely({ text, terms: lexicon.read(text) });
  const isAsked = (text: string): boolean => {
    const likely = read(text);
    return asked.some((at) => likely[at]! >= WISHING.asked);
  };
  const likelier = (a: Wish | undefined, b: Wish | undefined) => (!a || (b && b.likely > a.likely) ? b : a);

  return (text) => {
    const whole = read(text);
    const sentences = sentencesOf(text);
    if (sentences.length < 2) return wishIn(whole);
    const best = sentences
      .map((sentence) => read(sentence.text))
      .map((part) => wishIn(part.map((one, at) => (one + whole[at]!) / 2)))
      .reduce(likelier, wishIn(whole));
    if (!best) return undefined;
    const first = sentences.some(({ text: said, asked: marked }) => (marked || asksOpenly(said)) && isAsked(said));
    return first && !MAIL.test(text) ? undefined : best;
  };
}
