import { dataMigrations, keyStoreMigrations } from '../../migrations/index.ts';
import { migrate } from '../../src/platform/index.ts';
import { QUEUES } from '../../src/queues.ts';

/** Brings the template database, from which every test's database is cloned, to the project's schema. */
export async function prepareTemplate(ownerUrl: string): Promise<void> {
  await migrate(
    { data: ownerUrl, keys: ownerUrl },
    { data: dataMigrations, keyStore: keyStoreMigrations, queues: QUEUES },
  );
}
