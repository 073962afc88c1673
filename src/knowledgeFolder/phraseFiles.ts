import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { INTENTS } from '../dialogs/intents.ts';
import { compileDrafting, draftingSchema } from '../knowledge/drafting/drafting.ts';
import type { Drafting } from '../knowledge/drafting/drafting.ts';
import { KnowledgeError } from '../knowledge/knowledge.ts';
import type { FileFault } from '../knowledge/knowledge.ts';
import type { IntentExamples } from '../knowledge/learning/intents.ts';
import { questionPhrasesSchema } from '../knowledge/phrases.ts';
import type { QuestionPhrases } from '../knowledge/phrases.ts';
import { textsFor, withAdded } from './additions.ts';
import { filesIn, stem } from './filesIn.ts';
import { readLines } from './textFile.ts';
import { readWith, readYaml } from './yamlFile.ts';
import type { YamlFile } from './yamlFile.ts';

const SMALLTALK = 'phrases/praatjes';
const BY_INTENT = 'phrases/bedoelingen';
const DRAFTING = 'phrases/drafting.yaml';

/** @returns sentences that stand in one file, which must be there; undefined when they can't be read, for a fault that is added */
export function readPhrases<T>(
  dir: string,
  file: string,
  schema: z.ZodType<T>,
  faults: FileFault[],
): T | undefined {
  const yaml = needed(dir, file, faults);
  return yaml && readWith(yaml, schema, faults);
}

/** @returns the sentences of the questions, with examples of messages in files of their own */
export function readQuestions(dir: string, faults: FileFault[]): QuestionPhrases | undefined {
  const yaml = needed(dir, 'phrases/questions.yaml', faults);
  if (!yaml) return undefined;
  const { smalltalk } = (yaml.value ?? {}) as { smalltalk?: unknown };
  const topics: unknown[] = Array.isArray(smalltalk) ? smalltalk : [];
  const messages = filesIn(dir, SMALLTALK, '.txt').flatMap((file) => {
    const topic = stem(file, '.txt');
    const at = topics.findIndex((item) => (item as { topic?: unknown } | null)?.topic === topic);
    if (at < 0) faults.push({ file, line: 1, message: `er is geen praatje "${topic}"` });
    return at < 0 ? [] : textsFor(['smalltalk', at, 'messages'], dir, file, faults);
  });
  const added = [
    ...messages,
    ...textsFor(['asked'], dir, 'phrases/geen-wens.txt', faults),
    ...textsFor(['elsewhere'], dir, 'phrases/iets-anders.txt', faults),
    ...textsFor(['otherWish', 'messages'], dir, 'phrases/andere-wensen.txt', faults),
  ];
  return readWith(withAdded(yaml, added), questionPhrasesSchema, faults);
}

/** @returns examples of what people want with a message, a file for each intent; there must be one of each that the dialogs know */
export function readIntents(dir: string, faults: FileFault[]): IntentExamples {
  const files = filesIn(dir, BY_INTENT, '.txt').map((file) => ({ file, name: stem(file, '.txt') }));
  const examples: Record<string, string[]> = {};
  for (const { file, name } of files) {
    if (!INTENTS.some((intent) => intent === name))
      faults.push({ file, line: 1, message: `er is geen bedoeling "${name}"` });
    examples[name] = readLines(join(dir, file), file, faults).texts;
  }
  for (const intent of INTENTS)
    if (!(intent in examples))
      faults.push({ file: `${BY_INTENT}/${intent}.txt`, line: 1, message: 'dit bestand ontbreekt' });
  return examples;
}

/**
 * @returns the words with which facts and wordings are proposed; undefined where a folder has none
 * @throws KnowledgeError with every fault in them
 */
export function readDrafting(dir: string): Drafting | undefined {
  if (!existsSync(join(dir, DRAFTING))) return undefined;
  const faults: FileFault[] = [];
  const file = readWith(readYaml(join(dir, DRAFTING), DRAFTING), draftingSchema, faults);
  if (!file) throw new KnowledgeError(faults);
  return compileDrafting(file);
}

function needed(dir: string, file: string, faults: FileFault[]): YamlFile | undefined {
  if (existsSync(join(dir, file))) return readYaml(join(dir, file), file);
  faults.push({ file, line: 1, message: 'dit bestand ontbreekt' });
  return undefined;
}
