import { phrasesSchema } from '../dialogs/phrases.ts';
import { answerQuestion } from '../dialogs/question/questionDialog.ts';
import type { Tools } from '../dialogs/turn.ts';
import { choiceLists } from '../forms/list.ts';
import { createInterpreter } from '../knowledge/answering/interpreter.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { learnFrom, type Learned } from '../knowledge/learning/learned.ts';
import { createGemeenteReader, type Gemeente } from '../language/gemeenten.ts';
import { secrets } from '../secrets.ts';

/** @returns what deciding a turn needs, made from what is known */
export function createTools(
  knowledge: Knowledge,
  parts: Pick<Tools, 'registrations' | 'courseOf' | 'newId' | 'fixedToday'>,
  learned: Learned = learnFrom(knowledge),
): Tools {
  const { items } = knowledge.lists.gemeenten as { items: Gemeente[] };
  return {
    ...parts,
    secrets,
    wall: Date.now,
    forms: knowledge.forms,
    lists: { choices: choiceLists(knowledge.lists), gemeenten: createGemeenteReader(items) },
    phrases: phrasesSchema.parse(knowledge.phrases.dialogs),
    interpreter: createInterpreter(knowledge, learned),
    answerQuestion: answerQuestion(knowledge),
  };
}
