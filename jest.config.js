/** Tests run as ES modules against a real PostgreSQL; see tests/support. */
export default {
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  // Node's own modules and globals: a worker loads the API once for all of its files, and not for each anew.
  testEnvironment: '<rootDir>/tests/support/runtime/environment.mjs',
  runtime: '<rootDir>/tests/support/runtime/runtime.mjs',
  transform: {},
  // Only for Jest's map of who imports whom, which tells a watch what to run again.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  globalSetup: '<rootDir>/tests/support/global-setup.mjs',
  globalTeardown: '<rootDir>/tests/support/global-teardown.mjs',
  setupFilesAfterEnv: ['<rootDir>/tests/support/matchers.ts', '<rootDir>/tests/support/full-hour.ts'],
  reporters: ['default', '<rootDir>/tests/support/summary-reporter.mjs'],
  // Ends what waits for ever, and nothing that is merely slow: a machine five times slower than any of ours must not fail.
  testTimeout: 300_000,
  // Each worker runs a whole API and shares one PostgreSQL: more of them than this only make each other wait.
  maxWorkers: 2,
  // What a worker has loaded stays: one that has grown past this is replaced. Even one file runs in a worker then, so
  // that a watch never sees the code of its last run.
  workerIdleMemoryLimit: '1500MB',
}
