import { z } from 'zod';
import { ADDRESS } from '../../language/people/nameWords.ts';
import { oneOf } from '../../text/pattern.ts';
import { listed, wordings } from './wordings.ts';

/** The first words of the lines at the head of a mail, how it greets and closes, and before who signed it. */
export const mailWords = z.strictObject({
  heads: wordings,
  greets: wordings,
  closes: wordings,
  signs: wordings,
});

export interface MailSigns {
  head: RegExp;
  /** A whole line that greets, and what stands before a name that is greeted. */
  greeting: RegExp;
  greeted: RegExp;
  closing: RegExp;
  signed: RegExp;
  /** A closing in the middle of a line with all behind it: it tells who writes. */
  goodbye: RegExp;
}

export function compileMail({ heads, greets, closes, signs }: z.infer<typeof mailWords>): MailSigns {
  const quoted = '^ ?>? ?';
  const hello = `${quoted}(?:${listed(greets)})(?!\\p{L})`;
  return {
    head: new RegExp(`${quoted}(?:${listed(heads)}) ?:`, 'iu'),
    greeting: new RegExp(`${hello}[^.!?\\n]{0,60}[,!:]?$`, 'iu'),
    greeted: new RegExp(`${hello} (?:(?:${oneOf([...ADDRESS, 'collega'])})\\.? )?$`, 'iu'),
    closing: new RegExp(`${quoted}(?:${listed(closes)})(?!\\p{L})`, 'iu'),
    goodbye: new RegExp(`(?<!\\p{L})(?:${listed([...closes, ...signs])})(?!\\p{L}).*$`, 'isu'),
    signed: new RegExp(`(?<!\\p{L})(?:${listed(signs)}),? (?:van )?$`, 'iu'),
  };
}
