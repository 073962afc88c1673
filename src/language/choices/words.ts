import { tokenise } from '../tokens.ts';
import type { Token } from '../tokens.ts';

/** Words that say nothing about which option is meant. */
const EMPTY = new Set(
  `de het een en of in op aan te ten ter van voor met bij om over uit door naar tot als is zijn ben was wordt worden dat
  die dit deze er ik wij we u je jij mij me ons onze mijn uw zich niet geen wel ook nog al maar dan toch graag doe neem kies
  kiezen keuze optie opgave opgaven thema themas onderwerp nummer nr punt wil willen zou zouden kan kunnen moet moeten heb
  heeft hebben gaat gaan doet doen maak maken wat welke waar hoe iets alles beter goed meer veel heel erg zo hier daar die
  denk vind lijkt liefst liever want dus eigenlijk gewoon bijvoorbeeld hoor hebt hij zij ze hun hen haar tegen onder
  mensen problemen probleem samen slag af te n s t a b c`.split(/\s+/),
);

/** The words of a text that carry meaning. */
export function meaningful(text: string): Token[] {
  return tokenise(text).filter(
    ({ kind, text: word }) => kind === 'word' && word.length > 1 && !EMPTY.has(word),
  );
}

/** A word without its usual endings: schulden and schuld, boeren and boer, klimaats and klimaat. */
export function stem(word: string): string {
  const rest = word
    .replace(/'s$/, '')
    .replace(/(?<=.{4})(?:heden)$/, 'heid')
    .replace(/(?<=.{3})(?:tje|pje|je)s?$/, '')
    .replace(/(?<=.{3})(?:en|e|s|n)$/, '')
    .replace(/(?<=.{4})(?:er)$/, '');
  return rest
    .replace(/v$/, 'f')
    .replace(/z$/, 's')
    .replace(/([a-z])\1+/g, '$1');
}
