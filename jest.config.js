import { globSync, readFileSync } from 'node:fs';

/** Chromium is asked for by `npm run test:browser` alone. */
const run = process.env.npm_lifecycle_event;
const browser = run === 'test:browser';

/** The tests that try more when they are told to be thorough; see test/kit/thorough.ts. */
const scalable = () =>
  globSync('test/**/*.spec.ts').filter((file) => readFileSync(file, 'utf8').includes('/kit/thorough.ts'));

export default {
  roots: ['<rootDir>/test'],
  testMatch:
    run === 'test:thorough'
      ? scalable().map((file) => `**/${file}`)
      : [browser ? '**/*.browser.spec.ts' : '**/*.spec.ts'],
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
