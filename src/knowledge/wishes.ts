import type { Form } from '../forms/form.ts';
import type { Scope } from './facts.ts';
import type { Lexicon, Term } from './lexicon.ts';
import type { WishPhrases } from './phrases.ts';
import { asksOpenly, asksYesNo, sentencesOf } from './sentences.ts';
import type { WishManner } from './wishManner.ts';
import { fold } from './words.ts';

/** A message that wants a form filled in. */
export interface Wish {
  form: string;
  confidence: number;
  /** Someone says that they want it, or gives an address: it is no mere mention. */
  openly: boolean;
  /** By its manner of speaking alone it is a wish. */
  plainly: boolean;
}

/** Tuned on the forms' own wishes, each left out in turn, and on the wordings of the facts (test/eval/tune.ts). */
export const WISHING = {
  /** Share of a known wish that the message must hold. */
  held: 0.7,
  /** The same, for a message that openly says that someone wants it. */
  heldWhenSaid: 0.45,
  /** The same, for a few words without a verb of wanting: "inschrijven 5 april". */
  heldInOrder: 0.6,
  /** Terms that fewer than this share of a form's wishes have do not make the form. */
  core: 0.04,
  /** Each further term of the form's own adds this much. */
  more: 0.05,
  /** A message of at most this many words may be a bare order. */
  order: 6,
  /** A sentence this likely to be a wish by its manner is one, whatever it holds. */
  learned: 0.15,
  /** This likely, no likeness to a question makes it one. */
  plainly: 0.4,
};

/** Who asks when, where or how much wants an answer. */
const ASPECTS = new Set(
  'wanneer totwanneer vanaf waar wie hoeveel hoelaat waarom hoe kosten nogopen'.split(' ').map((one) => `#?${one}`),
);

/** With a question mark only asking someone to do it is a wish: "ik wil ..., kan dat?" asks. */
const REQUEST =
  /\b(kunt|kun|kan|wil|wilt|zou|zoudt|kunnen jullie|willen jullie|zouden jullie|wil) (u|je|jij|jullie|ge|gij|mij|er)\b|\b(kunnen|willen|zouden) jullie\b|^\W*kan .*\b(ons|onze|hier)\b|\b(can|could|would|will) you\b|please|\b(regel|meld|schrijf|zet|geef|boek|stuur)t? (jij|u|jullie)\b|\bmag ik (hier|bij deze|mij|me|mijn|onze)\b|\bkunde\b/;

const MAIL = /[\w.+-]+@[\w-]+\.\w+/;

/** @returns a test for any of these phrases, as whole words; `...` stands for a few words in between */
function phraseTest(phrases: string[]): RegExp {
  const sources = phrases.map((phrase) =>
    fold(phrase)
      .split(' ... ')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join(' (?:\\S+ ){0,8}?'),
  );
  return new RegExp(`(?:^|[^\\p{L}])(?:${sources.join('|')})(?![\\p{L}])`, 'u');
}

/** @returns a reader of wishes; it gives undefined for a message that asks about something, or wants nothing */
export function createWishReader(
  forms: Form[],
  lexicon: Lexicon,
  rarity: (key: string) => number,
  phrases: WishPhrases,
  scope: Scope,
  manner: WishManner,
): (text: string) => Wish | undefined {
  const wants = phraseTest(phrases.wants);
  const asks = phraseTest(phrases.asks);
  const told = phraseTest(phrases.told);
  const done = phraseTest(phrases.done);
  const meaning = (terms: Term[]) =>
    new Map(terms.filter(({ key }) => !key.startsWith('#?')).map(({ key, weight }) => [key, weight * rarity(key)]));
  const known = forms.map((form) => {
    const wishes = form.wishes.map((wish) => meaning(lexicon.read(wish)));
    const counts = new Map<string, number>();
    for (const wish of wishes) for (const key of wish.keys()) if (key.startsWith('#')) counts.set(key, (counts.get(key) ?? 0) + 1);
    const core = new Set([...counts].filter(([, n]) => n >= WISHING.core * wishes.length).map(([key]) => key));
    return { id: form.id, letter: form.letter, wishes, core };
  });

  /** How much of the closest wish a stretch holds, over the terms that make the form. */
  const held = (terms: Map<string, number>, form: (typeof known)[number]): number => {
    let best = 0;
    for (const wish of form.wishes) {
      let all = 0;
      let common = 0;
      for (const [key, value] of wish) {
        if (!key.startsWith('#')) continue;
        all += value * value;
        if (terms.has(key)) common += value * value;
      }
      if (all > 0 && common / all > best) best = common / all;
    }
    const own = [...form.core].filter((key) => terms.has(key)).length;
    const acts = [...form.core].some((key) => terms.has(key) && !scope.isName(key));
    return acts ? best + WISHING.more * Math.min(own, 3) : 0;
  };

  return (text) => {
    const mail = MAIL.test(text);
    const sentences = sentencesOf(text);
    let best: Wish | undefined;
    let asked = false;
    const meant = scope.lettersIn(text);
    const fitting = known.filter(({ letter }) => meant.includes(letter));
    const candidates = fitting.length > 0 ? fitting : known;
    for (const { text: sentence, asked: marked } of sentences) {
      const folded = ` ${fold(sentence)} `;
      const terms = lexicon.read(sentence);
      const said = wants.test(folded) || wants.test(` ${terms.map(({ key }) => key).join(' ')} `);
      const open = asksOpenly(sentence);
      if (told.test(folded) || (open && !(mail && said)) || (asks.test(folded) && !said)) {
        asked ||= marked || open;
        continue;
      }
      if (done.test(folded)) continue;
      const learned = manner(sentence, terms);
      const elsewhere = meant.length > 0 && fitting.length === 0;
      const asking = !said && !mail && (marked || asksYesNo(sentence)) && !REQUEST.test(folded);
      if (learned && learned.likely >= WISHING.learned && !elsewhere && !asking) {
        const confidence = Math.max(learned.likely, WISHING.held);
        const plainly = learned.likely >= WISHING.plainly;
        if (!best || confidence > best.confidence)
          best = { form: learned.form, confidence, openly: said || mail, plainly };
        continue;
      }
      const aspects = terms.some(({ key }) => ASPECTS.has(key));
      const plain = !marked && !aspects && !asksYesNo(sentence);
      if (marked && said && !REQUEST.test(folded)) {
        asked = true;
        continue;
      }
      if (!said && !plain && !mail) {
        asked ||= marked;
        continue;
      }
      const short = folded.trim().split(/\s+/).length <= WISHING.order;
      const least = said || mail ? WISHING.heldWhenSaid : short ? WISHING.heldInOrder : WISHING.held;
      for (const form of candidates) {
        const share = held(meaning(terms), form);
        if (share >= least && (!best || share > best.confidence))
          best = { form: form.id, confidence: Math.min(1, share), openly: said || mail, plainly: false };
      }
    }
    return asked && !(mail && best) ? undefined : best;
  };
}
