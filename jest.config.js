import { globSync, readFileSync } from 'node:fs';

/** The tests that try more when they are told to be thorough; see test/kit/thorough.ts. */
const scalable = () =>
  globSync('test/**/*.spec.ts').filter((file) => readFileSync(file, 'utf8').includes('/kit/thorough.ts'));

/** What kills, races and floods; what starts whole processes; what reads or builds the whole source. */
const SLOW = ['**/test/attack/*.spec.ts', '**/*.process.spec.ts', '**/test/house/*.spec.ts'];

/** Chromium is asked for by `npm run test:browser` alone; what is slow, by the thorough run. */
const RUNS = {
  'test:browser': () => ['**/*.browser.spec.ts'],
  'test:thorough': () => [...scalable().map((file) => `**/${file}`), ...SLOW],
};
const ordinary = () => ['**/*.spec.ts', '!**/*.browser.spec.ts', ...SLOW.map((slow) => `!${slow}`)];

export default {
  roots: ['<rootDir>/test'],
  testMatch: (RUNS[process.env.npm_lifecycle_event] ?? ordinary)(),
  runtime: '<rootDir>/test/kit/jest/native-runtime.cjs',
  testEnvironment: '<rootDir>/test/kit/jest/native-environment.cjs',
  globalSetup: '<rootDir>/test/kit/global-setup.ts',
  setupFilesAfterEnv: ['<rootDir>/test/kit/instants-are-compared.ts'],
  globalTeardown: '<rootDir>/test/kit/global-teardown.ts', // jest ignores a function returned by globalSetup
  transform: {},
  testTimeout: 60_000,
  maxWorkers: 3, // much of a test's time is waiting for the database or another process
};
