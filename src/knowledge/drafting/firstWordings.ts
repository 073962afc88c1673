import type { Drafting } from './drafting.ts';
import { inMould } from './inMould.ts';
import type { About } from './inMould.ts';
import type { AskedFor } from './kinds.ts';

/** @returns the wordings that a fact starts with, the suggestion first */
export function firstWordings(kind: AskedFor, about: About, { asked, someone }: Drafting): string[] {
  const moulds =
    kind === 'obligation' && someone.called.test(about.about) ? someone.first : asked[kind].first;
  return [...new Set(moulds.flatMap((mould) => inMould(mould, about) ?? []))];
}
