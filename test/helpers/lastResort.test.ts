import { ended } from './lastResort.ts';

test('what never ends fails, and says after how long', async () => {
  await expect(ended(() => new Promise(() => undefined), 5)()).rejects.toThrow('not ended after 0.005 s');
});

test('what ends gives what it gave', async () => {
  expect(await ended((one) => one)('said')).toBe('said');
});
