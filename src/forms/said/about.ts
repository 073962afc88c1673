import { z } from 'zod';
import { ADDRESS } from '../../language/people/nameWords.ts';
import { oneOf } from '../../text/pattern.ts';
import { listed, wordings } from './wordings.ts';

/** How people introduce themselves, and how they name the one it is about. */
export const aboutWords = z.strictObject({
  /** Before and behind the name of the one who speaks, and before what they are. */
  speaks: wordings,
  speaksBehind: wordings,
  own: wordings,
  /** Before and behind the name of the one it is about. */
  meant: wordings,
  meantBehind: wordings,
  /** Before and behind the name of somebody who has to do with it only. */
  other: wordings,
  otherBehind: wordings,
  /** Behind the name of somebody who does something to another. */
  acts: wordings,
});

export interface AboutSigns {
  speaks: RegExp;
  speaksBehind: RegExp;
  own: RegExp;
  meant: RegExp;
  meantBehind: RegExp;
  other: RegExp;
  otherBehind: RegExp;
  acts: RegExp;
}

/** @param names what forms are called: "gaat naar de startdag" */
export function compileAbout(said: z.infer<typeof aboutWords>, names: readonly string[]): AboutSigns {
  const meantBehind = `${listed(said.meantBehind)}|naar (?:de|het) (?:${oneOf(names)})`;
  const small = `(?:de|het|mijn|onze|ons|zijn|haar|collega|wethouder|burgemeester|${oneOf([...ADDRESS])})\\.?`;
  return {
    other: new RegExp(`(?<!\\p{L})(?:${listed(said.other)})[ :]{1,3}(?:${small} ){0,3}$`, 'iu'),
    otherBehind: new RegExp(`^,? (?:${listed(said.otherBehind)})(?!\\p{L})`, 'iu'),
    acts: new RegExp(`^,? (?:${listed(said.acts)})(?!\\p{L})`, 'iu'),
    speaks: new RegExp(`(?<!\\p{L})(?:${listed(said.speaks)}) $`, 'iu'),
    speaksBehind: new RegExp(`^,? (?:${listed(said.speaksBehind)})(?!\\p{L})`, 'iu'),
    own: new RegExp(`(?<!\\p{L})(?:${listed(said.own)}) $`, 'iu'),
    meant: new RegExp(`(?<!\\p{L})(?:${listed(said.meant)})(?!\\p{L})[^.!?\\n]{0,30}$`, 'iu'),
    meantBehind: new RegExp(`^[^.!?\\n]{0,40}(?<!\\p{L})(?:${meantBehind})(?!\\p{L})`, 'iu'),
  };
}
