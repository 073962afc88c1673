import { openTalk } from '../helpers/talk.ts';
import type { Talk } from '../helpers/talk.ts';

let talk: Talk;
beforeEach(async () => {
  talk = await openTalk();
});
afterEach(() => talk.close());

const edit = (text: string) => talk.send({ content: { kind: 'text', text, edited: true } });

test('a question that is changed is answered anew', async () => {
  await talk.say('Wanneer is de startdag?');
  const [reply] = await edit('Wie organiseert de startdag?');
  expect(reply?.text).toContain('De VNG organiseert');
  expect(reply?.citations).toHaveLength(1);
});

test('also right after an answer that offered the form', async () => {
  await talk.say('Hoe kan ik iemand aanmelden voor de startdag?');
  const [reply] = await edit('Wanneer is de startdag?');
  expect(reply?.text).toContain('5 april 2018');
});

test('case 142: an answer to a form that is changed later is not taken for the answer that is asked now', async () => {
  await talk.say('ik wil iemand aanmelden voor de startdag');
  await talk.say('Utrecht');
  const [told] = await edit('Zwolle');
  expect(told?.text).toContain('Stuur het dan als nieuw bericht');
  const [next] = await talk.say('Jan de Boer');
  expect(next?.text).toMatch(/functie/);
  const [all] = await talk.say('wat heb je al');
  expect(all?.text).toMatch(/Utrecht[^]*Jan de Boer/);
  expect(all?.text).not.toContain('Zwolle');
});

test('case 142: a word that is changed into ja confirms nothing, and the question stays', async () => {
  await talk.say('ik wil iemand aanmelden voor de startdag');
  for (const text of ['Utrecht', 'Jan de Boer', 'adviseur', 'jan@utrecht.nl', 'klimaat', 'ja', 'ja'])
    await talk.say(text);
  const number = (await talk.stored())[0]?.number;
  const [sure] = await talk.say(`trek in ${number}`);
  expect(sure?.text).toContain('Weet u het zeker');
  await edit('ja');
  expect((await talk.stored())[0]?.status).toBe('ontvangen');
  await talk.say('ja');
  expect((await talk.stored())[0]?.status).toBe('ingetrokken');
});
