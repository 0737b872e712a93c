import type { Client } from 'pg';

/** What only the owner does, at migration and at a login's making. */

/** The migrations that a database has had; an error where there is no such table. */
export const selectMigrations = (owner: Client, table: string): Promise<{ rows: { name: string }[] }> =>
  owner.query(`select name from ${table}`);

/** What the queues were last made from; an error before the first migration. */
export const selectQueuePlan = (owner: Client): Promise<{ rows: { fingerprint: string }[] }> =>
  owner.query('select fingerprint from candor.queue_plan');

export const keepQueuePlan = (owner: Client, fingerprint: string): Promise<unknown> =>
  owner.query(
    `insert into candor.queue_plan (fingerprint) values ($1)
    on conflict (the_only_one) do update set fingerprint = excluded.fingerprint`,
    [fingerprint],
  );

/** Replicas that start at once wait here for the first. */
export const waitForTurn = (owner: Client, lock: number): Promise<unknown> =>
  owner.query('select pg_advisory_lock($1)', [lock]);

/** A login in one of the group roles; a second one of the same name is the same one. */
export const makeLogin = (owner: Client, name: string, group: string): Promise<unknown> =>
  owner.query(
    `do $$ begin create role ${name} login in role ${group}; exception when duplicate_object then null; end $$`,
  );

/** Iterations make guessing slow, which 256 random bits need not fear, and so does each new connection. */
export const setPassword = (owner: Client, name: string, password: string): Promise<unknown> =>
  owner.query(`set local scram_iterations = 1; alter role ${name} password ${owner.escapeLiteral(password)}`);

/** What the service's logins may do with the queue's tables. */
export const grantQueues = (owner: Client, schema: string): Promise<unknown> =>
  owner.query(`
    grant usage on schema ${schema} to candor_writer, candor_jobs;
    grant select, insert, update, delete on all tables in schema ${schema} to candor_writer, candor_jobs;
    grant execute on all functions in schema ${schema} to candor_writer, candor_jobs;
  `);
