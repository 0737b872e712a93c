import { readFileSync } from 'node:fs';

const swc = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));
swc.module = { type: 'es6' };
swc.jsc.rewriteRelativeImportExtensions = false; // jest resolves './x.ts' itself

/**
 * `npm test` runs what needs no process of its own. `npm run test:processes` starts and kills real ones, feeds them hostile
 * files and races them; `npm run test:browser` needs Chromium.
 */
const APART = ['\\.browser\\.spec\\.ts$', '\\.process\\.spec\\.ts$', '/test/attack/'];
const suites = {
  'test:browser': ['**/*.browser.spec.ts'],
  'test:processes': ['**/*.process.spec.ts', '**/test/attack/**/*.spec.ts'],
};
const suite = suites[process.env.npm_lifecycle_event];

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: suite ?? ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', ...(suite ? [] : APART)],
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
