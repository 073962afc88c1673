import { StoreUnavailable } from '../../src/registration/registrationStore.ts';
import { abreast, GroupCommit } from '../../src/storage/database/groupCommit.ts';
import type { Transaction } from '../../src/storage/database/groupCommit.ts';
import type { Session } from '../../src/storage/database/tables.ts';

const TX = {} as Session;
const BUSY = Object.assign(new Error('canceling statement due to lock timeout'), { code: '55P03' });
const GONE = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });

let now = 0;
beforeEach(() => {
  now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => jest.restoreAllMocks());

/** A database that fails so before it works; each try takes a second. */
function failing(...faults: Error[]): Transaction {
  return (work) => {
    now += 1000;
    const fault = faults.shift();
    return fault ? Promise.reject(fault) : work(TX);
  };
}

const outcomes = async (group: GroupCommit, count: number) =>
  (
    await Promise.allSettled(Array.from({ length: count }, (_, at) => group.run(() => Promise.resolve(at))))
  ).map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as Error).name));

test('what another has is waited for, by everyone', async () => {
  const group = new GroupCommit(failing(BUSY, BUSY, BUSY), 2);
  expect(await outcomes(group, 5)).toEqual([0, 1, 2, 3, 4]);
});

test('case 131: who has waited long enough hears it; who came later goes on waiting', async () => {
  const transaction = failing(BUSY, BUSY, BUSY);
  let late: Promise<unknown> | undefined;
  const group = new GroupCommit(
    (work) => {
      if (now === 2000) late = group.run(() => Promise.resolve('late'));
      return transaction(work);
    },
    2,
    undefined,
    3000,
  );
  expect(await outcomes(group, 3)).toEqual(Array(3).fill(StoreUnavailable.name));
  expect(await late).toBe('late');
});

test('a database that is gone is told to everyone at once', async () => {
  const group = new GroupCommit(failing(GONE), 2);
  expect(await outcomes(group, 5)).toEqual(Array(5).fill(StoreUnavailable.name));
  expect(now).toBe(1000);
});

test('of pieces that run abreast the fault itself is told, not what followed from it', async () => {
  const fault = new Error('the fault');
  const aborted = Object.assign(new Error('current transaction is aborted'), { code: '25P02' });
  const failed = abreast(TX, [
    () => Promise.reject(aborted),
    () => Promise.reject(fault),
    () => Promise.resolve(),
  ]);
  await expect(failed).rejects.toBe(fault);
});
