/** What a letter asks in its own voice, told about it. */
const TOLD: [RegExp, string][] = [
  [/^(?:Ik|Wij|We) (?:verzoek|verzoeken|vraag|vragen) u\b/, 'De brief vraagt u'],
  [/\b(?:verzoek|vraag) ik u(?= |w )/g, 'vraagt de brief u'],
  [/\b(?:verzoeken|vragen) (?:wij|we) u(?= |w )/g, 'vraagt de brief u'],
  [/^(?:Ik|Wij|We) (?:informeer|informeren) u\b/, 'De brief informeert u'],
];
/** Words of who wrote the letter: said by somebody else they mean somebody else. */
const OWN_VOICE = /\b(?:ik|mij|mijn|wij|we|ons|onze)\b/i;

/** @returns a sentence of a letter as an answer: nobody who reads it takes the bot for the one who wrote the letter */
export function plainAnswer(sentence: string): string {
  const told = TOLD.reduce((text, [pattern, words]) => text.replace(pattern, words), sentence.trim());
  return OWN_VOICE.test(told) ? `De brief zegt: “${sentence.trim()}”` : told;
}
