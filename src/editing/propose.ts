import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { alike } from '../knowledge/drafting/alike.ts';
import type { Drafting } from '../knowledge/drafting/drafting.ts';
import { draftOf } from '../knowledge/drafting/draft.ts';
import type { Draft } from '../knowledge/drafting/draft.ts';
import { mouldsOf } from '../knowledge/drafting/moulds.ts';
import { articlesIn, tellingWords } from '../knowledge/drafting/phrase.ts';
import type { Words } from '../knowledge/drafting/phrase.ts';
import { subjectOf, suggestedFor } from '../knowledge/drafting/suggest.ts';
import type { AnnotatedLetter, Knowledge } from '../knowledge/knowledge.ts';
import { wordings } from '../knowledge/letters/checkLetter.ts';
import { writtenId } from '../knowledge/letters/ownIds.ts';
import type { Letter } from '../knowledge/letters/letter.ts';
import { hasFolder, passedOverFile } from '../knowledgeFolder/changing/applyChange.ts';
import { addToFacts } from '../knowledgeFolder/changing/factsFile.ts';
import { addWordings } from '../knowledgeFolder/changing/wordingFile.ts';
import { readDrafting } from '../knowledgeFolder/phraseFiles.ts';
import { fold } from '../text/fold.ts';
import { readLines } from '../knowledgeFolder/textFile.ts';
import { Refused } from '../knowledgeFolder/refused.ts';

/**
 * Proposes facts, days and first wordings for a letter, and adds them to what an editor has.
 * @returns what was added, a line each
 * @throws Refused when there is no such letter
 */
export function draft(dir: string, { letters }: Knowledge, id: string): string[] {
  const own = folderOf(dir, letters, id);
  const proposed = draftFor(dir, letters, own);
  const { events, facts, names } = proposed;
  if (facts.length === 0) return [`In ${id} is niets nieuws gevonden om voor te stellen.`];
  addToFacts(dir, id, { events, facts }, names);
  for (const fact of facts) addWordings(dir, id, fact.id, 'voorstel', proposed.wordings[fact.id] ?? []);
  return [
    ...facts.map((fact) => `${fact.id}\n  ${fact.answer}\n  ${(proposed.wordings[fact.id] ?? [])[0]}`),
    `${facts.length} feiten voorgesteld, ${events.length} met een dag. Kijk letters/${id}/feiten.yaml na: streep weg wat niet klopt, ook het bestand in vragen.`,
  ];
}

/** @returns facts, days and first wordings for a letter: what an editor has, or passed over, is not proposed again */
export function draftFor(dir: string, letters: readonly AnnotatedLetter[], own: AnnotatedLetter): Draft {
  return draftOf(
    own.letter,
    {
      ids: new Set(
        letters.flatMap(({ facts, gaps, events }) => [...facts, ...gaps, ...events].map((one) => one.id)),
      ),
      quotes: [...own.facts.flatMap(({ quotes }) => quotes), ...passedOver(dir, own.letter.id)],
      isAsked: askedIn(letters),
    },
    draftingIn(dir),
  );
}

/** What stands on a line here may be more lines in the letter. */
function passedOver(dir: string, letter: string): string[] {
  const name = passedOverFile(letter);
  const path = join(dir, name);
  return existsSync(path) ? readLines(path, name, []).texts : [];
}

/**
 * Makes more wordings for the facts of a letter, out of those of all others.
 * @param fact one of them; without it all
 * @returns what was added, a line for each fact
 * @throws Refused when there is no such letter or fact
 */
export function suggest(dir: string, knowledge: Knowledge, id: string, fact?: string): string[] {
  const { letters, synonyms } = knowledge;
  const own = folderOf(dir, letters, id);
  const facts = own.facts.filter((one) => fact === undefined || writtenId(one.id) === fact);
  if (facts.length === 0)
    throw new Refused(
      fact === undefined
        ? `${id} heeft nog geen feiten: begin met draft.`
        : `${id} heeft geen feit "${fact}".`,
    );
  const fillers = new Set(synonyms.fillers);
  const owned = letters
    .filter((one) => one !== own)
    .flatMap((one) =>
      [...one.facts, ...one.gaps].map((entry) => ({ owner: entry.id, wordings: entry.questions })),
    );
  const drafting = draftingIn(dir);
  const names = calledIn(knowledge);
  const moulds = mouldsOf(
    owned,
    (word) => fillers.has(word),
    (word) => names.has(word),
    drafting,
  );
  const words = wordsOf(own.letter, drafting);
  const given = new Set<string>();
  const asked = askedIn(letters);
  return facts.map((one) => {
    const subject = subjectOf(one, words, drafting);
    if (!subject)
      return `${one.id}: geen vragen. Zet bij het feit asks en about: wat ermee gevraagd wordt, en waarover.`;
    const texts = suggestedFor(subject, moulds, (text) => asked(text) || given.has(alike(text)), drafting);
    for (const text of texts) given.add(alike(text));
    addWordings(dir, id, writtenId(one.id), 'suggest, streep weg wat niet klopt', texts);
    return `${one.id}: ${texts.length} vragen bij ${subject.about}`;
  });
}

/** A fact with fewer wordings can do with more. */
const FEW = 30;

/**
 * @param named a letter, a fact, or a letter and one of its facts; with neither every fact that has few wordings
 * @returns what was added, a line for each fact
 * @throws Refused when there is no such letter or fact
 */
export function suggestFor(
  dir: string,
  knowledge: Knowledge,
  [first = '', second]: (string | undefined)[],
): string[] {
  const { letters } = knowledge;
  if (first === '') {
    const few = letters.flatMap(({ letter, facts }) =>
      facts
        .filter(({ questions }) => questions.length < FEW)
        .map(({ id }) => ({ letter: letter.id, fact: writtenId(id) })),
    );
    if (few.length === 0) return [`Elk feit heeft al ${FEW} vragen of meer.`];
    return few.flatMap(({ letter, fact }) => suggest(dir, knowledge, letter, fact));
  }
  const owner = letters.find(({ facts }) => facts.some(({ id }) => writtenId(id) === first));
  const isLetter = letters.some(({ letter }) => letter.id === first);
  return !isLetter && owner
    ? suggest(dir, knowledge, owner.letter.id, first)
    : suggest(dir, knowledge, first, second);
}

/** @throws Refused where the folder has no words to propose with */
function draftingIn(dir: string): Drafting {
  const drafting = readDrafting(dir);
  if (!drafting) throw new Refused('Voorstellen kan niet: phrases/drafting.yaml ontbreekt.');
  return drafting;
}

/** @returns what forms and their questions are called in one word, of one and of more, folded */
export function calledIn({ forms }: Pick<Knowledge, 'forms'>): Set<string> {
  const called = forms.flatMap(({ id, fields }) => [id, ...fields.map(({ label }) => label)]).map(fold);
  const single = called.filter((name) => /^\p{L}{3,}$/u.test(name));
  return new Set(single.flatMap((name) => [name, `${name}s`, `${name}n`, `${name}en`]));
}

function wordsOf(letter: Letter, { phrase: said }: Drafting): Words {
  const text = letter.blocks.map((block) => block.text).join('\n');
  return { telling: tellingWords(letter.subject, text, said), articles: articlesIn(text), said };
}

function askedIn(letters: readonly AnnotatedLetter[]): (wording: string) => boolean {
  const all = new Set(letters.flatMap((letter) => wordings(letter).flatMap(({ texts }) => texts.map(alike))));
  return (wording) => all.has(alike(wording));
}

/** @throws Refused when the letter is not there, cannot be read, or has no folder of its own */
export function folderOf(dir: string, letters: readonly AnnotatedLetter[], id: string): AnnotatedLetter {
  const found = letters.find(({ letter }) => letter.id === id);
  if (!found) {
    const known = letters.map(({ letter }) => letter.id).join(', ');
    throw new Refused(`Er is geen brief "${id}" die gelezen kan worden. Wel: ${known}.`);
  }
  hasFolder(dir, id);
  return found;
}
