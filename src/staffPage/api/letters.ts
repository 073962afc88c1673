import { draftFor } from '../../editing/propose.ts';
import { isTaken, readIn } from '../../editing/take.ts';
import { tryQuestion as tried } from '../../editing/tried.ts';
import type { Understanding } from '../../knowledge/answering/understanding.ts';
import type { AnnotatedLetter, Knowledge } from '../../knowledge/knowledge.ts';
import { notFound, wordings } from '../../knowledge/letters/checkLetter.ts';
import { entriesOf, wordingsIn } from '../../knowledge/letters/facts.ts';
import { letterLine } from '../../knowledge/letters/letter.ts';
import { markedText } from '../../knowledge/letters/marked.ts';
import { linesOf } from '../../knowledge/letters/wordingLine.ts';
import { ownFolder } from '../../knowledgeFolder/changing/applyChange.ts';
import { readLetterWords } from '../../knowledgeFolder/letterReader.ts';
import { Refusal } from '../../secretariat/desk.ts';
import { dayOf } from '../../time/amsterdam.ts';
import { entryWhole, LARGEST_FILE, letter, letters, readLetter, tryQuestion } from '../schema/letters.ts';
import type { EntryWhole, LetterDay } from '../schema/letters.ts';
import { entryOf, near } from './knowledge.ts';
import { EDITS, KNOWS, route } from './route.ts';
import type { Context, Route } from './route.ts';

function rowOf(one: AnnotatedLetter) {
  const sum = wordings(one).reduce((total, { texts }) => total + texts.length, 0);
  return {
    ...{ id: one.letter.id, name: letterLine(one.letter), subject: one.letter.subject },
    ...{ facts: one.facts.length, gaps: one.gaps.length, wordings: sum },
  };
}

/** The days of all letters, the earliest first. */
function daysIn(knowledge: Knowledge): LetterDay[] {
  const day = ({ from, until }: LetterDay) => until ?? from ?? '';
  return knowledge.letters
    .flatMap(({ letter: of, events }) =>
      events.map(({ name, kind, from, until }) => ({
        ...{ letter: of.id, letterName: letterLine(of), name, kind },
        ...(from !== undefined && { from }),
        ...(until !== undefined && { until }),
      })),
    )
    .sort((a, b) => (day(a) < day(b) ? -1 : 1));
}

function letterShown({ user, editing }: Context, id: string) {
  const { knowledge, folder } = editing;
  const own = knowledge.letters.find((one) => one.letter.id === id);
  if (!own) throw new Refusal('Deze brief is er niet. Kies een andere in de lijst.');
  const editable = ownFolder(folder, id);
  const drafts =
    editable && user.roles.includes('redactie') ? draftFor(folder, knowledge.letters, own) : undefined;
  return {
    ...rowOf(own),
    editable,
    blocks: markedText(own),
    missing: notFound(own.letter),
    entries: [...entriesOf({ letters: [own] })].map(([entry, known]) => ({
      ...entryOf(entry, known),
      wordings: wordingsIn(known).length,
    })),
    drafts: (drafts?.facts ?? []).map(({ event, ...fact }) => {
      const happens = drafts?.events.find((one) => one.id === event);
      return { ...fact, wordings: drafts?.wordings[fact.id] ?? [], ...(happens && { event: happens }) };
    }),
  };
}

function wholeEntry({ letters: all }: Knowledge, id: string): EntryWhole {
  const entry = entriesOf({ letters: all }).get(id);
  if (!entry) throw new Refusal('Dit feit is er niet meer. Kies een ander in de brief.');
  if (entry.kind === 'gap')
    return { ...entryOf(id, entry), english: null, quotes: [], lines: linesOf(entry.gap), event: null };
  const { fact, event, source } = entry;
  const others = source.facts.filter((one) => one.event === event?.id && one.id !== id);
  return {
    ...entryOf(id, entry),
    ...{ english: fact.english ?? null, quotes: fact.quotes, lines: linesOf(fact) },
    event: event
      ? {
          ...{ id: event.id, name: event.name, kind: event.kind },
          ...{ from: event.from ?? null, until: event.until ?? null },
          others: others.map(({ answer }) => answer),
        }
      : null,
  };
}

function saidIn(meant: Understanding, knowledge: Knowledge) {
  const name = new Map(knowledge.letters.map((one) => [one.letter.id, letterLine(one.letter)]));
  switch (meant.kind) {
    case 'answer':
      return meant.found.map(({ answer, instead = '', passages }) => ({
        text: `${instead} ${answer}`.trim(),
        passages: passages.map(({ letter: id, text }) => ({ letter: name.get(id) ?? id, text })),
      }));
    case 'wish': {
      const title = knowledge.forms.find(({ id }) => id === meant.form)?.title ?? meant.form;
      return [{ text: `Begint het formulier “${title}”.`, passages: [] }];
    }
    case 'otherWish':
    case 'smalltalk':
    case 'unknown':
      return [{ text: meant.reply, passages: [] }];
  }
}

export const letterRoutes: readonly Route[] = [
  route(letters, KNOWS, ({ editing, desk }) =>
    Promise.resolve({
      letters: editing.knowledge.letters.map(rowOf),
      days: daysIn(editing.knowledge),
      today: dayOf(desk.now()),
    }),
  ),
  route(letter, KNOWS, (context, { id }) => Promise.resolve(letterShown(context, id))),
  route(entryWhole, EDITS, ({ editing }, { id }) => Promise.resolve(wholeEntry(editing.knowledge, id))),
  route(tryQuestion, KNOWS, ({ editing, desk }, { vraag }) => {
    const { meant, considered, ...more } = tried(vraag, desk.now(), editing.interpreter());
    const { knowledge } = editing;
    return Promise.resolve({
      ...more,
      said: saidIn(meant, knowledge),
      considered: near(considered, knowledge),
    });
  }),
  route(
    readLetter,
    EDITS,
    async ({ editing: { folder } }, { name, content }) => {
      const bytes = new Uint8Array(Buffer.from(content, 'base64'));
      const read = await readIn({ name, content: bytes }, readLetterWords(folder));
      const taken = isTaken(folder, read.id)
        ? [`Er is al een brief ${read.id}. Kies een andere naam, of houd de brief die er is.`]
        : [];
      return {
        ...{ id: read.id, text: read.text },
        found: read.found.map(([what, value]) => ({ what, value })),
        remarks: [...taken, ...read.remarks],
      };
    },
    Math.ceil((LARGEST_FILE * 4) / 3) + 1000,
  ),
];
