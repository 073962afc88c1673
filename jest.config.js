import path from 'node:path';

/** Programs that tests start are compiled once, not at each start. */
process.env.NODE_COMPILE_CACHE ??= path.resolve('node_modules/.cache/node');

/** Tests run as CommonJS through swc; the same files run unchanged on Node's own type stripping. */
export default {
  testEnvironment: './test/helpers/environment.ts',
  globalSetup: './test/helpers/run.ts',
  globalTeardown: './test/helpers/runEnd.ts',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.(ts|js|mjs)$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2024' },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [
    '/node_modules/(?!(yargs|yargs-parser|cliui|write-excel-file|ical-generator|y18n)/)',
  ],
  /** The last resort: tests wait for what happens, and a machine may be busy. */
  testTimeout: 300_000,
};
