import { plain } from '../../../src/dialogs/markdown.ts';
import { openTalk } from '../../helpers/talk.ts';
import type { Talk } from '../../helpers/talk.ts';

let talk: Talk;
beforeEach(async () => {
  talk = await openTalk();
});
afterEach(() => talk.close());

test('"deel" gives question and answer in a message of their own, as they can be sent on', async () => {
  await talk.say('Tot wanneer kan ik iemand aanmelden voor de startdag?');
  const [lead, shared, ...others] = await talk.say('Deel dit antwoord');
  expect(lead?.text).toContain('doorsturen');
  expect(plain(shared?.text ?? '')).toMatch(
    /^Vraag: Tot wanneer kan ik iemand aanmelden voor de startdag\?\n\nAntwoord: [^]*27 maart[^]*> [^]*Lbr\. 18\/009, 16 maart 2018/,
  );
  expect(shared?.text).not.toMatch(/\[\d\]/);
  expect(shared).toMatchObject({ citations: [], suggestions: [] });
  expect(others).toEqual([]);
});

test.each([[], ['Hoeveel kost een nieuw paspoort?'], ['hallo']])(
  'without an answer there is nothing to share: %s',
  async (...before) => {
    for (const text of before) await talk.say(text);
    const [said] = await talk.say('deel');
    expect(said?.text).toContain('nog geen antwoord om te delen');
  },
);

test('in a form the form goes on, and what was asked in between can be shared', async () => {
  await talk.say('ik wil iemand aanmelden voor de startdag');
  await talk.say('wie zijn de ambassadeurs?');
  const replies = await talk.say('deel');
  expect(replies.map(({ text }) => text)).toEqual([
    expect.stringContaining('doorsturen'),
    expect.stringContaining('wie zijn de ambassadeurs'),
    expect.stringContaining('Terug naar het formulier'),
  ]);
});

test('who asks in English hears in English that the letters are in Dutch', async () => {
  const [said] = await talk.say('How much does a new passport cost?');
  expect(said?.text).toMatch(/All letters are in Dutch/);
  expect(said?.suggestions).toContain('Vraag het de VNG');
});
