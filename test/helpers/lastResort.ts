/** How long a test or a hook may take, in ms: tests wait for what happens, and a machine may be busy. */
const LAST_RESORT = Number(process.env.LAST_RESORT ?? 300_000);

type Work = (...args: unknown[]) => unknown;

/** @returns the work, which fails when it never ends; the runner has no time-out of its own */
export function ended(work: Work, longest = LAST_RESORT): (...args: unknown[]) => Promise<unknown> {
  return async (...args) => {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`not ended after ${longest / 1000} s`)), longest);
    });
    try {
      return await Promise.race([work(...args), tooLong]);
    } finally {
      clearTimeout(timer);
    }
  };
}

const { test, beforeAll, beforeEach, afterEach, afterAll } = globalThis;

Object.assign(globalThis, {
  test: Object.assign(
    (name: string, work: Work, longest?: number) => test(name, ended(work, longest)),
    test,
    {
      each:
        (...table: [never[]]) =>
        (name: string, work: Work, longest?: number) =>
          test.each(...table)(name, ended(work, longest)),
    },
  ),
  beforeAll: (work: Work, longest?: number) => void beforeAll(ended(work, longest)),
  beforeEach: (work: Work, longest?: number) => void beforeEach(ended(work, longest)),
  afterEach: (work: Work, longest?: number) => void afterEach(ended(work, longest)),
  afterAll: (work: Work, longest?: number) => void afterAll(ended(work, longest)),
});
