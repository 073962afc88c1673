import { fold } from '../../text/fold.ts';
import { LONGEST_WORD, stemOf, wordsOf } from './words.ts';

/** Tells which words are about the same, for who looks for other words than those of a letter: knowledge/thesaurus.txt. */
export interface Thesaurus {
  /** @param stem of a word, or of a compound with one in it; @returns the keys of the groups it is in, or its parts are */
  groupsOf: (stem: string) => readonly string[];
  /** @param stems of a text, in order; @returns the rows of words in it that are in groups together */
  phrasesIn: (stems: readonly string[]) => Phrase[];
}

/** Words that mean something together, such as "op de hoogte", with the keys of the groups they are in. */
export interface Phrase {
  key: string;
  groups: readonly string[];
}

const NONE: readonly string[] = [];
/** The last part of a compound says what it is, the first of what: in a compound of words that are known each has so many letters. */
const PART = { first: 3, last: 4 };
const LINKS = ['', 's', 'e', 'en', 'n'];
/** What an inflection adds in front, also behind a particle: "gemeld", "aangemeld". */
const BEGUN = /^((?:aan|af|bij|door|in|mee|na|om|op|over|tegen|terug|toe|uit|vast|voor|weg)?)ge(?=\p{L}{3})/u;
const MOST_WORDS = 20_000;

/** @param groups of words and phrases */
export function createThesaurus(groups: readonly (readonly string[])[]): Thesaurus {
  const words = new Map<string, string[]>();
  const phrases = new Map<string, string[]>();
  /** How many words there are in the longest phrase that starts with a word. */
  const longest = new Map<string, number>();
  groups.forEach((members, at) => {
    const group = `=${at}`;
    for (const member of members) {
      const stems = wordsOf(fold(member)).map(({ stem }) => stem);
      const [first = ''] = stems;
      if (stems.length > 1) longest.set(first, Math.max(longest.get(first) ?? 0, stems.length));
      const found = stems.length > 1 ? phrases : words;
      const key = stems.join(' ');
      const list = found.get(key);
      if (!list) found.set(key, [group]);
      else if (!list.includes(group)) list.push(group);
    }
  });

  const asInflected = (stem: string) => {
    const begun = stem.replace(BEGUN, '$1');
    return words.get(stem) ?? words.get(begun) ?? words.get(begun.replace(/d$/, ''));
  };
  /** The groups of a first part, with or without what links it to the next. */
  const headOf = (text: string): readonly string[] | undefined => {
    const stems = LINKS.filter((link) => text.endsWith(link)).map((link) =>
      stemOf(text.slice(0, text.length - link.length)),
    );
    const stem = stems.find((one) => one.length >= PART.last && words.has(one));
    return stem === undefined ? undefined : words.get(stem);
  };
  const asCompound = (stem: string): readonly string[] => {
    for (let at = PART.first; at <= stem.length - PART.last; at++) {
      const last = words.get(stem.slice(at));
      if (last) return [...new Set([...last, ...(headOf(stem.slice(0, at)) ?? NONE)])];
    }
    for (let at = stem.length - PART.first; at > PART.last; at--) {
      const head = headOf(stem.slice(0, at));
      if (head) return head;
    }
    return NONE;
  };
  const known = new Map<string, readonly string[]>();
  const look = (stem: string) =>
    stem.length > LONGEST_WORD ? NONE : (asInflected(stem) ?? asCompound(stem));

  return {
    groupsOf(stem) {
      let found = known.get(stem);
      if (!found) {
        if (known.size >= MOST_WORDS) known.clear();
        known.set(stem, (found = look(stem)));
      }
      return found;
    },
    phrasesIn(stems) {
      const found: Phrase[] = [];
      for (let at = 0; at < stems.length; at++)
        for (let length = longest.get(stems[at]!) ?? 0; length > 1; length--) {
          const key = stems.slice(at, at + length).join(' ');
          const own = phrases.get(key);
          if (!own) continue;
          found.push({ key, groups: own });
          break;
        }
      return found;
    },
  };
}
