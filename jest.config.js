import path from 'node:path';

/** Programs that tests start are compiled once, not at each start. */
process.env.NODE_COMPILE_CACHE ??= path.resolve('node_modules/.cache/node');

/** Tests run as the programs do, on Node's own type stripping; what they import is loaded once a thread. */
export default {
  runner: 'jest-light-runner',
  maxWorkers: '100%',
  globalSetup: './test/helpers/run.ts',
  globalTeardown: './test/helpers/runEnd.ts',
  setupFilesAfterEnv: ['./test/helpers/lastResort.ts'],
  transform: {},
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
};
