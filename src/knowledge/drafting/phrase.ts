/** A noun phrase that a fact is about, with its article: "de aanvraag voor een bijdrage". */
export interface Phrase {
  text: string;
  /** Where it stands in the sentence. */
  index: number;
}

const DETERMINER = /^(?:de|het|een|uw|deze|dit|onze|ons|elke|iedere|alle)$/i;
/** What joins two noun phrases into one. */
const JOINS = /^(?:van|voor|over|tot|aan|op|bij|tegen)$/i;
/** Words that end a noun phrase: verbs that come often in letters, and what is no noun. */
const ENDS = new Set(
  (
    'is zijn was waren wordt worden werd werden kan kunnen kon konden mag mogen moet moeten zal zullen zou zouden wil willen heeft hebben had ' +
    'hadden gaat gaan komt komen staat staan krijgt krijgen doet doen geldt gelden dient dienen blijft blijven ligt liggen treedt treden ' +
    'vindt vinden geeft geven neemt nemen vraagt vragen verzoekt verzoek meldt melden stelt stellen maakt maken biedt bieden bied heb ben ' +
    'bedraagt bedragen betreft betreffen bevat bevatten beoogt regelt regelen voorziet hoort horen bestaat bestaan betaalt betalen ontvangt ' +
    'ontvangen stuurt sturen zendt houdt valt vallen volgt volgen loopt lopen begint beginnen eindigt leidt brengt laat laten zegt wijst wijzigt wijzigen ' +
    'verstrekt verstrekken verleent verleend vastgesteld opgenomen gewijzigd ingediend gepubliceerd bepaald genoemd vermeld gevoegd bepalen bepaalt ' +
    'dat die welke wie wat waar waarin waarop waarvoor waarbij waarmee wanneer als indien of en maar want omdat doordat zodat terwijl nadat voordat opdat ' +
    'ik u je wij we zij ze hij er men niet geen ook nog al reeds wel zeer alleen slechts dan nu hier daar hierbij daarbij hiermee daarmee hiervan ' +
    'met door uit in na om te per via sinds vanaf tijdens binnen buiten onder naar zonder volgens ingevolge krachtens uiterlijk vóór naast tussen ' +
    'eerste tweede derde vierde lid januari februari maart april mei juni juli augustus september oktober november december ' +
    'plaats overgaan geheel algemeen verwijs verwijst leveren samen eens weer luiden luidt verder ten ter aldus zoals namelijk bijvoorbeeld onder meer echter dus daarom zo zelf elk ieder deze dit hun uw'
  ).split(' '),
);
/** Nouns that say nothing about what a fact is about. */
const GENERAL = new Set(
  (
    'brief circulaire ledenbrief gemeente gemeenten college colleges burgemeester wethouders minister ministerie staatssecretaris vng informatie datum ' +
    'dag dagen jaar jaren maand maanden week weken tijd manier wijze basis grond kader geval gevallen aantal deel onderdeel artikel artikelen lid ' +
    'leden bijlage pagina website internetsite internet adres vragen vraag hand orde name hoogte gebied zaken punten mogelijkheden mogelijkheid ' +
    'loop verband opzichte gevolg gevolgen leiding plaats keer eerste tweede volgende navolgende onderstaande bovenstaande aandacht doel kosten medewerking ' +
    'partijen periode moment situatie inhoud aanleiding reden onderwerp termijn zin einde begin ingang besluit uw hun'
  ).split(' '),
);
/** Most words of a phrase. */
const LONGEST = 6;

const bareWord = (word: string): string => word.replace(/[^\p{L}\p{N}'’.&/-]/gu, '').replace(/[.]$/, '');

/** How telling each word of a letter is: those of its subject and those that come back most. */
export function tellingWords(subject: string, text: string): (word: string) => number {
  const words = (from: string) => from.toLowerCase().match(/\p{L}[\p{L}\p{N}’'-]{3,}/gu) ?? [];
  const inSubject = new Set(words(subject));
  const count = new Map<string, number>();
  for (const word of words(text)) count.set(word, (count.get(word) ?? 0) + 1);
  return (word) => {
    const low = word.toLowerCase();
    if (low.length < 4 || GENERAL.has(low) || ENDS.has(low)) return 0;
    return (
      1 + (inSubject.has(low) ? 2 : 0) + Math.min(count.get(low) ?? 0, 6) / 3 + Math.min(low.length, 14) / 14
    );
  };
}

/** What a letter's own words tell. */
export interface Words {
  telling: (word: string) => number;
  articles: Articles;
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
function isVerb(word: string, articles: Articles): boolean {
  const low = word.toLowerCase();
  if (ENDS.has(low)) return true;
  if (VERB.test(low)) return true;
  return /[^aeiou]t$/.test(low) && articles.knows(`${low.slice(0, -1)}en`);
}

/** @returns the noun phrases of a sentence: an article and the words up to a verb, a mark or a word that ends them */
function phrasesIn(sentence: string, articles: Articles): Phrase[] {
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
      if (word === '' || JOINS.test(word) || DETERMINER.test(word) || isVerb(word, articles)) break;
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
const POINTING =
  /\b(?:onderhavige|desbetreffende|betreffende|genoemde|bedoelde|bovengenoemde|navolgende|onderstaande) /;

/** @returns the phrases of a sentence that tell what it is about, the most telling first */
export function tellingPhrases(sentence: string, { telling, articles }: Words): string[] {
  const rated = phrasesIn(sentence, articles).map(({ text, index }) => {
    const weights = text
      .split(' ')
      .slice(1)
      .map((word) => telling(bareWord(word)));
    const best = Math.max(0, ...weights);
    const rest = weights.filter((weight) => weight > 0).length;
    const opens = index === 0 ? OPENS : 0;
    return {
      text: text.replace(POINTING, ''),
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
export function shortSubject(subject: string, telling: Words['telling']): string {
  const [own = ''] = subject.replace(OPENING, '').split(/[:;(.]/, 1);
  const phrase =
    own.trim().length > SHORT ? tellingPhrases(own, { telling, articles: NO_ARTICLES })[0] : undefined;
  const words = (phrase ?? own.trim()).split(' ');
  while (words.length > 1 && words.join(' ').length > SHORT) words.pop();
  const isOpen = (word: string) => ENDS.has(word.toLowerCase()) || JOINS.test(word) || DETERMINER.test(word);
  while (words.length > 1 && isOpen(words.at(-1)!)) words.pop();
  const short = words.join(' ');
  return /^\p{Lu}\p{Ll}/u.test(short) ? short.charAt(0).toLowerCase() + short.slice(1) : short;
}

/** What a circular's title says before it says what it is about. */
const OPENING =
  /^(?:circulaire|ledenbrief|brief)(?: van [^,]*)?(?:,? (?:nr\.|kenmerk)[^,]*)?,? *(?:(?:over|inzake|betreffende|ter bekendmaking van|inhoudende)\b)? */i;

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
