import type { Form } from '../forms/form.ts';
import type { Lexicon, Term } from './lexicon.ts';
import type { WishPhrases } from './phrases.ts';
import { asksOpenly, sentencesOf } from './sentences.ts';
import { fold } from './words.ts';

/** A message that wants a form filled in. */
export interface Wish {
  form: string;
  confidence: number;
}

/** Tuned on the forms' own wishes, each left out in turn, and on the wordings of the facts (test/eval/tune.ts). */
export const WISHING = {
  /** Share of a known wish that the message must hold. */
  held: 0.6,
  /** The same, for a message that openly says that someone wants it. */
  heldWhenSaid: 0.45,
  /** Terms that fewer than this share of a form's wishes have do not make the form. */
  core: 0.12,
  /** A message of at most this many words may be a bare order: "inschrijven 5 april". */
  order: 6,
};

const MAIL = /[\w.+-]+@[\w-]+\.\w+/;

/** @returns a test for any of these phrases, as whole words; `...` stands for a few words in between */
function phraseTest(phrases: string[]): RegExp {
  const sources = phrases.map((phrase) =>
    fold(phrase)
      .replace(/[.*+?^${}()|[\]\\]/g, (mark) => `\\${mark}`)
      .replaceAll('\\.\\.\\.', '(?:\\S+ ){0,6}?')
      .replaceAll(' (?:', ' (?:'),
  );
  return new RegExp(`(?:^|[^\\p{L}])(?:${sources.join('|')})(?![\\p{L}])`, 'u');
}

/** @returns a reader of wishes; it gives undefined for a message that asks about something, or wants nothing */
export function createWishReader(
  forms: Form[],
  lexicon: Lexicon,
  rarity: (key: string) => number,
  phrases: WishPhrases,
): (text: string) => Wish | undefined {
  const wants = phraseTest(phrases.wants);
  const asks = phraseTest(phrases.asks);
  const told = phraseTest(phrases.told);
  const meaning = (terms: Term[]) =>
    new Map(terms.filter(({ key }) => !key.startsWith('#?')).map(({ key, weight }) => [key, weight * rarity(key)]));
  const known = forms.map((form) => {
    const wishes = form.wishes.map((wish) => meaning(lexicon.read(wish)));
    const counts = new Map<string, number>();
    for (const wish of wishes) for (const key of wish.keys()) if (key.startsWith('#')) counts.set(key, (counts.get(key) ?? 0) + 1);
    const core = new Set([...counts].filter(([, n]) => n >= WISHING.core * wishes.length).map(([key]) => key));
    return { id: form.id, wishes, core };
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
    return best * (own > 0 ? 1 : 0) + 0.05 * Math.min(own, 3);
  };

  return (text) => {
    const mail = MAIL.test(text);
    const sentences = sentencesOf(text);
    let best: Wish | undefined;
    for (const { text: sentence } of sentences) {
      const folded = ` ${fold(sentence)} `;
      const said = wants.test(folded);
      const order = sentences.length === 1 && folded.trim().split(/\s+/).length <= WISHING.order && !sentence.includes('?');
      if (told.test(folded)) continue;
      if ((asksOpenly(sentence) || asks.test(folded)) && !said) continue;
      if (asksOpenly(sentence) && !/^\W*waar\b/.test(fold(sentence)) && said && !mail) continue;
      if (!said && !order && !mail) continue;
      const terms = meaning(lexicon.read(sentences.length > 1 && mail ? text : sentence));
      for (const form of known) {
        const share = held(terms, form);
        if (share >= (said || mail ? WISHING.heldWhenSaid : WISHING.held) && (!best || share > best.confidence))
          best = { form: form.id, confidence: Math.min(1, share) };
      }
    }
    return best;
  };
}
