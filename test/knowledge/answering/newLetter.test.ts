import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openTalk } from '../../helpers/talk.ts';

/** A letter as the association might send it, in the layout of the others. */
const LETTER = `
Brief aan de leden
T.a.v. het college en de raad

Datum
12 februari 2018
Ons kenmerk
TEST/U201800042
Lbr. 18/004
Telefoon
070-3738393
Bijlage(n)
-

Onderwerp
Laadpalen in de openbare ruimte

Samenvatting

In deze brief leest u hoe uw gemeente laadpalen voor elektrische fietsen kan aanvragen.

Geacht college en gemeenteraad,

Steeds meer inwoners rijden op een elektrische fiets. De leverancier plaatst per kern hoogstens twee laadpalen.

Aanvraag

Uw gemeente vraagt de laadpalen uiterlijk 30 april 2018 aan bij het bureau Laadpunt. De stroom betaalt de fietser zelf met een bankpas.

Met vriendelijke groet,

P. Voorbeeld
Directeur
`;

const ANNOTATION = `
names: [laadpalen, laadpaal, elektrische fietsen]
events:
  - { id: laadpalen-aanvragen, name: laadpalen aanvragen, kind: deadline, until: 2018-04-30 }
facts:
  - id: laadpalen-deadline
    answer: Laadpalen aanvragen kan tot en met 30 april 2018.
    quotes: ['Uw gemeente vraagt de laadpalen uiterlijk 30 april 2018 aan bij het bureau Laadpunt.']
    event: laadpalen-aanvragen
    questions:
      - tot wanneer kan ik laadpalen aanvragen
      - wat is de uiterste datum voor de laadpalen
      - wanneer sluit de aanvraag van laadpalen
    yes: ['kunnen we in april nog laadpalen aanvragen']
  - id: laadpalen-stroom
    answer: De fietser betaalt de stroom zelf, met een bankpas.
    quotes: ['De stroom betaalt de fietser zelf met een bankpas.']
    questions:
      - wie betaalt de stroom van de laadpalen
      - hoe wordt het laden betaald
`;

const dir = mkdtempSync(path.join(tmpdir(), 'briefwijzer-letter-'));
beforeAll(() => {
  cpSync('knowledge', dir, { recursive: true });
  writeFileSync(path.join(dir, 'letters', 'lbr-18-004.txt'), LETTER);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function ask(folder: string, question: string) {
  const talk = await openTalk({ dir: folder });
  try {
    return (await talk.say(question))[0]!;
  } finally {
    await talk.close();
  }
}

test('a letter dropped in as text is quoted and cited', async () => {
  const { text, citations } = await ask(dir, 'Hoeveel laadpalen plaatst de leverancier per kern?');
  expect(text).toContain('De leverancier plaatst per kern hoogstens twee laadpalen.');
  expect(text).toContain('Lbr. 18/004, 12 februari 2018');
  expect(citations).toHaveLength(1);
});

test('what the new letter does not say is not said, and the other letters still answer', async () => {
  expect((await ask(dir, 'Welke kleur krijgt de bushalte?')).citations).toEqual([]);
  expect((await ask(dir, 'Wanneer is de startdag?')).text).toContain('5 april');
});

test.each([
  ['Wat is het onderwerp van Lbr. 18/004?', 'Laadpalen in de openbare ruimte'],
  ['Wie ondertekende de brief van 12 februari 2018?', 'P. Voorbeeld'],
  ['Welke deadlines staan er in Lbr. 18/004?', '30 april 2018'],
])('its head and its deadlines answer without an editor: %s', async (question, answer) => {
  const { text, citations } = await ask(dir, question);
  expect(text).toContain(answer);
  expect(citations).toHaveLength(1);
  expect(citations[0]?.name).toContain('Lbr. 18/004');
});

test.each([
  'Wat is het onderwerp van Lbr. 22/040?',
  'Tot wanneer kan het volgens de brief van 1 april 2019?',
])('a letter that is not there answers nothing: %s', async (question) => {
  const { text, citations } = await ask(dir, question);
  expect(text).toContain('ken ik niet');
  expect(text).toContain('Lbr. 18/009');
  expect(citations).toEqual([]);
});

test.each([
  'Welke brieven zijn er?',
  'Is er al een nieuwere brief dan Lbr. 18/009?',
  'geef een overzicht van alle ledenbrieven',
])('which letters there are: %s', async (question) => {
  const { text, citations } = await ask(dir, question);
  expect(text).toMatch(/Lbr\. 18\/009[^]*Lbr\. 18\/004[^]*Lbr\. 13\/069/);
  expect(citations).toEqual([]);
});

test('what an editor adds beside it gives the answer and the days that are left', async () => {
  const annotated = mkdtempSync(path.join(tmpdir(), 'briefwijzer-letter-'));
  cpSync(dir, annotated, { recursive: true });
  writeFileSync(path.join(annotated, 'letters', 'lbr-18-004.yaml'), ANNOTATION);
  const { text } = await ask(annotated, 'Wat is de uiterste datum voor laadpalen?');
  expect(text).toContain('Laadpalen aanvragen kan tot en met 30 april 2018.');
  expect(text).toContain('> Uw gemeente vraagt de laadpalen uiterlijk 30 april 2018 aan');
  expect(text).toMatch(/nog 41 dagen/);
  expect((await ask(annotated, 'deadline laadpalen?')).text).toContain('30 april 2018');
  expect((await ask(annotated, 'Wie betaalt de laadpalen?')).text).toContain('met een bankpas');
  expect((await ask(annotated, 'Hoe heten de ambassadeurs?')).text).toContain('Bandell');
  expect((await ask(annotated, 'Wat kost zo een laadpaal?')).citations).toEqual([]);
  rmSync(annotated, { recursive: true, force: true });
});

test('where nothing is sure, the passage that comes closest can be pressed', async () => {
  const talk = await openTalk({ dir });
  try {
    const [reply] = await talk.say('Hoe ziet zo’n ding van Laadpunt eruit?');
    const press = reply!.suggestions?.find((one) => one.startsWith('Lees in Lbr. 18/004'));
    expect(press).toBeDefined();
    expect(reply!.text).toContain(`typ “${press!}”`);
    expect((await talk.say(press!))[0]!.citations[0]?.name).toContain('Lbr. 18/004');
  } finally {
    await talk.close();
  }
});
