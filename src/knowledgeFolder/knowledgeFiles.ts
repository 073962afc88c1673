import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { phrasesSchema } from '../dialogs/phrases.ts';
import { KnowledgeError } from '../knowledge/knowledge.ts';
import type { FileFault, Knowledge } from '../knowledge/knowledge.ts';
import { letterWordsSchema } from '../knowledge/letters/letterWords.ts';
import { nameSignsSchema } from '../knowledge/missed/nameSigns.ts';
import { synonymsSchema } from '../knowledge/phrases.ts';
import { answerSortsSchema } from '../knowledge/reading/answerSorts.ts';
import { askingSchema } from '../knowledge/reading/asking.ts';
import { askedTwice } from './askedTwice.ts';
import type { Doubles } from './askedTwice.ts';
import { checkAbout, formNames, readForms } from './formFiles.ts';
import { frozen } from './frozen.ts';
import { lettersIn } from './letterFiles.ts';
import { readLetters } from './letterReader.ts';
import { readLists } from './listFiles.ts';
import { readIntents, readPhrases, readQuestions } from './phraseFiles.ts';
import { readSynonyms, readThesaurus } from './synonymFiles.ts';
import { readWith } from './yamlFile.ts';

/** The folder as far as it can be used, with what is wrong with the letters that were left out. */
export interface ReadFolder {
  knowledge: Knowledge;
  faults: FileFault[];
  /** @returns the questions that stand in two places: for editors to mend, they keep nothing from being answered */
  doubles: () => Doubles;
}

/**
 * Reads knowledge/ from disk as far as it can be used: a letter that can't be read is left out.
 * @param dir the folder
 * @returns what is left, frozen, with the faults of what is not
 * @throws KnowledgeError with all faults, each with file and line, when one is in anything but a letter, or no letter
 * can be read
 */
export function readUsable(dir: string): ReadFolder {
  if (!existsSync(join(dir, 'letters')))
    throw new KnowledgeError([
      { file: dir, line: 1, message: 'deze map bestaat niet of heeft geen map letters' },
    ]);
  const faults: FileFault[] = [];
  const lists = readLists(dir, faults);
  const dialogs = readPhrases(dir, 'phrases/dialogs.yaml', phrasesSchema, faults);
  const places = lettersIn(dir);
  const known = { lists: Object.keys(lists.choices), letters: places.map(({ id }) => id) };
  const forms = readForms(dir, known, faults);
  const questions = readQuestions(dir, faults);
  const intents = readIntents(dir, faults);
  const synonyms = readWith(readSynonyms(dir, faults), synonymsSchema, faults);
  const thesaurus = readThesaurus(dir, faults);
  const asking = readPhrases(dir, 'vraagsoorten.yaml', askingSchema, faults);
  const answerSorts = readPhrases(dir, 'antwoordsoorten.yaml', answerSortsSchema, faults);
  const names = readPhrases(dir, 'phrases/names.yaml', nameSignsSchema, faults);
  const words = readPhrases(dir, 'phrases/letters.yaml', letterWordsSchema, faults);
  if (!words) throw new KnowledgeError(faults);
  const formIds = [...forms.map(({ id }) => id), ...formNames(dir)];
  const { letters, faults: leftOut, read } = readLetters(dir, places, formIds, words);
  const inLetters = [...leftOut, ...checkAbout(dir, forms, letters)];
  if (
    faults.length > 0 ||
    !questions ||
    !synonyms ||
    !asking ||
    !answerSorts ||
    !names ||
    (letters.length === 0 && inLetters.length > 0)
  )
    throw new KnowledgeError([...faults, ...inLetters, ...askedTwice(read).faults]);
  const knowledge = frozen({
    letters,
    forms,
    lists,
    phrases: { dialogs },
    questions,
    names,
    intents,
    synonyms,
    asking,
    answerSorts,
    thesaurus,
  });
  return { knowledge, faults: inLetters, doubles: () => askedTwice(read) };
}

/**
 * Reads knowledge/ from disk, all of it.
 * @param dir the folder
 * @returns everything in it, frozen
 * @throws KnowledgeError with all faults, each with file and line
 */
export function readKnowledge(dir: string): Knowledge {
  const { knowledge, faults, doubles } = readUsable(dir);
  const all = [...faults, ...doubles().faults];
  if (all.length > 0) throw new KnowledgeError(all);
  return knowledge;
}
