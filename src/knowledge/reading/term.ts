/** What a message says, freed from how it is said. */
export interface Term {
  /** The stem of a word, or a concept: see `conceptKey`. */
  key: string;
  /** How much this term counts beside the others, before its rarity. */
  weight: number;
  /** Whether anything in the letters, their wordings or the synonyms has it. */
  known: boolean;
}

/** @param concept as the synonyms name it; what is asked for, such as when or who, has a `?` in front: `?wanneer` */
export const conceptKey = (concept: string): string => `#${concept}`;

/** @returns whether a term is a concept: words that mean the same */
export const isConcept = (key: string): boolean => key.startsWith('#');

/** @returns whether a term is what is asked for, such as when or who */
export const isAspect = (key: string): boolean => key.startsWith('#?');
