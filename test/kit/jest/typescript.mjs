// Preloaded (`node --import`): TypeScript as the build compiles it, for the processes that run tests from source.
import { transformSync } from '@swc/core';
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const TYPESCRIPT = /^file:(?!.*\/node_modules\/).*\.ts(\?|$)/;
const options = JSON.parse(readFileSync(new URL('../../../.swcrc', import.meta.url), 'utf8'));
options.jsc.rewriteRelativeImportExtensions = false; // './x.ts' is the file that there is

registerHooks({
  load(url, context, next) {
    if (!TYPESCRIPT.test(url)) return next(url, context);
    const filename = fileURLToPath(url);
    const source = readFileSync(filename, 'utf8');
    const { code } = transformSync(source, { ...options, swcrc: false, sourceMaps: 'inline', filename });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
