import { z } from 'zod';
import { oneOf } from '../text/pattern.ts';

const wordings = z.array(z.string().trim().min(1).max(100)).min(1);

/** How people say things around an answer, as knowledge/phrases/dialogs.yaml lists them. */
export const sayingsSchema = z.strictObject({
  /** Any day will do. */
  noPreference: wordings,
  /** That a day is wished for, and that somebody only asks whether it can be. */
  wished: wordings,
  asksWhether: wordings,
  /** What follows, or stands before it, is wanted when the first can't be. */
  otherwise: wordings,
  /** What was just said no longer counts, and words that go with it. */
  takesBack: wordings,
  takesBackToo: wordings,
  /** The one who speaks is the one it is about. */
  oneself: wordings,
  /** Somebody else is to be put down than the one who speaks. */
  forAnother: wordings,
});

/** The same, made ready to be compared with every message: worked out once, at the start. */
export interface Sayings {
  noPreference: RegExp;
  wished: RegExp;
  asksWhether: RegExp;
  /** Source of a pattern. */
  otherwise: string;
  takesBack: RegExp;
  oneself: RegExp;
  forAnother: RegExp;
}

export function compileSayings(said: z.infer<typeof sayingsSchema>): Sayings {
  const back = `(?:${oneOf(said.takesBack)})`;
  const too = `(?:${oneOf([...said.takesBack, ...said.takesBackToo])})`;
  return {
    noPreference: anyOf(said.noPreference),
    wished: anyOf(said.wished),
    asksWhether: new RegExp(`\\?|${anyOf(said.asksWhether).source}`, 'iu'),
    otherwise: oneOf(said.otherwise),
    takesBack: new RegExp(
      `(?<=[\\p{L}\\p{N})][\\s,.;!…-]{1,4})(?:(?:o|oh|ach|of|maar|eh|euh|ehm)[\\s,]{1,3})?${back}(?:[\\s,.!:;-]{1,3}${too})*[\\s,.!:;-]{1,3}(?=\\S)`,
      'giu',
    ),
    oneself: anyOf(said.oneself),
    forAnother: anyOf(said.forAnother),
  };
}

/** One of these; `*` at the end of a word stands for more letters. */
function anyOf(said: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${oneOf(said).replaceAll('\\*', '\\p{L}{0,20}')})(?!\\p{L})`, 'iu');
}
