/** Turns sentences of a letter into questions in the letter's own words, as people make them of what they read. */
import type { AnnotatedLetter } from '../../src/knowledge/knowledge.ts';
import { foldQuote } from '../../src/knowledge/letters/quotes.ts';
import { sentencesOf } from '../../src/knowledge/reading/sentences.ts';
import { nearMissesOf } from './nearMisses.ts';
import type { AskedOf } from './samplesOfFew.ts';

const MONTHS = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
const DAY = new RegExp(
  `\\b(?:(?:op|per|van|vanaf|tot en met|tot|uiterlijk|vóór) )?\\d{1,2} (?:${MONTHS})(?: \\d{4})?`,
  'u',
);
const NUMBER = /(?<![\d.,€] ?)(?:€ ?)?\d[\d.,]*(?: (?:euro|procent|miljoen|miljard))?(?= \p{L})/u;
const VERB =
  /\b(is|zijn|wordt|worden|werd|werden|was|waren|kan|kunnen|mag|mogen|moet|moeten|heeft|hebben|geldt|gelden|krijgt|krijgen|gaat|gaan|komt|komen|blijft|blijven|dient|dienen|vindt|vinden|bestaat|ligt)\b/u;
/** A sentence of fewer words says too little, one of more is not asked as it stands. */
const WORDS = { least: 6, most: 34 };

/** @returns a question that this sentence answers, in its own words; undefined when none can be made of it */
function ownQuestion(sentence: string): string | undefined {
  const said = sentence.replace(/[.:;]+$/u, '').trim();
  const count = said.split(/\s+/).length;
  if (count < WORDS.least || count > WORDS.most || said.endsWith('?')) return undefined;
  const asked = (word: string, rest: string) => `${word} ${rest.charAt(0).toLowerCase()}${rest.slice(1)}?`;
  if (DAY.test(said)) return asked('Wanneer', said.replace(DAY, '').replace(/\s+/g, ' ').trim());
  if (NUMBER.test(said)) return asked('Hoeveel', said.replace(NUMBER, '').replace(/\s+/g, ' ').trim());
  const verb = VERB.exec(said);
  if (!verb) return undefined;
  const rest = `${said.slice(0, verb.index)}${said.slice(verb.index + verb[0].length)}`;
  const opening = verb[0].charAt(0).toUpperCase() + verb[0].slice(1);
  return asked(opening, rest.replace(/\s+/g, ' ').trim());
}

/** @returns of each second sentence a question in its own words, and of some of these near misses */
export function ownQuestionsOf({ letter, facts }: AnnotatedLetter, seed: number): AskedOf[] {
  const sentences = letter.blocks
    .filter(({ kind }) => kind !== 'head' && kind !== 'signature')
    .flatMap(({ text }) => sentencesOf(text).map((one) => foldQuote(one.text)));
  return sentences.flatMap((sentence, at): AskedOf[] => {
    const text = (at + seed) % 2 === 0 ? ownQuestion(sentence) : undefined;
    if (text === undefined) return [];
    const fact = facts.find(({ quotes }) =>
      quotes.some((quote) => foldQuote(quote).includes(sentence) || sentence.includes(foldQuote(quote))),
    );
    const own: AskedOf = {
      letter: letter.id,
      text,
      from: 'own',
      quotes: [sentence],
      ...(fact && { fact: fact.id }),
    };
    const near = nearMissesOf(text, [], seed)
      .filter((_, n) => (n + at) % 5 === 0)
      .map((one): AskedOf => ({ letter: letter.id, text: one.text, from: `near:${one.kind}` }));
    return [own, ...near];
  });
}
