/** Tests run as CommonJS through swc; the same files run unchanged on Node's own type stripping. */
export default {
  testEnvironment: 'node',
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
  testTimeout: 30000,
};
