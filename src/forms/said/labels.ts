import { z } from 'zod';
import { listed, wordings } from './wordings.ts';

/** What stands around the name of a field before its answer: before a label, and words that announce an address. */
export const labelWords = z.strictObject({ from: wordings, intro: wordings, announces: wordings });

export interface LabelSigns {
  /** The line of a pasted mail that says from whom it is. */
  from: RegExp;
  intro: RegExp;
  /** Source of a pattern. */
  announces: string;
}

export function compileLabels({ from, intro, announces }: z.infer<typeof labelWords>): LabelSigns {
  return {
    from: new RegExp(`^ ?>? ?(?:${listed(from)}) ?:`, 'imu'),
    intro: new RegExp(`[\\s,.;]{0,4}(?:(?<!\\p{L})(?:${listed(intro)}) ){1,4}$`, 'iu'),
    announces: listed(announces),
  };
}
