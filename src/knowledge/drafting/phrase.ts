import type { PhraseWords } from './drafting.ts';

/** A noun phrase that a fact is about, with its article: "de aanvraag voor een bijdrage". */
export interface Phrase {
  text: string;
  /** Where it stands in the sentence. */
  index: number;
}

const DETERMINER = /^(?:de|het|een|uw|deze|dit|onze|ons|elke|iedere|alle)$/i;
/** What joins two noun phrases into one. */
const JOINS = /^(?:van|voor|over|tot|aan|op|bij|tegen)$/i;
/** Most words of a phrase. */
const LONGEST = 6;

const bareWord = (word: string): string => word.replace(/[^\p{L}\p{N}'’.&/-]/gu, '').replace(/[.]$/, '');

/** How telling each word of a letter is: those of its subject and those that come back most. */
export function tellingWords(
  subject: string,
  text: string,
  { general, ends }: PhraseWords,
): (word: string) => number {
  const words = (from: string) => from.toLowerCase().match(/\p{L}[\p{L}\p{N}’'-]{3,}/gu) ?? [];
  const inSubject = new Set(words(subject));
  const count = new Map<string, number>();
  for (const word of words(text)) count.set(word, (count.get(word) ?? 0) + 1);
  return (word) => {
    const low = word.toLowerCase();
    if (low.length < 4 || general.has(low) || ends.has(low)) return 0;
    return (
      1 + (inSubject.has(low) ? 2 : 0) + Math.min(count.get(low) ?? 0, 6) / 3 + Math.min(low.length, 14) / 14
    );
  };
}

/** What a letter's own words tell. */
export interface Words {
  telling: (word: string) => number;
  articles: Articles;
  said: PhraseWords;
}

/** What a letter shows of its words. */
export interface Articles {
  /** @returns the article that a noun has in this letter; undefined when it comes without */
  of: (noun: string) => 'de' | 'het' | undefined;
  knows: (word: string) => boolean;
}

const NO_ARTICLES: Articles = { of: () => undefined, knows: () => false };

/** @param text of the letter */
export function articlesIn(text: string): Articles {
  const found = new Map<string, 'de' | 'het'>();
  for (const [, article = '', noun = ''] of text
    .toLowerCase()
    .matchAll(/\b(de|het|deze|dit) (\p{L}[\p{L}'’-]+)/gu))
    found.set(noun, /^de/.test(article) ? 'de' : 'het');
  const words = new Set(text.toLowerCase().match(/\p{L}+/gu));
  return { of: (noun) => found.get(noun.toLowerCase()), knows: (word) => words.has(word) };
}

/** Ends of verbs that hardly a noun has: stimuleert, beoordeelt, verdient. */
const VERB = /(?:eert|eelt|(?:ver|be)\p{L}*ient)$/u;

/** A verb ends a phrase: "indient" is one where the letter has "indienen". */
function isVerb(word: string, { articles, said }: Pick<Words, 'articles' | 'said'>): boolean {
  const low = word.toLowerCase();
  if (said.ends.has(low)) return true;
  if (VERB.test(low)) return true;
  return /[^aeiou]t$/.test(low) && articles.knows(`${low.slice(0, -1)}en`);
}

/** @returns the noun phrases of a sentence: an article and the words up to a verb, a mark or a word that ends them */
function phrasesIn(sentence: string, letter: Pick<Words, 'articles' | 'said'>): Phrase[] {
  const words = [...sentence.matchAll(/\S+/g)].map((match) => ({ raw: match[0], at: match.index }));
  const wordAt = (at: number) => bareWord(words[at]?.raw ?? '');
  return words.flatMap(({ at }, first) => {
    if (!DETERMINER.test(wordAt(first))) return [];
    let end = first;
    for (let next = first + 1; next < words.length && next - first <= LONGEST; next++) {
      const word = wordAt(next);
      if (/[,;:.!?)]["”’]?$/.test(words[next - 1]!.raw) || /^[(“"]/.test(words[next]!.raw)) break;
      if (JOINS.test(word) && DETERMINER.test(wordAt(next + 1)) && end > first && end === next - 1) continue;
      if (DETERMINER.test(word) && JOINS.test(wordAt(next - 1))) continue;
      if (word === '' || JOINS.test(word) || DETERMINER.test(word) || isVerb(word, letter)) break;
      if (/^\d|^www\.|@|-$/.test(word)) break;
      end = next;
    }
    const text = words
      .slice(first, end + 1)
      .map(({ raw }) => raw)
      .join(' ')
      .replace(/[,;:.!?)"”]$/, '');
    return end === first ? [] : [{ text, index: at }];
  });
}

/** What opens a sentence is most often what it is about. */
const OPENS = 3;
/** @returns the phrases of a sentence that tell what it is about, the most telling first */
export function tellingPhrases(sentence: string, words: Words): string[] {
  const { telling, articles, said } = words;
  const rated = phrasesIn(sentence, words).map(({ text, index }) => {
    const weights = text
      .split(' ')
      .slice(1)
      .map((word) => telling(bareWord(word)));
    const best = Math.max(0, ...weights);
    const rest = weights.filter((weight) => weight > 0).length;
    const opens = index === 0 ? OPENS : 0;
    return {
      text: text.replace(said.pointing, ''),
      rate: best === 0 ? 0 : best + 0.3 * rest + opens - index / 400,
    };
  });
  const best = rated.filter(({ rate }) => rate > 0).sort((one, other) => other.rate - one.rate);
  return [...new Set(best.map(({ text }) => withArticle(text, articles)))];
}

/** "Uw aanvraag", "een aanvraag" and "De aanvraag" are asked about as "de aanvraag", where the article is known. */
function withArticle(text: string, articles: Articles): string {
  const [first = '', ...rest] = text.split(' ');
  const low = first.toLowerCase();
  if (low === 'de' || low === 'het' || low === 'alle') return [low, ...rest].join(' ');
  const until = rest.findIndex((word) => JOINS.test(word));
  const noun = (until < 0 ? rest : rest.slice(0, until)).at(-1) ?? '';
  const known = low === 'dit' ? 'het' : low === 'deze' ? 'de' : articles.of(noun);
  return [known ?? (rest.length === 1 && low === 'uw' ? 'de' : low), ...rest].join(' ');
}

/** Longest subject that is said whole in a question, in characters. */
const SHORT = 60;

/** @returns a letter's subject as it is said in a question */
export function shortSubject(subject: string, { telling, said }: Pick<Words, 'telling' | 'said'>): string {
  const [own = ''] = subject.replace(said.opening, '').split(/[:;(.]/, 1);
  const phrase =
    own.trim().length > SHORT ? tellingPhrases(own, { telling, articles: NO_ARTICLES, said })[0] : undefined;
  const words = (phrase ?? own.trim()).split(' ');
  while (words.length > 1 && words.join(' ').length > SHORT) words.pop();
  const isOpen = (word: string) =>
    said.ends.has(word.toLowerCase()) || JOINS.test(word) || DETERMINER.test(word);
  while (words.length > 1 && isOpen(words.at(-1)!)) words.pop();
  const short = words.join(' ');
  return /^\p{Lu}\p{Ll}/u.test(short) ? short.charAt(0).toLowerCase() + short.slice(1) : short;
}

/** @returns a phrase without its article */
export function withoutArticle(phrase: string): string {
  const [first = '', ...rest] = phrase.split(' ');
  return DETERMINER.test(first) && rest.length > 0 ? rest.join(' ') : phrase;
}

/** @returns whether a phrase is more than one: "de bedragen", "alle gemeenten" */
export function isPlural(phrase: string): boolean {
  const [first = '', ...rest] = phrase.toLowerCase().split(' ');
  const until = rest.findIndex((word) => JOINS.test(word));
  const noun = (until < 0 ? rest : rest.slice(0, until)).at(-1) ?? '';
  return (
    !/^(?:het|een|dit|elke|iedere)$/.test(first) &&
    (/(?:[^e]en|[^siu]s|’s|'s)$/.test(noun) || first === 'alle') &&
    !/(?:ing|heid|ie|regen|teken|wezen|ijs)$/.test(noun)
  );
}
