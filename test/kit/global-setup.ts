import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts';
import { fastFolder } from './fast-folder.ts';
import { databaseUrl, TEMPLATE } from './postgres.ts';
import { prepareTemplate } from './prepare-template.ts';
import { testServer } from './test-server.ts';

/** The build, whose processes tests start and kill, and one server for the whole run; jest hands the environment on to its workers. */
export default async function globalSetup(): Promise<void> {
  const built = promisify(execFile)(process.execPath, [join(import.meta.dirname, '../../build.mjs')]);
  process.env.TMPDIR = await fastFolder();
  const folder = await mkdtemp(join(process.env.TMPDIR, 'candor-test-'));
  await chmod(folder, 0o711); // where tests run as root, the database's user has to pass
  const postgres = await startEmbeddedPostgres(folder, { durable: false });
  testServer.folder = folder;
  process.env.TEST_LOGINS = randomBytes(32).toString('base64url'); // see data-folder.ts
  process.env.TEST_COMPILE_CACHE = join(folder, 'compiled'); // what one process has compiled, the next need not
  testServer.postgres = postgres;
  process.env.TEST_OWNER_URL = postgres.url;
  await Promise.all([built, createTemplate(postgres.url)]);
}

async function createTemplate(ownerUrl: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(`create database ${TEMPLATE}`);
  await owner.end();
  await prepareTemplate(databaseUrl(ownerUrl, TEMPLATE));
}
