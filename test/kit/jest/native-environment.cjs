// The process itself, for native-runtime.cjs.
const { ModuleMocker } = require('jest-mock');

module.exports = class NativeEnvironment {
  global = globalThis;
  fakeTimers = null;
  fakeTimersModern = null;
  env = process.env;
  moduleMocker = new ModuleMocker(globalThis);

  /** An ordinary object: the real one asks the system each time, and `yaml` asks it for each word of a policy. */
  async setup() {
    this.env = process.env;
    process.env = { ...process.env };
  }
  async teardown() {
    process.env = this.env;
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return null;
  }
};
