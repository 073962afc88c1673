import type { AnswerSources } from '../forms/fieldType.ts';
import { calledIn } from '../forms/called.ts';
import { compileSayings } from '../forms/said/sayings.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { createGemeenteReader } from '../language/gemeenten.ts';
import type { Phrases } from './phrases.ts';

/** @returns what answers to any of the forms come from, in the chat or as the staff enter them */
export function answerSources(
  { lists: { choices, gemeenten }, forms }: Pick<Knowledge, 'lists' | 'forms'>,
  { answers }: Pick<Phrases, 'answers'>,
): AnswerSources {
  return {
    choices,
    gemeenten: createGemeenteReader(gemeenten),
    sayings: compileSayings(answers, calledIn(forms)),
  };
}
