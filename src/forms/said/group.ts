import { z } from 'zod';
import { oneOf } from '../../text/pattern.ts';
import { anyOf, wordings } from './wordings.ts';

/** How people answer several questions of yes or no at once. */
export const groupWords = z.strictObject({
  yes: wordings,
  /** Said of a letter or number, with what may stand before it. */
  so: wordings,
  notSo: wordings,
  verbs: wordings,
  /** A yes to some of the questions only: these words, only those, all but those. */
  except: wordings,
  only: wordings,
  but: wordings,
  ordinals: wordings,
  /** "de laatste", "de laatste twee" */
  last: wordings,
  /** "hij zegt drie keer ja" */
  times: wordings,
  /** What a clause has that tells something else than yes or no: "en graag vegetarisch". */
  adds: wordings,
});

export interface GroupSigns {
  yes: ReadonlySet<string>;
  except: RegExp;
  /** "a en b wel, c niet", "1 en 2 ja 3 nee": each by its letter or number, with what is said of it. */
  lettered: RegExp;
  notSo: RegExp;
  /** "alleen a en b", "behalve c": the words before them, and them. */
  some: RegExp;
  but: RegExp;
  ordinal: RegExp;
  ordinals: readonly string[];
  last: RegExp;
  times: RegExp;
  adds: RegExp;
}

/** "de eerste twee" */
const MORE = '(?: (twee|drie|2|3))?(?!\\p{L})';

export function compileGroup(said: z.infer<typeof groupWords>): GroupSigns {
  const signs = (one: string) => `(\\(?[${one}]\\)?(?:(?: ?[,&+] ?(?:en )?| en | )\\(?[${one}]\\)?){0,7})`;
  const some = oneOf([...said.only, ...said.but]);
  return {
    yes: new Set(said.yes),
    except: anyOf(said.except),
    lettered: new RegExp(
      `(?<![\\p{L}\\p{N}])${signs('a-h1-8')} ?(?:[:=] ?|(?:${oneOf(said.verbs)}) )?(${oneOf([...said.so, ...said.notSo])})(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    notSo: anyOf(said.notSo),
    some: new RegExp(`(?<!\\p{L})(${some}) ${signs('a-h')}(?![\\p{L}\\p{N}])`, 'giu'),
    but: anyOf(said.but),
    ordinal: new RegExp(`(?<!\\p{L})(?:(?:de|het) )?(${oneOf(said.ordinals)})${MORE}`, 'giu'),
    last: new RegExp(`(?<!\\p{L})(?:(?:de|het) )?(?:${oneOf(said.last)})${MORE}`, 'giu'),
    ordinals: said.ordinals,
    times: anyOf(said.times),
    adds: anyOf(said.adds),
  };
}
