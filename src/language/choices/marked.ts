import { MONTHS } from '../../time/dutch.ts';
import type { Token } from '../tokens.ts';
import type { ChoiceMention, ChoiceOption } from './option.ts';
import { CARDINALS } from './ordinal.ts';
import { scorerOf } from './score.ts';

/** Words after which an option is named, whatever it is called. */
const MARK = /^(?:thema|onderwerp|keuze|keus|eerste|tweede)$/;
const BETWEEN = /^(?:[:=-]|nrs?|nummer|nummers|over|is|wordt|keuze|keus|het|de)$/;
const END = /^[.,;:!?()]$/;
const LINK = /^(?:en|of|,|\/|&)$/;
/** After a number these make it a day or an amount. */
const COUNTED = new RegExp(`^(?:${MONTHS.join('|')}|uur|dagen|weken|maanden|jaar|personen|mensen|%)$`);
const LONGEST = 4;
/** A word that only this option has scores more than 2; a part of one, or a slip, less than this. */
const SURE = 1.7;
/** How much more than the next option. */
const CLEARLY = 1.5;

/** "2 en 5": options by their code or its number word. */
function byNumber<Option extends ChoiceOption>(
  text: string,
  tokens: readonly Token[],
  first: number,
  options: readonly Option[],
): ChoiceMention<Option>[] {
  const found: ChoiceMention<Option>[] = [];
  for (let at = first; at < tokens.length; at += 2) {
    const { text: word, start, end } = tokens[at]!;
    const place = word === 'een' ? -1 : CARDINALS.indexOf(word);
    const option = options.find(({ code }) => code === (place < 0 ? word : String(place + 1)));
    if (!option || COUNTED.test(tokens[at + 1]?.text ?? '')) break;
    found.push({ option, text: text.slice(start, end), start, end });
    if (!LINK.test(tokens[at + 1]?.text ?? '')) break;
  }
  return found;
}

/** "schulden", "regionale economie": an option by its words, as many as belong to it. */
function byWords<Option extends ChoiceOption>(
  text: string,
  tokens: readonly Token[],
  first: number,
  options: readonly Option[],
): ChoiceMention<Option>[] {
  const score = scorerOf(options);
  const { start } = tokens[first]!;
  let found: (ChoiceMention<Option> & { score: number }) | undefined;
  for (let last = first; last < Math.min(tokens.length, first + LONGEST); last++) {
    const { text: word, end } = tokens[last]!;
    if (END.test(word)) break;
    const said = text.slice(start, end);
    const [best, second] = score(said);
    const clear = best && best.score > SURE && best.score > CLEARLY * (second?.score ?? 0);
    if (last === first && !(best && best.score > SURE)) break;
    const better = clear && best.score > (found?.score ?? 0);
    if (better) found = { option: best.option, text: said, start, end, score: best.score };
  }
  return found ? [{ option: found.option, text: found.text, start: found.start, end: found.end }] : [];
}

/** The dot of "nr. 4". */
function isShortened(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === '.' && /^nrs?$/.test(tokens[at - 1]?.text ?? '');
}

/**
 * @param nouns what such an option is called: opgave, opgaven
 * @returns the options named right after such a word: "opgave 4", "opgaven 2 en 5", "opgave: klimaat"
 */
export function markedChoices<Option extends ChoiceOption>(
  text: string,
  tokens: readonly Token[],
  options: readonly Option[],
  nouns: readonly string[],
): ChoiceMention<Option>[] {
  const marks = (word = '') => MARK.test(word) || nouns.includes(word);
  const between = (word = '') => BETWEEN.test(word) || nouns.includes(word);
  return tokens.flatMap((token, at) => {
    let first = at + 1;
    if (!marks(token.text) || marks(tokens[first]?.text)) return [];
    while (between(tokens[first]?.text) || isShortened(tokens, first)) first++;
    if (!tokens[first]) return [];
    const isOrdinal = token.text === 'eerste' || token.text === 'tweede';
    const numbered = isOrdinal ? [] : byNumber(text, tokens, first, options);
    return numbered.length > 0 ? numbered : byWords(text, tokens, first, options);
  });
}
