import type { Drafting } from './drafting.ts';

/** @returns a sentence of a letter as an answer: nobody who reads it takes the bot for the one who wrote the letter */
export function plainAnswer(sentence: string, { told, sentence: { ownVoice } }: Drafting): string {
  const plain = told.reduce((text, { said, as }) => text.replace(said, as), sentence.trim());
  return ownVoice.test(plain) ? `De brief zegt: “${sentence.trim()}”` : plain;
}
