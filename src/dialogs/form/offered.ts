import type { Candidate } from '../../forms/fieldType.ts';
import type { Draft } from '../state.ts';

/** @returns the few answers to pick from for a field; none when none were offered */
export function offeredFor({ options }: Draft, id: string): Candidate[] {
  return options?.[id] ?? [];
}

/** @returns the draft with these to pick from for a field; without any when there are none */
export function withOffered(draft: Draft, id: string, candidates: readonly Candidate[]): Draft {
  const others = Object.entries(draft.options ?? {}).filter(([key]) => key !== id);
  const own: [string, Candidate[]][] = candidates.length > 0 ? [[id, [...candidates]]] : [];
  return { ...draft, options: Object.fromEntries([...others, ...own]) };
}
