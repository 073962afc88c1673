import { readFileSync } from 'node:fs';
import { plain } from '../../../src/dialogs/markdown.ts';
import { searchIn } from '../../helpers/knownSearch.ts';
import { toolsOf } from '../../helpers/talk.ts';

const NOW = '2018-03-20T10:00:00+01:00';
/** Characters of what is searched for from the compose box at most. */
const LONGEST = 300;
/** Every so many of the questions that people were asked to think up. */
const EVERY = 3;
const PANELS = ['a', 'c', 'e'].map((name) => `test/eval/panel-${name}.jsonl`);

const search = searchIn();
const { interpreter, answerQuestion } = toolsOf();
const questions = PANELS.flatMap((file) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text)
    .filter((text, at) => at % EVERY === 0 && text.length <= LONGEST),
);

/** What the chat says of a question, when it quotes a letter. */
function inChat(text: string): string | undefined {
  const understood = interpreter.understand({ text, now: NOW });
  if (understood.kind !== 'answer') return undefined;
  const [reply] = answerQuestion(understood, text, NOW.slice(0, 10)).replies;
  return reply && reply.citations.length > 0 ? oneLine(plain(reply.text)) : undefined;
}

/** What proves the answer that a card gives of it from the compose box. */
function onCard(text: string): { passages: string[] } | undefined {
  const found = search.find(text, NOW);
  const card = 'cards' in found ? found.cards.find(({ answer }) => answer !== undefined) : undefined;
  if (!card) return undefined;
  const marked = card.passages.filter((one) => one.marked);
  return { passages: marked.map((one) => oneLine(one.text)) };
}

const oneLine = (text: string) => text.replaceAll(/[\s>•]+/g, ' ').trim();

test('the questions that people thought up have one answer and one proof, in the chat and on a card', () => {
  const compared = questions.map((text) => ({ text, chat: inChat(text), card: onCard(text) }));
  const differ = compared.filter(({ chat, card }) =>
    chat === undefined || card === undefined
      ? chat !== card
      : card.passages.length === 0 || !card.passages.every((passage) => chat.includes(passage)),
  );
  expect(differ).toEqual([]);
  expect(compared.filter(({ chat }) => chat !== undefined).length).toBeGreaterThan(compared.length / 2);
});
