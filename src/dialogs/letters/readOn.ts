import { backToForm } from '../form/sideAnswer.ts';
import { fillingOf } from '../form/filling.ts';
import { ask } from '../form/formPrompt.ts';
import { activeDraft, withDraft } from '../state.ts';
import { answer, formOf } from '../turn.ts';
import type { Decision, Turn, ReadOn } from '../turn.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { letterLine } from '../../knowledge/letters/letter.ts';
import type { Letter } from '../../knowledge/letters/letter.ts';
import { placeAt } from '../../knowledge/letters/place.ts';
import type { Place } from '../../knowledge/letters/place.ts';
import { fill } from '../../text/fill.ts';
import { folded } from '../../text/fold.ts';
import { citationOf } from '../question/questionDialog.ts';
import { say } from '../message.ts';
import type { Reply } from '../message.ts';
import { createLetterCards } from './letterCard.ts';

/** "Lees verder": the passage that was quoted last in its section, and then the form's question where there is one. */
export function readOn(turn: Turn): Decision | undefined {
  const { state, tools } = turn;
  if (turn.text === '' || !tools.readOn.asks(turn.text)) return undefined;
  const shown = tools.readOn.show(state.subject);
  const draft = activeDraft(state);
  const form = draft && formOf(turn, draft.form);
  if (!draft || !form) return answer(state, shown ?? tools.readOn.nothing);
  if (!shown) return undefined;
  const asked = ask(fillingOf(turn, form, draft), 'brief');
  return answer(withDraft(state, asked.draft), shown, ...backToForm(turn, asked.replies));
}

/** @returns what reads on in the letters of this knowledge */
export function createReadOn({ letters, questions }: Knowledge): ReadOn {
  const phrases = questions.letters;
  const asked = new Set([...phrases.readsOn, phrases.readOn].map(folded));
  return {
    asks: (text) => text.length <= 80 && asked.has(folded(text)),
    nothing: say(phrases.nothingToRead),
    show(subject) {
      const source = letters.find(({ letter }) => letter.id === subject?.letter);
      const place = source && placeAt(source.letter, subject?.passage ?? '');
      return place && replyOf(source.letter, place, phrases);
    },
  };
}

function replyOf(letter: Letter, place: Place, phrases: Knowledge['questions']['letters']): Reply {
  const { section = '' } = letter.blocks[place.from] ?? {};
  const line = letterLine(letter);
  const lead = fill(section === '' ? phrases.noSection : phrases.section, { letter: line, section });
  const text = letter.blocks.slice(place.from, place.to + 1).map((block) => block.text);
  const passage = { letter: letter.id, section, text: text.join('\n') };
  return {
    text: `${lead} [1]`,
    citations: [citationOf(letter, passage)],
    suggestions: [],
    letter: createLetterCards(phrases.open).inSection(letter, place),
  };
}
