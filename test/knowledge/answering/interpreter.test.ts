import { createInterpreter } from '../../../src/knowledge/answering/interpreter.ts';
import type { Subject } from '../../../src/knowledge/answering/understanding.ts';
import { annotationSchema } from '../../../src/knowledge/letters/annotation.ts';
import { parseLetter } from '../../../src/knowledge/letters/letterParser.ts';
import { readKnowledge } from '../../../src/knowledgeFolder/knowledgeFiles.ts';
import { LETTER_WORDS } from '../../helpers/letterWords.ts';
import { learnedHere } from '../../helpers/learnedHere.ts';

const interpreter = createInterpreter(readKnowledge('knowledge'), learnedHere());
const NOW = '2018-03-20T10:00:00+01:00';
const understand = (text: string, subject?: Subject) =>
  interpreter.understand({ text, now: NOW, ...(subject && { subject }) });

/** What came of the last of these messages. */
function after(...texts: string[]) {
  let subject: Subject | undefined;
  let last = understand(texts[0] ?? '');
  for (const text of texts) {
    last = understand(text, subject);
    subject = 'subject' in last ? last.subject : subject;
  }
  return last;
}

const factsOf = (understanding: ReturnType<typeof understand>) =>
  understanding.kind === 'answer' ? understanding.found.map(({ fact }) => fact) : understanding.kind;

test.each([
  ['Wanneer is de startdag en hoe meld ik iemand aan?', ['startdag-datum', 'aanmelden-hoe']],
  ['wie zijn de ambassadeurs', ['amb-namen']],
  ['Who signed the ibp letter?', ['brief-ondertekenaar']],
])('%s', (text, facts) => {
  expect(factsOf(understand(text))).toEqual(facts);
});

test.each([
  ['Ik wil iemand aanmelden voor de startdag', 'startdag'],
  ['Kunt u Jan de Vries inschrijven voor 5 april?', 'startdag'],
  ['zet mij maar op de lijst voor de startdag', 'startdag'],
  ['Graag een afspraak met een ambassadeur', 'ambassadeur'],
  ['Stuur aub een ambassadeur naar onze regio', 'ambassadeur'],
])('a wish: %s', (text, form) => {
  expect(understand(text)).toMatchObject({ kind: 'wish', form });
});

test.each([
  'Hoe kan ik iemand aanmelden?',
  'Wie mag een bezoek aanvragen?',
  'Ik wil weten tot wanneer ik me kan inschrijven',
])('no wish but a question: %s', (text) => {
  expect(understand(text).kind).toBe('answer');
});

test.each([
  'Hoe laat begint de startdag?',
  'Wat kost de startdag?',
  'Wat is het 06-nummer van Bandell?',
  'Hoe vraag ik een paspoort aan?',
])('no letter says: %s', (text) => {
  const understanding = understand(text);
  expect(understanding.kind).toBe('unknown');
  expect(understanding).toHaveProperty('reply', expect.stringMatching(/(niet|niets) in de brieven/));
});

test.each([
  [['Hoe meld ik iemand aan voor de startdag?', 'En tot wanneer?'], 'aanmelden-deadline'],
  [['Wie zijn de ambassadeurs?', 'tot wanneer blijven ze?'], 'amb-tot'],
  [['Van welke datum is de brief over het IBP?', 'En die over de ambassadeurs?'], 'amb-brief-datum'],
  [['Wat zijn de uitgangspunten van het IBP?', 'citeer de laatste'], 'ibp-partnerschap'],
])('in a conversation: %j', (texts, fact) => {
  expect(factsOf(after(...texts))).toContain(fact);
});

test('a subject fades after a few messages about something else', () => {
  const subject: Subject = { letter: 'lbr-13-069', facts: ['amb-namen'], age: 0 };
  expect(factsOf(understand('en tot wanneer?', subject))).toEqual(['amb-tot']);
  expect(factsOf(understand('en tot wanneer?', { ...subject, age: 4 }))).not.toEqual(['amb-tot']);
});

test.each([
  ['Ik ben pas vrijdag 30 maart terug. Kan ik dan nog iemand aanmelden voor de startdag?', /^Nee\./],
  ['Ik ben maandag 26 maart terug. Kan ik dan nog iemand aanmelden voor de startdag?', /^Ja\./],
])('then is the day that was named: %s', (text, opening) => {
  const understanding = understand(text);
  expect(understanding.kind === 'answer' && understanding.found[0]?.answer).toMatch(opening);
});

test('the days of a month are listed', () => {
  const understanding = understand('welke deadlines zijn er in maart?');
  expect(understanding.kind === 'answer' && understanding.found[0]?.answer).toContain('27 maart 2018');
});

test.each([
  ['Hallo!', 'groet'],
  ['top, dank je wel', 'dank'],
  ['ben je een robot?', 'wie'],
  ['sdfkjhsdf', 'onleesbaar'],
])('small talk: %s', (text, topic) => {
  expect(understand(text)).toMatchObject({ kind: 'smalltalk', topic });
});

test('any text at all gets an understanding', () => {
  for (const text of ['', ' ', '?', '\n\n', '🙂', 'a'.repeat(10_000), '((((', '2018-13-45', 'én?'])
    expect(understand(text)).toHaveProperty('kind');
});

test('beside what an older letter does not say, a question that a new letter answers is offered', () => {
  const quote = 'De fietser betaalt de stroom met een bankpas.';
  const text = `Datum\n12 februari 2018\nOns kenmerk\nX Lbr. 18/004\nOnderwerp\nLaadpalen\n\nSamenvatting\n\n${quote}\n`;
  const question = 'Wie betaalt de stroom van de laadpalen?';
  const fact = { id: 'stroom', answer: quote, quotes: [quote], questions: [question] };
  const added = {
    letter: parseLetter('lbr-18-004', text, LETTER_WORDS),
    ...annotationSchema.parse({ facts: [fact] }),
  };
  const knowledge = readKnowledge('knowledge');
  const withNew = createInterpreter({ ...knowledge, letters: [added, ...knowledge.letters] }, learnedHere());
  const reply = withNew.understand({ text: 'Hoeveel geld betaalt de fietser?', now: NOW });
  expect(reply).toMatchObject({ kind: 'unknown', gap: 'geld-ibp' });
  expect(reply).toHaveProperty('suggestions', expect.arrayContaining([question]));
});

test.each([
  'Wat is het telefoonnummer van de VNG?',
  'Wat is het e-mailadres van de VNG?',
  'Wie is de directeur van de VNG?',
])('who names what it is about, is not answered about what came before: %s', (text) => {
  expect(factsOf(after('Wie zijn de ambassadeurs?', text))).toEqual(factsOf(understand(text)));
});
