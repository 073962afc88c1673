import { createIntentReader, learnIntents } from '../../../src/knowledge/learning/intents.ts';

const examples = {
  stop: ['ik wil stoppen', 'we stoppen ermee', 'stop er maar mee', 'ik stop nu'],
  list: ['laat de lijst zien', 'welke lijst is er', 'mag ik de lijst zien', 'geef de lijst'],
  none: ['ik heet Anna', 'wij zijn met zijn drieën', 'adviseur wonen', 'dat is goed zo'],
};

test('a message is meant for what the examples that sound like it are meant for', () => {
  const read = createIntentReader(learnIntents(examples));
  expect(read('nu wil ik stoppen')?.intent).toBe('stop');
  expect(read('is er een lijst die ik mag zien')?.intent).toBe('list');
  expect(read('ik heet Piet')?.intent).toBe('none');
});

test('a message that has nothing in common with the examples is meant for nothing', () => {
  expect(createIntentReader(learnIntents(examples))('qw zx?!')).toBeUndefined();
});

test('all intents together are one likelihood, and the same examples always teach the same', () => {
  const learned = learnIntents(examples);
  expect(learnIntents(examples)).toEqual(learned);
  expect(createIntentReader(learned)('ik wil stoppen met de lijst')?.likely).toBeLessThan(1);
});
