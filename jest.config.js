import { readFileSync } from 'node:fs';

const swc = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));
swc.module = { type: 'es6' };
swc.jsc.rewriteRelativeImportExtensions = false; // jest resolves './x.ts' itself

/**
 * `npm test` runs everything but the browser's tests and those that take the service apart: killed at every step, hostile
 * files, races. `npm run test:browser` and `npm run test:attack` run those.
 */
const BROWSER = '\\.browser\\.spec\\.ts$';
const ATTACK = '/test/attack/';
const suites = {
  'test:browser': { testMatch: ['**/*.browser.spec.ts'], testPathIgnorePatterns: ['/node_modules/'] },
  'test:attack': { testMatch: ['**/test/attack/**/*.spec.ts'], testPathIgnorePatterns: ['/node_modules/'] },
};
const all = { testMatch: ['**/*.spec.ts'], testPathIgnorePatterns: ['/node_modules/', BROWSER, ATTACK] };

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  ...(suites[process.env.npm_lifecycle_event] ?? all),
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': ['@swc/jest', { ...swc, swcrc: false }] },
  transformIgnorePatterns: ['/node_modules/'],
  globalSetup: '<rootDir>/test/kit/global-setup.ts',
  setupFilesAfterEnv: ['<rootDir>/test/kit/instants-are-compared.ts'],
  globalTeardown: '<rootDir>/test/kit/global-teardown.ts', // jest ignores a function returned by globalSetup
  testTimeout: 60_000,
  maxWorkers: 2, // much of a test's time is waiting for the database or another process
  coverageProvider: 'v8',
};
