import { z } from 'zod';
import { wordings } from './wordings.ts';

/** How options are named. */
export const optionWords = z.strictObject({
  /** Before what an option is about, with what may stand between. */
  about: wordings,
  between: wordings,
  /** Before an option that is all of the answer. */
  lead: wordings,
  /** Words with a capital before a surname that are no first name. */
  noName: wordings,
});

export interface OptionSigns {
  about: readonly string[];
  between: readonly string[];
  lead: ReadonlySet<string>;
  noName: ReadonlySet<string>;
}

export function compileOptions({ about, between, lead, noName }: z.infer<typeof optionWords>): OptionSigns {
  return { about, between, lead: new Set(lead), noName: new Set(noName) };
}
