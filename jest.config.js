/** Tests run as ES modules against a real PostgreSQL; see tests/support. */
export default {
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  testEnvironment: '<rootDir>/tests/support/runtime/environment.mjs',
  runtime: '<rootDir>/tests/support/runtime/runtime.mjs',
  transform: {},
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  globalSetup: '<rootDir>/tests/support/global-setup.mjs',
  globalTeardown: '<rootDir>/tests/support/global-teardown.mjs',
  setupFilesAfterEnv: ['<rootDir>/tests/support/matchers.ts'],
  reporters: ['default', '<rootDir>/tests/support/summary-reporter.mjs'],
  testTimeout: 30_000,
  // Each worker runs a whole API and shares one PostgreSQL: more of them than this only make each other wait.
  maxWorkers: 2,
  workerIdleMemoryLimit: '2GB',
}
