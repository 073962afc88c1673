import { z } from 'zod';
import { fold } from '../../text/fold.ts';
import { anyOf, wordings } from './wordings.ts';

/** What a clause beside an answer has that tells something of its own, and words that tell nothing new there. */
export const apartWords = z.strictObject({ tells: wordings, idle: wordings });

export interface ApartSigns {
  tells: RegExp;
  idle: ReadonlySet<string>;
}

export function compileApart({ tells, idle }: z.infer<typeof apartWords>): ApartSigns {
  return { tells: anyOf(tells), idle: new Set(idle.map(fold)) };
}
