import { readFileSync } from 'node:fs';

const swc = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));
swc.module = { type: 'es6' };
swc.jsc.rewriteRelativeImportExtensions = false; // jest resolves './x.ts' itself

/** `npm test` runs everything but the browser's tests; `npm run test:browser` only those. */
const browser = process.env.npm_lifecycle_event === 'test:browser';

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: browser ? ['**/*.browser.spec.ts'] : ['**/*.spec.ts'],
  testPathIgnorePatterns: browser ? ['/node_modules/'] : ['/node_modules/', '\\.browser\\.spec\\.ts$'],
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
