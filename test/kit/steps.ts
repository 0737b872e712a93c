import { setTimeout as sleep } from 'node:timers/promises';
import { candidateEntities } from '../../src/candidates/index.ts';
import { Database, ensureLogins, Secrets, type Login, type Queries, type Tx } from '../../src/platform/index.ts';
import type { Service } from './service.ts';

const STEPPED: readonly Login[] = ['jobs', 'keys'];

/**
 * Counts the steps of a service's jobs: each statement of the jobs' login and of the key store, and each commit. Before the
 * step that a test names, it does what the test wants to happen between this step and the one before.
 */
export class Steps {
  private static readonly dead: (() => void)[] = [];
  private taken = 0;
  private at = 0;
  private between: (tx?: Queries) => Promise<void> = () => Promise.resolve();

  private constructor() {}

  /** When all was looked at: lets go of what the dead still hold, so that the service can be stopped. */
  static bury(): void {
    for (const end of Steps.dead.splice(0)) end();
  }

  /** From here on the service's databases are watched. */
  static of(service: Service): Steps {
    const { databases } = service.rooms.work as unknown as { databases: Record<Login, Database> };
    const steps = new Steps();
    for (const login of STEPPED) databases[login] = steps.watched(databases[login]);
    return steps;
  }

  /** The same on new connections, beside those that the service has: they can die without it. */
  static async onNewLines(service: Service): Promise<{ steps: Steps; leave: () => Promise<void> }> {
    const { databases } = service.rooms.work as unknown as { databases: Record<Login, Database> };
    const urls = await ensureLogins(
      { data: service.database.url, keys: service.database.url },
      new Secrets(service.dataFolder).obtain('database-logins.key'),
    );
    const steps = new Steps();
    const before = { ...databases };
    const opened = await Promise.all(
      STEPPED.map(async (login) => [login, await Database.open(login, urls[login], candidateEntities, 2)] as const),
    );
    for (const [login, database] of opened) databases[login] = steps.watched(database);
    const leave = async (): Promise<void> => {
      Object.assign(databases, before);
      await Promise.race([Promise.all(opened.map(([, database]) => database.close())), sleep(50)]); // a dead one has lines out
    };
    return { steps, leave };
  }

  /**
   * Runs a job, and before its n-th step lets the replica die: the line to the database is cut there, and nothing of the job
   * runs any more. Answers whether the job had so many steps. The databases of a dead replica are of no use.
   */
  async dieAt(job: () => Promise<unknown>, at: number): Promise<boolean> {
    const died = Promise.withResolvers<boolean>();
    const death = async (tx?: Queries): Promise<void> => {
      await tx?.rows('select pg_terminate_backend(pg_backend_pid())').catch(() => undefined);
      died.resolve(true);
      const never = Promise.withResolvers<never>();
      Steps.dead.push(() => never.reject(new Error('died')));
      await never.promise;
    };
    Object.assign(this, { taken: 0, at, between: death });
    return Promise.race([died.promise, job().then(() => false)]);
  }

  /** Runs a job; before its n-th step comes the deed. Answers whether the job had so many steps. */
  async run(job: () => Promise<unknown>, at: number, between: () => Promise<void>): Promise<boolean> {
    Object.assign(this, { taken: 0, at, between });
    await job();
    const reached = this.taken >= at;
    this.at = 0;
    return reached;
  }

  private async step(tx?: Queries): Promise<void> {
    this.taken += 1;
    if (this.taken === this.at) await this.between(tx);
  }

  private watched(database: Database): Database {
    const rows: Queries['rows'] = async (sql, values) => {
      await this.step();
      return database.rows(sql, values);
    };
    const transaction: Database['transaction'] = (session, work) =>
      database.transaction(session, async (tx) => {
        const result = await work(this.watchedTx(tx));
        await this.step(tx); // the commit
        return result;
      });
    return new Proxy(database, {
      get: (target, name) => {
        if (name === 'rows') return rows;
        if (name === 'transaction') return transaction;
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  }

  private watchedTx(tx: Tx): Tx {
    const rows: Queries['rows'] = async (sql, values) => {
      await this.step(tx);
      return tx.rows(sql, values);
    };
    return { em: tx.em, rows };
  }
}
