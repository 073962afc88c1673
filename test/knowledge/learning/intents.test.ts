import { createIntentReader, learnIntents } from '../../../src/knowledge/learning/intents.ts';

const examples = {
  stop: ['ik wil stoppen', 'we stoppen ermee', 'stop er maar mee', 'ik stop nu'],
  list: ['laat de lijst zien', 'welke lijst is er', 'mag ik de lijst zien', 'geef de lijst'],
  none: ['ik heet Anna', 'wij zijn met zijn drieën', 'adviseur wonen', 'dat is goed zo'],
};

function likeliest(text: string): string | undefined {
  const likely = createIntentReader(learnIntents(examples))(text) ?? new Map<string, number>();
  return [...likely].sort(([, one], [, other]) => other - one)[0]?.[0];
}

test('a message is meant for what the examples that sound like it are meant for', () => {
  expect(likeliest('nu wil ik stoppen')).toBe('stop');
  expect(likeliest('is er een lijst die ik mag zien')).toBe('list');
  expect(likeliest('ik heet Piet')).toBe('none');
});

test('how likely a message is meant for each intent is one together', () => {
  const likely = createIntentReader(learnIntents(examples))('ik wil stoppen met de lijst');
  expect([...(likely?.values() ?? [])].reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
});

test('the same examples always teach the same', () => {
  expect(learnIntents(examples)).toEqual(learnIntents(examples));
});
