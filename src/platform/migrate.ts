import { MikroORM } from '@mikro-orm/postgresql';
import { Migrator, type Migration } from '@mikro-orm/migrations';
import pg from 'pg';
import { grantQueues, waitForTurn } from './ownership.query.ts';
import { prepareQueues, QUEUE_SCHEMA, type QueueKind } from './queue.ts';

export interface MigrationList {
  readonly name: string;
  readonly class: new (...args: never[]) => Migration;
}

export interface MigrationPlan {
  readonly data: readonly MigrationList[];
  readonly keyStore: readonly MigrationList[];
  readonly queues: readonly QueueKind[];
}

const LOCK = 7_402_100;

/** Brings both databases to the schema of this version, as their owner. Replicas that start at once wait for the first. */
export async function migrate(ownerUrls: { data: string; keys: string }, plan: MigrationPlan): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrls.data });
  await client.connect();
  try {
    await waitForTurn(client, LOCK);
    await migrateOne(ownerUrls.keys, plan.keyStore, 'key_store_migration');
    await migrateOne(ownerUrls.data, plan.data, 'migration');
    await prepareQueues(ownerUrls.data, plan.queues);
    await grantQueues(client, QUEUE_SCHEMA);
  } finally {
    await client.end();
  }
}

async function migrateOne(url: string, list: readonly MigrationList[], table: string): Promise<void> {
  const orm = new MikroORM({
    clientUrl: url,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    migrations: { migrationsList: [...list] as never, snapshot: false, tableName: table, silent: true },
    pool: { min: 0, max: 2 },
    contextName: table,
    logger: () => undefined,
  });
  try {
    await orm.migrator.up();
  } finally {
    await orm.close(true);
  }
}
