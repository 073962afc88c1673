import { createInterpreter } from '../../../src/knowledge/answering/interpreter.ts';
import { classifierSignals } from '../../../src/knowledge/matching/check.ts';
import { readKnowledge } from '../../../src/knowledgeFolder/knowledgeFiles.ts';
import { learnedHere } from '../../helpers/learnedHere.ts';

const NOW = '2018-03-20T10:00:00+01:00';
const interpreter = createInterpreter(readKnowledge('knowledge'), learnedHere());
const ask = (text: string) => interpreter.understand({ text, now: NOW });

test.each([
  ['who', 'Wie zijn de ambassadeurs?'],
  ['when', 'Wanneer is de startdag?'],
  ['until when', 'Tot wanneer zijn de ambassadeurs in functie?'],
  ['where to', 'Op welk mailadres is het secretariaat bereikbaar?'],
])('what a letter says is quoted: %s', (_, text) => {
  expect(ask(text).kind).toBe('answer');
});

test.each([
  ['a reason', 'Waarom zit het secretariaat niet in Utrecht?'],
  ['another year', 'Wie waren de ambassadeurs in 2009?'],
  ['an opinion', 'Wat vindt de gemeentesecretaris van de ambassadeurs?'],
  ['a comparison', 'Zijn de ambassadeurs strenger dan de provincie?'],
  ['a later event', 'Hoe is de startdag uiteindelijk verlopen?'],
  ['a price', 'Hoeveel euro per uur rekenen de ambassadeurs?'],
  ['another number', 'Wat is het faxnummer van het secretariaat?'],
  ['a successor', 'Wie werd de opvolger van Liesbeth Spies?'],
  ['the age of someone', 'Hoe oud is Liesbeth Spies?'],
  ['a share', 'Hoeveel procent van de gemeenten is op de startdag?'],
  ['a position elsewhere', 'In welke raden van toezicht zit Bandell?'],
  ['what came of it', 'Wat stond er in het eindverslag van de ambassadeurs?'],
  ['the role of another body', 'Welke rol speelt de veiligheidsregio op de startdag?'],
])('the same subject with something else asked of it is not: %s', (_, text) => {
  expect(ask(text).kind).toBe('unknown');
});

test('facts with the same proof share how likely they are', () => {
  const ranked = [0.45, 0.37, 0.18].map((score, at) => ({
    owner: ['how', 'who', 'where'][at]!,
    score,
    likely: score,
    coverage: 1,
  }));
  const of = (proofs: string[]) =>
    new Map(ranked.map(({ owner }, at) => [owner, { isFact: true, proof: proofs[at]! }]));
  const [, apart, , leadApart] = classifierSignals(ranked[0]!, ranked, of(['a', 'b', 'c']));
  const shared = of(['a', 'a', 'c']);
  const [, together, , leadTogether] = classifierSignals(ranked[0]!, ranked, shared);
  expect(together).toBeGreaterThan(apart!);
  expect(leadTogether).toBeGreaterThan(leadApart!);
  expect(classifierSignals(ranked[1]!, ranked, shared)[1]).toBe(together);
});

test('where three facts on one subject are as likely, their proof is quoted', () => {
  const meant = ask('kan ik iemand inschrijven');
  expect(meant.kind === 'answer' ? meant.found[0]?.passages[0]?.text : '').toContain('27 maart');
});

test('who asks why is not given a list of days', () => {
  expect(ask('Welke deadlines zijn er in maart?').kind).toBe('answer');
  const why = ask('Waarom zijn er zoveel deadlines in maart?');
  expect(why.kind === 'answer' ? why.found[0]?.answer : '').not.toContain('27 maart 2018:');
});

test('what comes close is offered as a question', () => {
  const meant = ask('Hoe oud is Liesbeth Spies?');
  expect(meant.kind === 'unknown' ? meant.reply + meant.suggestions.join(' ') : '').toMatch(/\?/);
});
