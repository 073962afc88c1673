import { slips, sound } from '../fuzzy.ts';
import type { Span } from '../left.ts';
import type { ChoiceOption } from './option.ts';
import { tokenise } from '../tokens.ts';
import type { Token } from '../tokens.ts';

/** Words that say nothing about which option is meant. */
const EMPTY = new Set(
  `de het een en of in op aan te ten ter van voor met bij om over uit door naar tot als is zijn ben was wordt worden dat
  die dit deze er ik wij we u je jij mij me ons onze mijn uw zich niet geen wel ook nog al maar dan toch graag doe neem kies
  kiezen keuze optie thema themas onderwerp nummer nr punt wil willen zou zouden kan kunnen moet moeten heb
  heeft hebben gaat gaan doet doen maak maken wat welke waar hoe iets alles beter goed meer veel heel erg zo hier daar die
  denk vind lijkt liefst liever want dus eigenlijk gewoon bijvoorbeeld hoor hebt hij zij ze hun hen haar tegen onder
  mensen problemen probleem samen slag af te n s t a b c`.split(/\s+/),
);

/** The words of a text that carry meaning. */
function meaningful(text: string): Token[] {
  return tokenise(text).filter(
    ({ kind, text: word }) => kind === 'word' && word.length > 1 && !EMPTY.has(word),
  );
}

/** A word without its usual endings: schulden and schuld, boeren and boer, klimaats and klimaat. */
function stem(word: string): string {
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

/** How much a match tells: by how alike the words are. Tuned on the ten opgaven so that a slip never beats a word. */
const ALIKE = { same: 1, part: 0.7, slip: 0.6 };
/** And by where the option has the word: a name says more than what it covers, and a word alone more than half a phrase. */
const FIELD = { name: 1, words: 0.9, covers: 0.6 };

interface Entry {
  readonly stem: string;
  readonly heard: string;
  readonly option: number;
  readonly weight: number;
}

export interface Scored<Option> {
  readonly option: Option;
  readonly score: number;
  /** The words that tell of the option. */
  readonly words: readonly Span[];
}

function alike(word: string, heard: string, entry: Entry): number {
  if (word === entry.stem) return ALIKE.same;
  const [short, long] = word.length < entry.stem.length ? [word, entry.stem] : [entry.stem, word];
  if (short.length >= 4 && (long.startsWith(short) || (long.endsWith(short) && short.length >= 5)))
    return ALIKE.part;
  if (short.length < 5) return heard === entry.heard && short.length > 2 ? ALIKE.slip : 0;
  return slips(word, entry.stem, short.length >= 9 ? 2 : 1) < Infinity || heard === entry.heard
    ? ALIKE.slip
    : 0;
}

/** Scores the options by a text; words in `nouns`, what such an option is called, say nothing about which is meant. */
type Scorer<Option> = (text: string, nouns?: readonly string[]) => Scored<Option>[];

const scorers = new WeakMap<readonly ChoiceOption[], Scorer<ChoiceOption>>();

/** The scorer of a list of options, made once for each list. */
export function scorerOf<Option extends ChoiceOption>(options: readonly Option[]): Scorer<Option> {
  const known = scorers.get(options) as Scorer<Option> | undefined;
  if (known) return known;
  const made = createScorer(options);
  scorers.set(options, made);
  return made;
}

/**
 * Scores options by the words of a text: a word that few options have weighs most.
 * @returns a function from text to options with a score above 0, best first
 */
function createScorer<Option extends ChoiceOption>(options: readonly Option[]): Scorer<Option> {
  const entries = new Map<string, Entry>();
  const note = (text: string, option: number, field: number) => {
    const words = meaningful(text);
    const weight = field === FIELD.name ? field : field / Math.sqrt(words.length);
    for (const { text: word } of words) {
      const root = stem(word);
      const key = `${option} ${root}`;
      if ((entries.get(key)?.weight ?? 0) < weight)
        entries.set(key, { stem: root, heard: sound(root), option, weight });
    }
  };
  options.forEach((option, at) => {
    note(option.name, at, FIELD.name);
    option.words?.forEach((text) => note(text, at, FIELD.words));
    option.covers?.forEach((text) => note(text, at, FIELD.covers));
  });
  const list = [...entries.values()];
  return (text, nouns = []) => {
    const scores = options.map(() => 0);
    const meant = meaningful(text).filter(({ text: word }) => !nouns.includes(word));
    const words: Token[][] = options.map(() => []);
    const called = new Set(nouns.map(stem));
    const telling = list.filter((entry) => !called.has(entry.stem));
    for (const [root, said] of Map.groupBy(meant, ({ text: word }) => stem(word))) {
      const heard = sound(root);
      const best = options.map(() => 0);
      for (const entry of telling) {
        const value = alike(root, heard, entry) * entry.weight;
        if (value > best[entry.option]!) best[entry.option] = value;
      }
      const known = best.filter((value) => value > 0).length;
      const rarity = Math.log(1 + options.length / Math.max(1, known));
      best.forEach((value, at) => {
        scores[at]! += value * rarity;
        if (value > 0) words[at]!.push(...said);
      });
    }
    return options
      .map((option, at) => ({ option, score: scores[at]!, words: words[at]! }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
  };
}
