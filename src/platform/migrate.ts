import { MikroORM } from '@mikro-orm/postgresql';
import { Migrator, type Migration } from '@mikro-orm/migrations';
import type pg from 'pg';
import { connected } from './connected.ts';
import { grantQueues, keepQueuePlan, selectMigrations, selectQueuePlan, waitForTurn } from './ownership.query.ts';
import { prepareQueues, QUEUE_SCHEMA, queuesFingerprint, type QueueKind } from './queue.ts';

export interface MigrationList {
  readonly name: string;
  readonly class: new (...args: never[]) => Migration;
}

export interface MigrationPlan {
  readonly data: readonly MigrationList[];
  readonly keyStore: readonly MigrationList[];
  readonly queues: readonly QueueKind[];
}

interface OwnerUrls {
  readonly data: string;
  readonly keys: string;
}

const LOCK = 7_402_100;
const [DATA_TABLE, KEY_STORE_TABLE] = ['migration', 'key_store_migration'];
const UNDEFINED_TABLE = '42P01';

/**
 * Brings both databases to the schema of this version, as their owner. Replicas that start at once wait for the first; where
 * all is there, nothing is touched.
 */
export async function migrate(ownerUrls: OwnerUrls, plan: MigrationPlan): Promise<void> {
  if (await isMigrated(ownerUrls, plan)) return;
  await connected(ownerUrls.data, async (owner) => {
    await waitForTurn(owner, LOCK);
    await migrateOne(ownerUrls.keys, plan.keyStore, KEY_STORE_TABLE);
    await migrateOne(ownerUrls.data, plan.data, DATA_TABLE);
    await prepareQueues(ownerUrls.data, plan.queues);
    await grantQueues(owner, QUEUE_SCHEMA);
    await keepQueuePlan(owner, queuesFingerprint(plan.queues));
  });
}

/** What is made last, the queues, says that all else is there; so this needs not wait for one that is at it. */
async function isMigrated({ data, keys }: OwnerUrls, plan: MigrationPlan): Promise<boolean> {
  const dataIs = async (owner: pg.Client): Promise<boolean> =>
    (await hasHad(owner, DATA_TABLE, plan.data)) && (await queuesAre(owner, plan.queues));
  const keysAre = (owner: pg.Client): Promise<boolean> => hasHad(owner, KEY_STORE_TABLE, plan.keyStore);
  try {
    if (keys === data) return await connected(data, async (owner) => (await dataIs(owner)) && (await keysAre(owner)));
    return (await connected(data, dataIs)) && (await connected(keys, keysAre));
  } catch (error) {
    if ((error as { code?: string }).code === UNDEFINED_TABLE) return false;
    throw error;
  }
}

async function hasHad(owner: pg.Client, table: string, list: readonly MigrationList[]): Promise<boolean> {
  const had = new Set((await selectMigrations(owner, table)).rows.map(({ name }) => name));
  return list.every(({ name }) => had.has(name));
}

async function queuesAre(owner: pg.Client, kinds: readonly QueueKind[]): Promise<boolean> {
  return (await selectQueuePlan(owner)).rows[0]?.fingerprint === queuesFingerprint(kinds);
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
