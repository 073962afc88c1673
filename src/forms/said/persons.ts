import { z } from 'zod';
import { ADDRESS } from '../../language/people/nameWords.ts';
import { oneOf } from '../../text/pattern.ts';
import { listed, wordings } from './wordings.ts';

/** What stands around what somebody is. */
export const personWords = z.strictObject({
  /** Without a name beside it, only these words make it the function of who it is about. */
  introduces: wordings,
  /** All that may stand between a name and the function of that person. */
  between: wordings,
  /** Before the one for whom somebody speaks. */
  onBehalf: wordings,
});

export interface PersonSigns {
  introduces: RegExp;
  between: RegExp;
  onBehalf: RegExp;
}

export function compilePersons(said: z.infer<typeof personWords>): PersonSigns {
  const between = `${listed(said.between)}|${oneOf([...ADDRESS])}`;
  return {
    introduces: new RegExp(
      `(?<!\\p{L})(?:${listed(said.introduces)}|\\p{L}{2,20} is)\\s+(?:een\\s+)?$`,
      'iu',
    ),
    between: new RegExp(`^(?:[\\s,.:;()|–-]|(?:${between})(?!\\p{L}))*$`, 'iu'),
    onBehalf: new RegExp(`^(?:${listed(said.onBehalf)})\\s+`, 'iu'),
  };
}
