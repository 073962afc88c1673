import { createReadOn } from '../../../src/dialogs/letters/readOn.ts';
import { answerQuestion } from '../../../src/dialogs/question/questionDialog.ts';
import { createInterpreter } from '../../../src/knowledge/answering/interpreter.ts';
import { paged } from '../../helpers/knownSearch.ts';
import { learnedHere } from '../../helpers/learnedHere.ts';
import { openTalk } from '../../helpers/talk.ts';
import type { Talk } from '../../helpers/talk.ts';

const PAGE = 'https://bot.example.nl/brieven/lbr-18-009';
const knowledge = paged;
const tools = {
  interpreter: createInterpreter(knowledge, learnedHere()),
  answerQuestion: answerQuestion(knowledge),
  readOn: createReadOn(knowledge),
};

let talk: Talk;
beforeEach(async () => {
  talk = await openTalk({ tools });
});
afterEach(() => talk.close());

test('an answer opens the letter at its passage: below the text, and in the citation', async () => {
  const [reply] = await talk.say('Tot wanneer kan ik iemand aanmelden voor de startdag?');
  expect(reply?.text.split('\n').at(-1)).toBe(`[Open de brief](${PAGE}#p26)`);
  expect(reply?.citations.map(({ url }) => url)).toEqual([`${PAGE}#p26`]);
});

test('one that quotes two letters opens each by its name', async () => {
  const [reply] = await talk.say('Wat is de datum van de brief over het IBP? En die van de ambassadeurs?');
  const links = reply?.text.split('\n').at(-1);
  expect(reply?.citations).toHaveLength(2);
  expect(links).toMatch(
    /^\[Open Lbr\. 18\/009, 16 maart 2018\]\(\S+#p3-7\) · \[Open Lbr\. 13\/069, [^\]]+\]\(\S+\)$/,
  );
});

test('without an address nothing is linked', async () => {
  await talk.close();
  talk = await openTalk();
  const [reply] = await talk.say('Tot wanneer kan ik iemand aanmelden voor de startdag?');
  expect(reply?.text).not.toContain('](');
  expect(reply?.citations[0]).not.toHaveProperty('url');
});

test('"lees verder" shows the passage in its section, which opens there', async () => {
  const [first] = await talk.say('Tot wanneer kan ik iemand aanmelden voor de startdag?');
  expect(first?.suggestions.at(-1)).toBe('Lees verder');
  const [reply] = await talk.say('Lees verder.');
  expect(reply?.text).toMatch(/^Lbr\. 18\/009, 16 maart 2018, onder “Hoe kan uw gemeente nu meewerken/);
  expect(reply?.citations).toHaveLength(1);
  expect(reply?.letter?.link).toEqual({ title: 'Open de brief', url: `${PAGE}#p26` });
  expect(reply?.letter?.passages.map(({ marked }) => marked)).toEqual([
    ...Array.from({ length: 6 }, () => false),
    true,
    ...Array.from({ length: 5 }, () => false),
  ]);
  expect((await talk.say('lees verder'))[0]?.letter).toEqual(reply?.letter);
});

test('with nothing to read on in, it says so', async () => {
  const [reply] = await talk.say('lees verder');
  expect(reply?.text).toContain('nog geen passage');
  expect(reply?.letter).toBeUndefined();
});

test('in a form the section comes first, then the question again', async () => {
  await talk.say('ik wil iemand aanmelden voor de startdag');
  await talk.say('Tot wanneer kan dat?');
  const replies = await talk.say('lees verder');
  expect(replies).toHaveLength(2);
  expect(replies[0]?.letter?.passages.length).toBeGreaterThan(1);
  expect(replies[1]?.text).toMatch(/^Terug naar het formulier:[^]*gemeente/);
});

test('which letters there are: each with its day, subject and link', async () => {
  const [reply] = await talk.say('Welke brieven kent u?');
  expect(reply?.text.split('\n\n').slice(1, 3)).toEqual([
    `**Lbr. 18/009**, 16 maart 2018: Samenwerken aan de grote maatschappelijke opgaven (IBP). [Open de brief](${PAGE})`,
    '**Lbr. 13/069**, 29 augustus 2013: Ambassadeurs van gemeentelijke samenwerking. [Open de brief](https://bot.example.nl/brieven/lbr-13-069)',
  ]);
});

test('of a section as long as a book as much is shown as a card holds, with the passage in it', () => {
  const [source] = knowledge.letters;
  const block = { section: 'Lang', kind: 'paragraph' as const };
  const blocks = Array.from({ length: 400 }, (_, at) => ({
    ...block,
    text: `${at} ${'woord '.repeat(60)}.`,
  }));
  const long = { ...knowledge, letters: [{ ...source!, letter: { ...source!.letter, blocks } }] };
  const shown = createReadOn(long).show({ letter: source!.letter.id, facts: [], passage: 'p200', age: 0 });
  const passages = shown?.letter?.passages ?? [];
  expect(passages.filter(({ marked }) => marked).map(({ text }) => text.split(' ')[0])).toEqual(['199']);
  expect(passages.map(({ text }) => text).join('').length).toBeLessThan(4500);
});
