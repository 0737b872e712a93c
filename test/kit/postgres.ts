import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** The database that global-setup migrates once; nobody may be connected to it while it is cloned. */
export const TEMPLATE = 'candor_template';

export interface TestDatabase {
  /** Connects as the owner, for whom row-level security does not hold. */
  readonly url: string;
  drop(): Promise<void>;
}

/** A database of one's own with the project's schema and no rows: one for a test file, or for a test that needs it. */
export function cloneDatabase(): Promise<TestDatabase> {
  return createDatabase(TEMPLATE);
}

/** A database with nothing in it, for tests of what makes a schema. */
export function emptyDatabase(): Promise<TestDatabase> {
  return createDatabase('template0');
}

/** Copied as files: through the log it takes the processor twice as long. */
async function createDatabase(template: string): Promise<TestDatabase> {
  const name = `candor_test_${randomBytes(8).toString('hex')}`;
  await asOwner(`create database ${name} template ${template} strategy file_copy`);
  return { url: databaseUrl(serverUrl(), name), drop: () => asOwner(`drop database ${name} with (force)`) };
}

/** The same server, another database. */
export function databaseUrl(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

async function asOwner(statement: string): Promise<void> {
  const owner = new Client({ connectionString: serverUrl() });
  await owner.connect();
  try {
    await owner.query(statement);
  } finally {
    await owner.end();
  }
}

function serverUrl(): string {
  const url = process.env.TEST_OWNER_URL;
  if (!url)
    throw new Error('TEST_OWNER_URL is not set: the database is started by test/kit/global-setup.ts, under jest.');
  return url;
}
