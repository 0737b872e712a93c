/** Chromium is asked for by `npm run test:browser` alone. */
const browser = process.env.npm_lifecycle_event === 'test:browser';

export default {
  roots: ['<rootDir>/test'],
  testMatch: [browser ? '**/*.browser.spec.ts' : '**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', ...(browser ? [] : ['\\.browser\\.spec\\.ts$'])],
  runtime: '<rootDir>/test/kit/jest/native-runtime.cjs',
  testEnvironment: '<rootDir>/test/kit/jest/native-environment.cjs',
  globalSetup: '<rootDir>/test/kit/global-setup.ts',
  setupFilesAfterEnv: ['<rootDir>/test/kit/instants-are-compared.ts'],
  globalTeardown: '<rootDir>/test/kit/global-teardown.ts', // jest ignores a function returned by globalSetup
  transform: {},
  testTimeout: 60_000,
  maxWorkers: 3, // much of a test's time is waiting for the database or another process
};
