import type { Form } from '../forms/form.ts';
import type { Annotation } from './letters/annotation.ts';
import type { Lists } from './listFile.ts';
import type { NameSignsFile } from './missed/nameSigns.ts';
import type { Letter } from './letters/letter.ts';
import type { IntentExamples } from './learning/intents.ts';
import type { QuestionPhrases, Synonyms } from './phrases.ts';
import type { AnswerSortsFile } from './reading/answerSorts.ts';
import type { AskingFile } from './reading/asking.ts';

/** A letter with what editors added; the addition is empty when nobody has been at it yet. */
export interface AnnotatedLetter extends Annotation {
  letter: Letter;
}

/** Everything in knowledge/, read and checked; frozen. */
export interface Knowledge {
  /** Newest first. */
  letters: AnnotatedLetter[];
  forms: Form[];
  lists: Lists;
  /** The sentences by file name without ending, each read by the part that says them. */
  phrases: Record<string, unknown>;
  questions: QuestionPhrases;
  /** The words by which the names in a question are known. */
  names: NameSignsFile;
  /** What people want with a message to a dialog. */
  intents: IntentExamples;
  synonyms: Synonyms;
  asking: AskingFile;
  answerSorts: AnswerSortsFile;
  /** Groups of words that are about the same. */
  thesaurus: string[][];
}

/** A fault with where it stands. */
export interface FileFault {
  file: string;
  line: number;
  message: string;
}

/** The folder can't be used as it is; the message lists every fault as file:line: what is wrong. */
export class KnowledgeError extends Error {
  readonly faults: FileFault[];

  constructor(faults: FileFault[]) {
    super(faults.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
    this.name = 'KnowledgeError';
    this.faults = faults;
  }
}
