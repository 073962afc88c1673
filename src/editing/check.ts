import { notFound } from '../knowledge/letters/checkLetter.ts';
import { taughtAgainst } from '../knowledge/letters/against.ts';
import { KnowledgeError } from '../knowledge/knowledge.ts';
import type { FileFault, Knowledge } from '../knowledge/knowledge.ts';
import { checkRetention } from '../knowledgeFolder/checkRetention.ts';
import type { Drafting } from '../knowledge/drafting/drafting.ts';
import { readUsable } from '../knowledgeFolder/knowledgeFiles.ts';
import { readDrafting } from '../knowledgeFolder/phraseFiles.ts';
import { readRules } from '../knowledgeFolder/ruleFiles.ts';

/** So many remarks of a kind are listed; of more, how many. */
const LISTED = 20;

/**
 * @returns what an editor may want to look at, and how much there is
 * @throws KnowledgeError with every fault; courses and notices are checked against the forms, so only when those can be read
 */
export function check(dir: string): string {
  const { knowledge, faults, doubles } = readUsable(dir);
  const { faults: twice, shared } = doubles();
  let drafting: Drafting | undefined;
  const all = [
    ...faults,
    ...twice,
    ...faultsOf(() => {
      drafting = readDrafting(dir);
    }),
    ...faultsOf(() => {
      const missing = checkRetention(dir, readRules(dir, knowledge));
      if (missing.length > 0) throw new KnowledgeError(missing);
    }),
  ];
  if (all.length > 0) throw new KnowledgeError(all);
  const remarks = [
    ...missingParts(knowledge),
    ...sharedWith(shared),
    ...(drafting ? against(knowledge, drafting) : []),
  ];
  return [...remarks, summary(knowledge)].join('\n');
}

/** @returns how much there is, to see that nothing was left out */
export function summary(knowledge: Knowledge): string {
  const facts = knowledge.letters.flatMap((letter) => letter.facts);
  const wordings = facts.reduce(
    (sum, { questions, yes, no }) => sum + questions.length + yes.length + no.length,
    0,
  );
  const gaps = knowledge.letters.reduce((sum, letter) => sum + letter.gaps.length, 0);
  return (
    `In orde: ${knowledge.letters.length} brieven, ${facts.length} feiten met ${wordings} vragen, ` +
    `${gaps} onderwerpen die er niet in staan, ${knowledge.forms.length} formulieren.`
  );
}

/** @returns a line for each letter in whose text something was looked for and not found */
function missingParts({ letters }: Knowledge): string[] {
  return letters.flatMap(({ letter }) => {
    const missing = notFound(letter);
    return missing.length > 0 ? [`Let op: in ${letter.id} staat geen ${missing.join(', geen ')}.`] : [];
  });
}

function sharedWith(shared: readonly FileFault[]): string[] {
  return listed(
    shared.map(
      ({ file, line, message }) =>
        `Let op: ${file}:${line}: ${message}. Dat mag: de brief die iemand bedoelt, beslist.`,
    ),
  );
}

function against({ letters, questions }: Knowledge, drafting: Drafting): string[] {
  return listed(
    taughtAgainst(letters, questions.elsewhere, drafting.phrase).map(({ text, word, letter, gap, of }) => {
      const place = gap === undefined ? 'phrases/iets-anders.txt' : `${of} bij "${gap}"`;
      return `Let op: "${text}" (${place}) zegt dat er niets over ${word} is, maar ${letter} gaat daarover. Kijk of die vraag weg kan.`;
    }),
  );
}

function listed(lines: string[]): string[] {
  return lines.length <= LISTED
    ? lines
    : [...lines.slice(0, LISTED), `… en nog ${lines.length - LISTED} zulke.`];
}

function faultsOf(read: () => unknown): FileFault[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof KnowledgeError) return error.faults;
    throw error;
  }
}
