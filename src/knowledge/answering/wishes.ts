import { ownerOf } from '../letters/owner.ts';
import type { Owner } from '../letters/owner.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { asksOpenly, isQuestion, sentencesOf } from '../reading/sentences.ts';
import type { WordingIndex } from '../learning/wordingIndex.ts';

/** A message that wants something done. */
export interface Wish {
  /** The form to be filled in; absent when none is for it. */
  form?: string;
  /** 0 to 1 */
  likely: number;
}

/** Hears what somebody wants to have done. */
export interface WishReader {
  /** @returns undefined for a message that asks about something, or wants nothing; `asks` is told of one that asks something first */
  read: (text: string) => (Wish & { asks: boolean }) | undefined;
  /** @returns the form that a message which is no question may be a wish for, too faintly to begin it */
  faint: (text: string) => string | undefined;
}

/** Tuned by cross-validation over the forms' wishes and all other wordings (test/eval/tune.ts). */
const WISHING = {
  /** From this likelihood on a message, or one of its sentences, is a wish. */
  wish: 0.3,
  /** The same for a question: "kunt u hem inschrijven?" */
  question: 0.4,
  /** And while nobody has annotated the letter the form rests on: nothing learned tells them apart. */
  unannotated: 0.93,
  /** A fainter one is enough when it is so many times likelier than anything that can be asked. */
  faint: 0.15,
  outright: 2.5,
  /** A sentence that asks this plainly for something, and is this little of a wish, wants an answer first. */
  asked: 0.5,
  little: 0.2,
  /** A wish for something else is one from here on: where it is none, no letter says it either. */
  other: 0.1,
  /** What is no question and this much of a wish is offered the form. */
  offered: 0.05,
};

/** Who gives an address wants to be written to, whatever is asked besides. */
const MAIL = /[\w.+-]@[\w-]+\.\w/;

const NO_RIVALS: readonly Owner['kind'][] = ['form', 'otherWish', 'smalltalk'];
const isRival = ({ kind }: Owner): boolean => !NO_RIVALS.includes(kind);

export function createWishReader(
  knowledge: Knowledge,
  lexicon: Pick<Lexicon, 'read'>,
  index: WordingIndex,
): WishReader {
  const annotated = new Set(
    knowledge.letters.filter(({ facts }) => facts.length > 0).map(({ letter }) => letter.id),
  );
  const owners = index.owners.map(ownerOf);
  const forms = knowledge.forms.flatMap(({ id, letter }) => {
    const at = owners.findIndex((owner) => owner.kind === 'form' && owner.form === id);
    return at < 0 ? [] : [{ form: id, at, annotated: annotated.has(letter) }];
  });
  const others = owners.findIndex(({ kind }) => kind === 'otherWish');
  const subjects = owners.flatMap(({ kind }, at) => (kind === 'entry' ? [at] : []));
  const rivals = owners.flatMap((owner, at) => (isRival(owner) ? [at] : []));

  const read = (text: string) => index.likely({ text, terms: lexicon.read(text) });
  const wished = (likely: Float64Array) => forms.reduce((sum, { at }) => sum + likely[at]!, 0);
  const leastFor = ({ annotated }: { annotated: boolean }, outright: boolean, question: boolean): number => {
    if (question) return annotated ? WISHING.question : WISHING.unannotated;
    return annotated && outright ? WISHING.faint : WISHING.wish;
  };
  /** The likeliest form, unless something that can be asked is likelier than all forms together. */
  const wishIn = (likely: Float64Array, question: boolean): Wish | undefined => {
    const all = wished(likely);
    const [best] = forms.toSorted((a, b) => likely[b.at]! - likely[a.at]!);
    const rival = rivals.reduce((most, at) => Math.max(most, likely[at]!), 0);
    const other = likely[others] ?? 0;
    const leastOther = question ? WISHING.question : WISHING.other;
    if (other > all) return other >= leastOther && other > rival ? { likely: other } : undefined;
    if (!best || rival > all) return undefined;
    return all >= leastFor(best, rival * WISHING.outright <= all, question)
      ? { form: best.form, likely: all }
      : undefined;
  };
  const isAsked = (text: string): boolean => {
    const likely = read(text);
    if (wished(likely) >= WISHING.little) return false;
    const all = subjects.reduce((sum, at) => sum + likely[at]!, 0);
    return (asksOpenly(text) && all >= WISHING.asked) || rivals.some((at) => likely[at]! >= WISHING.asked);
  };
  const beside = (wish: Wish | undefined, asks: boolean) => wish && { ...wish, asks };
  const likelier = (a: Wish | undefined, b: Wish | undefined) => (!a || (b && b.likely > a.likely) ? b : a);

  const readWish: WishReader['read'] = (text) => {
    const whole = read(text);
    const sentences = sentencesOf(text);
    const question = sentences.some((sentence) => isQuestion(sentence.text));
    if (sentences.length < 2) return beside(wishIn(whole, question), false);
    const best = sentences
      .map((sentence) => read(sentence.text))
      .map((part) => part.map((one, at) => (one + whole[at]!) / 2))
      .reduce((so, likely) => likelier(so, wishIn(likely, question)), wishIn(whole, question));
    const first = sentences.some(({ text: said, asked }) => (asked || asksOpenly(said)) && isAsked(said));
    return beside(best, first && !MAIL.test(text));
  };

  const faint: WishReader['faint'] = (text) => {
    const likely = read(text);
    const [best] = forms.toSorted((a, b) => likely[b.at]! - likely[a.at]!);
    const isFaint = best && likely[best.at]! >= WISHING.offered && likely[best.at]! > (likely[others] ?? 0);
    return isFaint && !sentencesOf(text).some((sentence) => isQuestion(sentence.text))
      ? best.form
      : undefined;
  };

  return { read: readWish, faint };
}
