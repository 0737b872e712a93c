import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const options = JSON.parse(readFileSync(new URL('../../.swcrc', import.meta.url), 'utf8')) as {
  jsc: { rewriteRelativeImportExtensions?: boolean };
};
options.jsc.rewriteRelativeImportExtensions = false;

/** Lets a plain Node process run the project's TypeScript: Node by itself only strips types. */
registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.ts') || url.includes('/node_modules/')) return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), { ...options, swcrc: false, filename } as object);
    return { format: 'module', shortCircuit: true, source: code };
  },
});
