import { createAnswerSorts } from '../../../src/knowledge/reading/answerSorts.ts';
import { readKnowledge } from '../../../src/knowledgeFolder/knowledgeFiles.ts';

const { names, soughtIn, givenBy } = createAnswerSorts(readKnowledge('knowledge').answerSorts);
const sought = (question: string) => soughtIn(question).map((at) => names[at]);
const given = (text: string) => names.filter((_, at) => givenBy(text)[at]);

test.each([
  ['Welke firma voert het uit?', 'wie'],
  ['Wat is de uiterste inzenddatum?', 'uiterste'],
  ['Met ingang van welke dag geldt het?', 'ingang'],
  ['Wachttijd?', 'duur'],
  ['Verwerkingskosten?', 'bedrag'],
  ['Ondergrens voor dorpen?', 'grens'],
  ['Wie draait er op voor de rekening?', 'betaler'],
  ['Welke bescheiden horen erbij?', 'stukken'],
  ['Waaraan moet een buurthuis voldoen?', 'eisen'],
  ['En als wij niets doen?', 'gevolg'],
  ['Welk bestuursorgaan is bevoegd?', 'orgaan'],
  ['Zijn honden toegestaan?', 'mogen'],
])('what a question seeks, in everyday words or official ones: %s', (question, sort) => {
  expect(sought(question)).toContain(sort);
});

test.each([
  ['Stuur de opgave uiterlijk 3 juni 2019 in.', 'uiterste'],
  ['De regeling gaat in op 1 januari 2027.', 'ingang'],
  ['Het tarief bedraagt 118 euro per ton.', 'bedrag'],
  ['Wie meedoet, ligt voor drie jaar vast.', 'duur'],
  ['De raad stelt de verordening vast.', 'orgaan'],
  ['Een paal staat op hoogstens 200 meter.', 'maat'],
  ['Dat is nodig omdat verbranden duurder wordt.', 'reden'],
  ['Verband en katheters zijn niet toegestaan.', 'mogen'],
])('what a text gives: %s', (text, sort) => {
  expect(given(text)).toContain(sort);
});

test('who asks for an amount does not seek a name, and a name is no amount', () => {
  expect(sought('Hoeveel euro is het per inwoner?')).not.toContain('wie');
  expect(given('De uitvoering ligt bij Stichting Voorbeeld.')).not.toContain('bedrag');
});
