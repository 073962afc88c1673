import { divideInThread } from '../../src/secretariat/allocation/inThread.ts';
import { divideRun, RunInput } from '../../src/secretariat/allocation/runs.ts';

const input = RunInput.parse({
  ...{ form: 'startdag', seed: 'zaad', rule: 2, refill: false, places: 2, waitingPlaces: 9 },
  applicants: ['a', 'b', 'c'].map((id) => ({ id, gemeente: id, first: '1' })),
});

test('in a thread the same comes out, once for who asks it again', async () => {
  const asked = divideInThread(input);
  expect(divideInThread({ ...input })).toBe(asked);
  expect(await asked).toEqual(divideRun(input));
});

test('what takes too long ends with a sentence, and is not remembered', async () => {
  const other = { ...input, seed: 'ander' };
  await expect(divideInThread(other, 0)).rejects.toThrow('duurt te lang');
  expect(await divideInThread(other)).toEqual(divideRun(other));
});
