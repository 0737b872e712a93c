// Jest's own runtime gives each test file a realm of its own, in which everything that it imports is loaded and warmed up
// anew: two seconds of a file's time. Here Node itself imports test files, so what they import is loaded once a process.
// What a file changes in the process it must put back; no file mocks a module.
const { pathToFileURL } = require('node:url');
const { default: Runtime } = require('jest-runtime');

let files = 0;

module.exports = class NativeRuntime extends Runtime {
  constructor(...given) {
    const { getBuiltinModule } = process;
    super(...given);
    process.getBuiltinModule = getBuiltinModule; // a realm of its own would need another
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  unstable_importModule(path) {
    Error.prepareStackTrace = undefined; // of Jest, which knows no map of what it has not compiled; Node does
    files += 1;
    return import(`${pathToFileURL(path)}?file=${files}`);
  }

  /** Jest's own parts: anew for each file, because they gather what a file declares. */
  requireInternalModule(path) {
    for (const cached of Object.keys(require.cache)) if (cached.includes('/jest-circus/')) delete require.cache[cached];
    return require(path);
  }
};
