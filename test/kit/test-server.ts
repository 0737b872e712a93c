import type { EmbeddedPostgres } from '../../src/platform/embedded-postgres.ts';

interface TestServer {
  folder?: string;
  postgres?: EmbeddedPostgres;
}

const KEY = Symbol.for('candor.test-server');
const world = globalThis as { [KEY]?: TestServer };

/** What global-setup leaves for global-teardown: jest loads the two apart, so a module's variable would not do. */
export const testServer: TestServer = (world[KEY] ??= {});
