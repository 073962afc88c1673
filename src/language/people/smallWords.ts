import { EMPTY_WORDS } from '../leftWords.ts';
import { LEADS_ON, OVER } from './functieWords.ts';

/** What stands beside somebody who is put down: "zet Kees Bos neer", "gevraagd Kees Bos op te geven". */
const AROUND = new Set(
  `neer op mee door af erbij eraf erin erop eruit terug gevraagd verzocht ipv hierbij hiermee meld meldt melden geeft schrijft schrijven stuur stuurt
  sturen vaardig vaardigen registreer registreren aanmelden opgeven inschrijven afvaardigen`.split(/\s+/),
);

/** @returns whether a folded word only joins what stands around it: a small word, an auxiliary, a verb of telling */
export const isSmallWord = (word: string): boolean =>
  OVER.has(word) || LEADS_ON.has(word) || EMPTY_WORDS.has(word) || AROUND.has(word);
