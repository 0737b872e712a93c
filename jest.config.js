/** Chromium is asked for by `npm run test:browser` alone. */
const browser = process.env.npm_lifecycle_event === 'test:browser';

export default {
  // Bare Node, one after the other in a process: modules are loaded once a process, and not once a file.
  runner: ['jest-light-runner', { runtime: 'child_process' }],
  roots: ['<rootDir>/test'],
  testMatch: [browser ? '**/*.browser.spec.ts' : '**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', ...(browser ? [] : ['\\.browser\\.spec\\.ts$'])],
  globalSetup: '<rootDir>/test/kit/global-setup.ts',
  setupFilesAfterEnv: ['<rootDir>/test/kit/instants-are-compared.ts'],
  globalTeardown: '<rootDir>/test/kit/global-teardown.ts', // jest ignores a function returned by globalSetup
  transform: {},
  maxWorkers: 3, // much of a test's time is waiting for the database or another process
};
